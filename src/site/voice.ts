import { remembering } from '../kernel/remembering.ts';
import type { StoryKind } from '../story/kinds.ts';
import type { Imprint } from '../story/publication.ts';
import { createDates, type Dates } from './dates.ts';
import type { LabelLanguage } from './labels/label-types.ts';
import type { PlainLabelKey, Say } from './labels/labels.ts';
import { createSay, labelLanguage } from './labels/say.ts';

/**
 * How a page speaks: labels, dates and numbers of one language. Models carry raw dates and numbers, views print them with the
 * voice of their frame, so that one model serves every language and the text-only variant alike.
 */
export interface Voice {
  /** The language of the furniture: one that has labels. */
  readonly language: LabelLanguage;
  readonly direction: 'ltr' | 'rtl';
  readonly t: Say;
  readonly dates: Dates;
  /** A whole number or a rating in the language's digits and grouping. */
  number(value: number): string;
  /** `A`, `A and B`, `A, B and C`. */
  list(names: readonly string[]): string;
  /** The kind's label, or null for plain news, pages and stubs, whose kind is not announced. */
  kind(kind: StoryKind): string | null;
  /** A language's own name, `Deutsch`, `العربية`. */
  languageName(tag: string): string;
}

const KIND_LABELS = {
  news: null,
  analysis: 'kindAnalysis',
  opinion: 'kindOpinion',
  interview: 'kindInterview',
  explainer: 'kindExplainer',
  live: 'kindLive',
  gallery: 'kindGallery',
  review: 'kindReview',
  obituary: 'kindObituary',
  'fact-check': 'kindFactCheck',
  page: null,
  stub: null,
} as const satisfies Record<StoryKind, PlainLabelKey | null>;

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction in which a language is written. */
export const directionOf = remembering((tag): 'ltr' | 'rtl' => {
  const locale = new Intl.Locale(tag);
  if (locale.script) return ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo'].includes(locale.script) ? 'rtl' : 'ltr';
  return RIGHT_TO_LEFT.has(locale.language) ? 'rtl' : 'ltr';
});

const voices = new WeakMap<Imprint, Map<string, Voice>>();

/**
 * The voice in which a publication speaks a language: furniture in that language where there are labels for it, else in
 * English; dates and numbers always in the language. The publication's own words count in its own language only.
 */
export function voiceOf(publication: Imprint, tag: string): Voice {
  let ofPublication = voices.get(publication);
  if (!ofPublication) {
    ofPublication = new Map();
    voices.set(publication, ofPublication);
  }
  const known = ofPublication.get(tag);
  if (known) return known;
  const voice = createVoice(publication, tag);
  ofPublication.set(tag, voice);
  return voice;
}

function createVoice(publication: Imprint, tag: string): Voice {
  const language = labelLanguage(tag) ?? 'en';
  const isOwn = new Intl.Locale(publication.language).language === new Intl.Locale(tag).language;
  const t = createSay(language, tag, isOwn ? publication.labels : {});
  const numbers = new Intl.NumberFormat(tag);
  const lists = new Intl.ListFormat(tag, { type: 'conjunction', style: 'long' });
  return {
    language,
    direction: directionOf(tag),
    t,
    dates: createDates(tag, publication.timeZone),
    number: (value) => numbers.format(value),
    list: (names) => lists.format(names),
    kind: (kind) => {
      const key = KIND_LABELS[kind];
      return key === null ? null : t(key);
    },
    languageName: (other) => new Intl.DisplayNames([other], { type: 'language' }).of(other) ?? other,
  };
}
