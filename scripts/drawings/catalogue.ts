import type { Picture } from './picture.ts';
import { portraitsA } from './scenes/portraits-a.ts';

/** Every picture of the demo newspaper, in the order of the index. */
export const pictures: readonly Picture[] = [...portraitsA];
