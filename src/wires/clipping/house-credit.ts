/**
 * House credits at the end of a standfirst: "…reports Harbour Wire", ".. reports Harbour Wire". The joint (dots or an ellipsis)
 * belongs to the credit; a full stop before two dots belongs to the sentence.
 */
const HOUSE =
  'reports|report|berichtet|meldet|rapporte|informe|informa|reporta|أفادت|ذكرت|تقرير|تفيد|رپورٹ|报道|報道|रिपोर्ट';
const AUTHOR = 'writes|write|schreibt|écrit|escribe|يكتب|لکھتے ہیں';
const JOINT = new RegExp(
  `(?<![.…])(\\.{2,12}|…\\.?|\\.…)[\\s\\u00a0]{0,4}(?:(${HOUSE})|(${AUTHOR}))[\\s\\u00a0:：]{1,3}(?=\\S)`,
  'iu',
);

export interface SplitCredit {
  /** The text before the credit, without the joint. */
  readonly before: string;
  readonly kind: 'house' | 'author';
  /** What follows: the credited name, and on cards whatever text comes after it. */
  readonly after: string;
}

export function splitHouseCredit(text: string): SplitCredit | null {
  const match = JOINT.exec(text);
  if (!match) return null;
  const dots = match[1] ?? '';
  const keepsStop = /^\.{4,}$/.test(dots) || dots === '.…';
  return {
    before: text.slice(0, match.index).trimEnd() + (keepsStop ? '.' : ''),
    kind: match[2] ? 'house' : 'author',
    after: text.slice(match.index + match[0].length).trim(),
  };
}

/** Words that end a house's name. */
export const HOUSE_NAME_END =
  /^(?:news|times|post|wire|agency|herald|desk|bureau|correspondent|press|daily|tribune|gazette|mail|network|service|courier|journal|observer|today|chronicle|standard|guardian|telegraph|star|sun|review|bulletin|weekly|zeitung|blatt|anzeiger|kurier|agentur|agence|agencia)$/i;

/** Splits "Harbour Wire The council met" into name and rest, by names already known, else by what all cards have in common. */
export function splitHouseName(
  after: string,
  known: ReadonlySet<string>,
): { name: string; rest: string; sure: boolean } {
  for (const name of [...known].sort((a, b) => b.length - a.length)) {
    if (
      after === name ||
      after.startsWith(`${name} `) ||
      after.startsWith(`${name}\u00a0`) ||
      after.startsWith(`${name}.`)
    ) {
      return { name, rest: after.slice(name.length).replace(/^[.\s]+/, ''), sure: true };
    }
  }
  const words = after.split(/\s+/);
  const end = words.slice(0, 5).findIndex((word) => HOUSE_NAME_END.test(word));
  if (end >= 0)
    return {
      name: words.slice(0, end + 1).join(' '),
      rest: words.slice(end + 1).join(' '),
      sure: words.length > end + 1,
    };
  if (words.length <= 4) return { name: after.replace(/\.$/, ''), rest: '', sure: true };
  const capitals = words.findIndex((word) => !/^[\p{Lu}\p{Lo}]/u.test(word));
  const length = Math.max(1, Math.min(capitals < 0 ? 3 : capitals - 1, 3));
  return { name: words.slice(0, length).join(' '), rest: words.slice(length).join(' '), sure: false };
}

/** The words with which all of several texts begin: with two cards or more, the name of the house they share. */
export function commonStart(texts: readonly string[]): string {
  const [first, ...others] = texts.map((text) => text.split(/\s+/));
  if (!first || others.length === 0) return '';
  let length = 0;
  while (length < Math.min(first.length, 5) && others.every((words) => words[length] === first[length]))
    length += 1;
  return first.slice(0, length).join(' ');
}
