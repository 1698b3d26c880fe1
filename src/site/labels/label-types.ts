/** The plural categories of CLDR that each language has for whole numbers (cardinal rules of Unicode CLDR). */
export interface PluralCategories {
  readonly en: 'one' | 'other';
  readonly de: 'one' | 'other';
  readonly fr: 'one' | 'many' | 'other';
  readonly es: 'one' | 'many' | 'other';
  readonly ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
  readonly hi: 'one' | 'other';
  readonly ur: 'one' | 'other';
  readonly zh: 'other';
}

/** A language whose furniture Broadsheet speaks. */
export type LabelLanguage = keyof PluralCategories;

/** `{name}` stands for a value. A plural label is chosen by `{count}`. */
export type PluralLabel<L extends LabelLanguage> = Readonly<Record<PluralCategories[L], string>>;
