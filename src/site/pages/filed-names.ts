import type { FiledName } from '../../language/filing.ts';

/** A name in a list of names, with the part it is looked up under. */
export type Filed<T extends { readonly name: string }> = T & FiledName;

/** How a list files a name in its language: `filePerson` or `fileTitle`. */
export type Filing = (name: string, language: string) => FiledName;

/** Everything in the order of its list. Ten thousand names take a tenth of a second, so pages share what this gives. */
export function inOrder<T extends { readonly name: string }>(
  items: readonly T[],
  file: Filing,
  language: string,
): readonly Filed<T>[] {
  return items.map((item) => ({ ...item, ...file(item.name, language) })).sort(order(language));
}

/** The names after one, at most `size`. `next` is the name to go on after; null at the end. */
export function pageAfter<T extends { readonly name: string }>(
  filed: readonly Filed<T>[],
  { after, size, file, language }: PageOptions,
): { readonly items: readonly Filed<T>[]; readonly next: string | null } {
  const compare = order(language);
  const cursor = after === undefined ? null : { name: after, ...file(after, language) };
  const from = cursor === null ? 0 : filed.findIndex((item) => compare(item, cursor) > 0);
  const items = from < 0 ? [] : filed.slice(from, from + size);
  const goesOn = from >= 0 && from + size < filed.length;
  return { items, next: goesOn ? (items.at(-1)?.name ?? null) : null };
}

interface PageOptions {
  readonly after: string | undefined;
  readonly size: number;
  readonly file: Filing;
  readonly language: string;
}

/** By what names are looked up under, then by the rest, in the alphabet of the language. */
function order(language: string): (a: Filed<{ name: string }>, b: Filed<{ name: string }>) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (a, b) =>
    compare(a.filed, b.filed) ||
    compare(a.before, b.before) ||
    (a.name < b.name ? -1 : Number(a.name > b.name));
}

/** Names under the letters they are looked up under; they come in their order. */
export function byInitial<T extends FiledName>(
  items: readonly T[],
  language: string,
): readonly { readonly initial: string; readonly items: readonly T[] }[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base' });
  const groups = Map.groupBy(items, (item) => initialOf(item.filed, language, collator));
  return [...groups].map(([initial, members]) => ({ initial, items: members }));
}

const DIGITS = '0–9';

/**
 * The letter under which a name is looked up. Accents do not part names, unless they make a letter of its own in this language, as
 * Å in Swedish; digits share one heading.
 */
function initialOf(filed: string, language: string, collator: Intl.Collator): string {
  const [first] = new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(
    filed.replace(/^[\p{P}\s]+/u, ''),
  );
  const letter = (first?.segment ?? '').toLocaleUpperCase(language);
  const bare = letter.normalize('NFD').replace(/\p{M}+/gu, '');
  if (/^\p{N}/u.test(bare)) return DIGITS;
  return collator.compare(letter, bare) === 0 ? bare : letter;
}
