import type { Recorder } from '../kernel/facts.ts';
import type { Publication } from '../story/publication.ts';
import type { SectionRef } from '../story/published-view.ts';
import type { Assets } from './assets.ts';
import type { Head } from './head/head.ts';
import type { Voice } from './voice.ts';

/** A section in the masthead's menu, its own sections under it. */
export interface MenuSection extends SectionRef {
  readonly children: readonly MenuSection[];
}

/** A step of the breadcrumb trail; the last one is the page itself and has no address. */
export interface Crumb {
  readonly label: string;
  readonly href: string | null;
}

/** What every page shows around its subject. Views hand it whole to the page component, which draws masthead and footer. */
export interface PageFrame {
  readonly publication: Publication;
  /** The page's language as a BCP 47 tag and its direction: the story's where we have labels for it, else the publication's. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly voice: Voice;
  /** The publication's. */
  readonly timeZone: string;
  /** The reader's day in the publication's time zone, `YYYY-MM-DD`. The page expires when it ends. */
  readonly today: string;
  /** Top-level sections in the editor's order. */
  readonly sections: readonly MenuSection[];
  /** The section the page belongs to: for the menu's mark and the section colour. */
  readonly section: SectionRef | null;
  readonly crumbs: readonly Crumb[];
  /** This page's path with its query, `/world?before=…`. */
  readonly path: string;
  /** The other variant's path: the text-only one on a full page, the full one on a text-only page; null where there is none. */
  readonly otherVariant: string | null;
  readonly textOnly: boolean;
  readonly head: Head;
  readonly assets: Assets;
  /** Told what the page shows of its cards. */
  readonly recorder: Pick<Recorder, 'read'>;
}
