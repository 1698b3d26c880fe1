import { chooseAppearance } from './appearance.ts';
import { loadEmbeds } from './embeds.ts';
import { followLive } from './live.ts';
import { tameMenus } from './menus.ts';
import { offerSharing } from './share.ts';
import { suggestSearches } from './suggest.ts';

// All that a reader's browser runs. Every page works without it; each part looks for what it serves and is silent otherwise.
tameMenus();
chooseAppearance();
suggestSearches();
offerSharing();
loadEmbeds();
followLive();
