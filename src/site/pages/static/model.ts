import type { PublishedStory } from '../../../story/published-view.ts';
import type { PageFrame } from '../../frame.ts';

/** A page that is no news: about us, imprint, contact. A story of kind `page`, at `/<slug>`. */
export interface StaticModel {
  readonly frame: PageFrame;
  readonly story: PublishedStory;
  readonly direction: 'ltr' | 'rtl';
}
