import type { PublishedStory } from '../../../story/published-view.ts';
import { absolute, type SiteContext } from '../../context.ts';
import type { Voice } from '../../voice.ts';
import type { ShareLink } from './model.ts';

/** Plain links: they work without JavaScript and tell nobody anything until the reader follows one. */
export function shareLinks(ctx: SiteContext, voice: Voice, story: PublishedStory): readonly ShareLink[] {
  const url = absolute(ctx, story.path ?? '/');
  const both = encodeURIComponent(`${story.headline} ${url}`);
  const mail = `subject=${encodeURIComponent(story.headline)}&body=${encodeURIComponent(url)}`;
  return [
    { network: 'email', name: voice.t('shareByEmail'), href: `mailto:?${mail}` },
    { network: 'whatsapp', name: 'WhatsApp', href: `https://wa.me/?text=${both}` },
    { network: 'mastodon', name: 'Mastodon', href: `https://share.joinmastodon.org/#text=${both}` },
    { network: 'bluesky', name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${both}` },
  ];
}
