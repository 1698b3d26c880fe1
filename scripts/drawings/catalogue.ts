import type { Picture } from './picture.ts';
import { civicScenes } from './scenes/civic.ts';
import { harbourScenes } from './scenes/harbour.ts';
import { portraitsA } from './scenes/portraits-a.ts';
import { scienceScenesA } from './scenes/science-a.ts';
import { sportScenesA } from './scenes/sport-a.ts';

/** Every picture of the demo newspaper, in the order of the index. */
export const pictures: readonly Picture[] = [
  ...harbourScenes,
  ...civicScenes,
  ...sportScenesA,
  ...scienceScenesA,
  ...portraitsA,
];
