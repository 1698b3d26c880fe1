import type { Container, Section, SectionRef, StoryCard } from '../../../story/published-view.ts';
import type { PageFrame } from '../../frame.ts';
import type { Paging } from '../../paging.ts';

/** A section's list of stories, newest first. The first page shows the section's own front, if there is one, over it. */
export interface SectionModel {
  readonly frame: PageFrame;
  readonly section: Section;
  readonly parent: SectionRef | null;
  readonly children: readonly SectionRef[];
  /** Containers of the section's own front; empty beyond the first page. No story of theirs is repeated in `stories`. */
  readonly containers: readonly Container[];
  readonly stories: readonly StoryCard[];
  readonly paging: Paging;
  /** `/world/archive`. */
  readonly archiveHref: string;
}
