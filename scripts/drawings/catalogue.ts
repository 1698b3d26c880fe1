import type { Picture } from './picture.ts';
import { businessScenes } from './scenes/business.ts';
import { civicScenes } from './scenes/civic.ts';
import { civicScenesB } from './scenes/civic-b.ts';
import { cultureScenes } from './scenes/culture.ts';
import { dayScenes } from './scenes/day.ts';
import { harbourScenes } from './scenes/harbour.ts';
import { harbourScenesB } from './scenes/harbour-b.ts';
import { portraitsA } from './scenes/portraits-a.ts';
import { portraitsB } from './scenes/portraits-b.ts';
import { regattaScenes } from './scenes/regatta.ts';
import { scienceScenesA } from './scenes/science-a.ts';
import { scienceScenesB } from './scenes/science-b.ts';
import { sportScenesA } from './scenes/sport-a.ts';
import { sportScenesB } from './scenes/sport-b.ts';

/** Every picture of the demo newspaper, in the order of the index. */
export const pictures: readonly Picture[] = [
  ...harbourScenes,
  ...harbourScenesB,
  ...civicScenes,
  ...civicScenesB,
  ...businessScenes,
  ...scienceScenesA,
  ...scienceScenesB,
  ...cultureScenes,
  ...sportScenesA,
  ...sportScenesB,
  ...dayScenes,
  ...regattaScenes,
  ...portraitsA,
  ...portraitsB,
];
