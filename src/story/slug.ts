/** Letters that decomposition does not reduce to ASCII. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};
const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };
const MAX_LENGTH = 80;
/** Longest slug that an address may carry, in UTF-16 code units. */
export const LONGEST_SLUG = 120;

/**
 * A step of an address in its one form: lower case, composed. Some capitals fall apart when lowered and compose again, so that
 * once is not always enough.
 */
export function foldStep(step: string): string {
  const folded = step.toLowerCase().normalize('NFC');
  return folded === step ? folded : foldStep(folded);
}

/** The slug of the `n`th story that wants one address: `tides-2`. Cut where the number would make it too long. */
export function numberedSlug(slug: string, n: number): string {
  const number = `-${n}`;
  const cut = slug.slice(0, LONGEST_SLUG - number.length).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/-+$/, '')}${number}`;
}

/**
 * The slug of a headline: lower case, Latin letters without accents, other scripts kept as they are (an address may carry any
 * letter; RFC 3987), words joined by single hyphens, cut at a word's end at 80 characters. Apostrophes vanish, so "don't" is dont.
 */
export function slugify(headline: string, language = 'en'): string {
  const lower = headline.toLocaleLowerCase(language).normalize('NFC');
  const spelled = language.startsWith('de')
    ? lower.replace(/[äöü]/g, (letter) => GERMAN[letter] ?? letter)
    : lower;
  const folded = spelled
    .replace(/[ßæœøđðþłı]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letter.normalize('NFD').replace(/\p{M}+/gu, ''))
    .replace(/['’‘ʼ]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (folded.length <= MAX_LENGTH) return folded === '' ? 'story' : folded;
  const cut = folded.slice(0, MAX_LENGTH + 1);
  const end = cut.lastIndexOf('-');
  return (end > MAX_LENGTH / 2 ? cut.slice(0, end) : folded.slice(0, MAX_LENGTH)).replace(/-+$/, '');
}
