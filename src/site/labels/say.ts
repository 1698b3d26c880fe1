import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import type { LabelLanguage } from './label-types.ts';
import type { Labels, Say } from './labels.ts';
import { ur } from './ur.ts';
import { zh } from './zh.ts';

export const LABELS: { readonly [L in LabelLanguage]: Labels<L> } = { en, de, fr, es, ar, hi, ur, zh };

function isLabelLanguage(value: string): value is LabelLanguage {
  return Object.hasOwn(LABELS, value);
}

/** The language of furniture for a BCP 47 tag, or null where there are no labels for it. */
export function labelLanguage(tag: string): LabelLanguage | null {
  const base = new Intl.Locale(tag).language;
  return isLabelLanguage(base) ? base : null;
}

/**
 * Labels of one language. `locale` chooses plural rules and digits; `overrides` are the publication's own words, by label key,
 * for plural labels also by `key.category` (`readingTime.one`).
 */
export function createSay(
  language: LabelLanguage,
  locale: string,
  overrides: Readonly<Record<string, string>>,
): Say {
  const labels: Readonly<Record<string, string | Readonly<Record<string, string>>>> = LABELS[language];
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const template = (key: string, count: number | undefined): string => {
    const label = labels[key] ?? '';
    if (typeof label === 'string') return overrides[key] ?? label;
    const category = plurals.select(count ?? 0);
    return overrides[`${key}.${category}`] ?? overrides[key] ?? label[category] ?? label.other ?? '';
  };
  return (key, ...rest) => {
    const values: Readonly<Record<string, string | number>> = rest[0] ?? {};
    const count = values.count;
    const text = template(key, typeof count === 'number' ? count : undefined);
    if (!text.includes('{')) return text;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}
