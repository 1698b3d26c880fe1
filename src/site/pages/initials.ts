/** Names under their first letters, in the alphabetical order of a language. */
export function byInitial<T extends { readonly name: string }>(
  items: readonly T[],
  language: string,
): readonly { readonly initial: string; readonly items: readonly T[] }[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const groups = Map.groupBy(
    items.toSorted((a, b) => collator.compare(a.name, b.name)),
    (item) => initialOf(item.name, language),
  );
  return [...groups].map(([initial, members]) => ({ initial, items: members }));
}

const DIGITS = '0–9';

/** The letter under which a name is looked up: accents do not part names; digits share one heading. */
function initialOf(name: string, language: string): string {
  const [first] = new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(name.trim());
  const letter = (first?.segment ?? '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLocaleUpperCase(language);
  return /^\p{N}/u.test(letter) ? DIGITS : letter;
}
