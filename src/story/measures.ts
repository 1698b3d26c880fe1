import type { StoryContent } from './content.ts';
import { captions, prose } from './plain-text.ts';
import { countWords, type Excerpt, excerpt } from './words.ts';

/**
 * Silent reading of non-fiction: 238 words a minute (Brysbaert 2019, "How many words do we read per minute?"). The same figure
 * serves all languages, since the words counted are those of UAX #29.
 */
const WORDS_PER_MINUTE = 238;

/** The most that a card quotes, wherever it stands: a story that changes further on has the same cards. */
export const CARD_EXCERPT_WORDS = 36;
/** Words of a section rail's card and of a Don't Miss card. */
export const RAIL_EXCERPT_WORDS = 32;
export const CONTAINER_EXCERPT_WORDS = 10;

/** Everything that is derived from a story's words, derived here and nowhere else. */
export interface Measures {
  /** The body's prose, paragraphs parted by a blank line. */
  readonly text: string;
  /** The prose without its tables, whose cells read as nonsense in a line: what excerpts are cut from. */
  readonly sentences: string;
  /** Captions: searched, but not prose. */
  readonly captions: string;
  readonly words: number;
  /** Whole minutes, at least 1; 0 where there is no prose. */
  readonly readingMinutes: number;
}

function readingMinutes(wordCount: number): number {
  return wordCount === 0 ? 0 : Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE));
}

export function measure(content: Pick<StoryContent, 'body' | 'language'>): Measures {
  const text = prose(content.body);
  const count = countWords(text, content.language);
  const { body } = content;
  const untabled = body.content.filter((block) => block.type !== 'table');
  return {
    text,
    sentences: untabled.length === body.content.length ? text : prose({ ...body, content: untabled }),
    captions: captions(body),
    words: count,
    readingMinutes: readingMinutes(count),
  };
}

const ENDED = /[.!?…。！？।۔؟:]["”’»」]?$/u;

/** A standfirst often has no full stop, but needs one where the body follows in the same breath. */
function joined(standfirst: string, text: string, language: string): string {
  if (standfirst === '' || text === '') return standfirst || text;
  if (ENDED.test(standfirst)) return `${standfirst} ${text}`;
  const stop = language.startsWith('zh')
    ? '。'
    : language.startsWith('hi')
      ? '।'
      : language.startsWith('ur')
        ? '۔'
        : '.';
  return `${standfirst}${stop} ${text}`;
}

/** The first words of standfirst and body, as cards show them. `text` is the body's prose, or a stub's teaser. */
export function storyExcerpt(
  story: {
    readonly standfirst: string | null;
    readonly text: string;
    readonly language: string;
    readonly textIsCut?: boolean;
  },
  limit: number,
): Excerpt {
  const found = excerpt(
    joined(story.standfirst?.trim() ?? '', story.text, story.language),
    limit,
    story.language,
  );
  return { text: found.text, cut: found.cut || (story.textIsCut ?? false) };
}
