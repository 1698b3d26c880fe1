/**
 * How names are filed in an alphabetical list, as newspapers and libraries file them: people under their family names, titles
 * without the article before them. Nothing is taken away from what is printed; only the place where the eye begins moves.
 */

/** A name in two parts: `filed` is what it is looked up under, `before` what stands in front of that in print. */
export interface FiledName {
  readonly before: string;
  readonly filed: string;
}

/** Languages in which the family name is written first (Hungarian), or people go by the name they were given (Icelandic). */
const FILED_AS_WRITTEN = new Set(['hu', 'is']);

/** Scripts whose names end with the family name. Han, Kana and Hangul begin with it; the others are filed as they are written. */
const FAMILY_NAME_LAST =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]+$/u;

/** `de` of `de-AT`. Lists are long, and asking `Intl.Locale` would take half of the time of filing a name. */
function baseOf(language: string): string {
  return language.split('-', 1)[0]?.toLowerCase() ?? '';
}

/** What follows a family name and is none: "Jr.", "III". */
const SUFFIX = /^(?:[JS][Nn]?[Rr]\.?|[IVX]{2,4})$/u;

/** Words that belong to the family name after them, where they are written with a capital: "Le Pen", "De Niro", "Van Dyke". */
const PARTICLES = new Set(
  'al bin da dal das de del della den der des di dos du el ibn la las le los mac saint san st ter van von'.split(
    ' ',
  ),
);

function beginsSmall(word: string): boolean {
  return /^[\p{P}]*\p{Ll}/u.test(word);
}

/** "al-" of "al-Sayegh", "d’" of "d’Orsay": a particle written small and bound to its name. */
const BOUND_PARTICLE = /^['’]?\p{Ll}{1,3}['’ʼ-](?=\p{Lu})/u;

/**
 * "Kang-ho" of "Song Kang-ho", "Ing-wen" of "Tsai Ing-wen": given names of Korea and Taiwan, which romanisations write with a small
 * letter after the hyphen. Last in a name, they follow the family name; "Picard-Dumas" has a capital.
 */
const GIVEN_NAME_LAST = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u;

/**
 * A person's name, parted before the family name. A name of one word, and one that ends in a small letter as "Staff reporter" does,
 * is filed as it is written. A particle counts where it is written with a capital: Charles de *Gaulle*, Marine *Le Pen*.
 */
export function filePerson(name: string, language: string): FiledName {
  const whole = { before: '', filed: name };
  const called = (name.split(',', 1)[0] ?? name).trimEnd();
  if (FILED_AS_WRITTEN.has(baseOf(language)) || !FAMILY_NAME_LAST.test(called)) return whole;
  const words = [...called.matchAll(/\S+/gu)].map((match) => ({ text: match[0], at: match.index }));
  while (words.length > 2 && SUFFIX.test(words.at(-1)?.text ?? '')) words.pop();
  const last = words.pop();
  if (!last || words.length === 0) return whole;
  if (words.length === 1 && GIVEN_NAME_LAST.test(last.text)) return whole;
  const bound = BOUND_PARTICLE.exec(last.text)?.[0].length ?? 0;
  if (bound === 0 && beginsSmall(last.text)) return whole;
  let at = last.at + bound;
  for (const word of words.slice(1).toReversed()) {
    const plain = word.text.toLowerCase().replace(/\P{L}/gu, '');
    if (bound > 0 || !PARTICLES.has(plain) || beginsSmall(word.text)) break;
    at = word.at;
  }
  return { before: name.slice(0, at), filed: name.slice(at) };
}

/** Definite articles only: "A levels" begins with its first letter. */
const ARTICLES: Readonly<Record<string, RegExp>> = {
  ar: /^ال(?=\p{L})/u,
  de: /^(?:der|die|das)\s+/iu,
  en: /^the\s+/iu,
  es: /^(?:el|la|los|las)\s+/iu,
  fr: /^(?:(?:le|la|les)\s+|l['’])/iu,
  it: /^(?:(?:il|lo|la|i|gli|le)\s+|l['’])/iu,
  nl: /^(?:de|het)\s+/iu,
  pt: /^(?:o|a|os|as)\s+/iu,
};

/** A title, parted after the article that stands before it in `language`. */
export function fileTitle(title: string, language: string): FiledName {
  const article = ARTICLES[baseOf(language)]?.exec(title)?.[0] ?? '';
  return article.length < title.length
    ? { before: article, filed: title.slice(article.length) }
    : { before: '', filed: title };
}
