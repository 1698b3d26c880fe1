import type { Correction, Picture, StoryLink } from '../../story/published-view.ts';
import type { PageFrame } from '../frame.ts';

/** What the body's renderers know of the world around the body. */
export interface BodyContext {
  readonly frame: PageFrame;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly links: ReadonlyMap<string, StoryLink>;
  readonly corrections: readonly Correction[];
}
