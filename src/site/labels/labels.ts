import type { en } from './en.ts';
import type { LabelLanguage, PluralLabel } from './label-types.ts';

type English = typeof en;

/** The key of a label, as `backToTop`; a publication overrides labels by these keys. */
export type LabelKey = keyof English;
/** Labels that count something: `t('readingTime', { count: 2 })`. */
export type PluralLabelKey = { [K in LabelKey]: English[K] extends string ? never : K }[LabelKey];
export type PlainLabelKey = Exclude<LabelKey, PluralLabelKey>;

/** All labels of one language. */
export type Labels<L extends LabelLanguage> = {
  readonly [K in LabelKey]: K extends PluralLabelKey ? PluralLabel<L> : string;
};

type Names<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type TextOf<K extends LabelKey> = English[K] extends string ? English[K] : English[K][keyof English[K]];

/** The values a label asks for. `count` is a number and is printed in the language's digits; the rest is text. */
export type LabelValues<K extends LabelKey> = {
  readonly [N in Names<TextOf<K>>]: N extends 'count' ? number : string;
};

/** Says a label. `t('backToTop')`, `t('latestFrom', { section: 'World' })`, `t('readingTime', { count: 2 })`. */
export type Say = <K extends LabelKey>(
  key: K,
  ...values: [Names<TextOf<K>>] extends [never] ? [] : [LabelValues<K>]
) => string;
