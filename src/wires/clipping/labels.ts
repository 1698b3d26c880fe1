import { NOISE_LABELS } from './noise-labels.ts';
import { PAGE_LABELS } from './page-labels.ts';
import { STORY_LABELS } from './story-labels.ts';
import { TEXT_LABELS } from './text-labels.ts';

/**
 * What the furniture of news pages is called, by kind and language. Compared by `labelKey`, so case, spaces, punctuation and
 * vowel signs of Arabic make no difference: "Go toTop" is "Go to top".
 */
export const LABELS = { ...PAGE_LABELS, ...NOISE_LABELS, ...STORY_LABELS, ...TEXT_LABELS };

export type LabelKind = keyof typeof LABELS;

/** Letters and digits alone, in lower case; harakat and the hamza's seats do not count. */
export function labelKey(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/** Earlier kinds win where two use one word: "Must read" alone heads a container, with a colon it is a cross link. */
const BY_KEY = new Map<string, LabelKind[]>();
for (const kind of Object.keys(LABELS) as LabelKind[]) {
  for (const labels of Object.values(LABELS[kind])) {
    for (const label of labels) {
      const key = labelKey(label);
      const kinds = BY_KEY.get(key) ?? [];
      if (!kinds.includes(kind)) BY_KEY.set(key, [...kinds, kind]);
    }
  }
}

/** The kinds that a text is the label of. */
export function labelKinds(value: string): readonly LabelKind[] {
  return value.length > 60 ? [] : (BY_KEY.get(labelKey(value)) ?? []);
}

/** The longest label, in words: how far a label without a colon is looked for. */
export const LONGEST_LABEL_WORDS = 4;
