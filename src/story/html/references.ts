import type { Ids } from '../../kernel/ids.ts';

/** A picture as markup names it. The same shape as an importer's `ParsedPicture`. */
export interface HtmlPicture {
  readonly ref: string;
  /** Absolute address, or null where only caption and credit are known. */
  readonly url: string | null;
  readonly file: string | null;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  readonly creditUrl: string | null;
  readonly width: number | null;
  readonly height: number | null;
}

/** A story that markup refers to. The same shape as an importer's `StoryReference`. */
export interface HtmlStoryReference {
  readonly ref: string;
  readonly headline: string;
  readonly url: string | null;
  readonly sourceId: string | null;
}

export interface HtmlCorrection {
  readonly kind: 'correction' | 'clarification' | 'update' | 'withdrawal';
  readonly text: string;
  /** An instant, or null where the markup gives none. */
  readonly at: string | null;
}

/** Something that did not come over as it was; the same shape as an importer's `ImportIssue`. */
export interface HtmlIssue {
  readonly severity: 'info' | 'uncertain' | 'lost';
  readonly code: string;
  readonly message: string;
  readonly where?: string;
}

/**
 * References for pictures and stories that have no id here yet: UUIDs in a known order, so that the same source gives the same
 * document each time. Version 4 in form, so that none is ever taken for one of our own ids, which are version 7.
 */
export function sequentialRefs(): Ids {
  let n = 1;
  return { next: () => `00000000-0000-4000-8000-${(n++).toString(16).padStart(12, '0')}` };
}
