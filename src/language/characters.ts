/**
 * Classes of UTF-16 code units, looked up in tables that fill themselves: a regular expression per character would
 * cost more than the rest of the tokeniser together.
 */

export const Space = 1;
export const Lower = 2;
export const Upper = 3;
/** Letters of scripts without case, and combining marks. */
export const Caseless = 4;
export const Digit = 5;
/** Han, Hiragana, Katakana, Thai: no spaces between words, so each character is a token. */
export const Ideograph = 6;
export const Mark = 7;

const classes = new Uint8Array(65536);
const lowers = new Uint16Array(65536);

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const letter = /[\p{L}\p{M}\p{Cf}]/u;

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/\s/u.test(character)) return Space;
  if (/\p{Nd}/u.test(character)) return Digit;
  if (ideograph.test(character)) return Ideograph;
  if (!letter.test(character)) return Mark;
  const lower = character.toLowerCase();
  if (lower !== character) return Upper;
  return character.toUpperCase() === character ? Caseless : Lower;
}

export function classOf(unit: number): number {
  const known = classes[unit] ?? 0;
  if (known !== 0) return known;
  const found = classify(unit);
  classes[unit] = found;
  return found;
}

/** Lower case of one code unit; apostrophes become one, so that the typesetter's choice changes no word. */
export function lowerOf(unit: number): number {
  const known = lowers[unit] ?? 0;
  if (known !== 0) return known;
  const lower =
    unit === 0x2019 || unit === 0x2018 ? 0x27 : String.fromCharCode(unit).toLowerCase().charCodeAt(0);
  lowers[unit] = lower;
  return lower;
}

export function isLetter(unit: number): boolean {
  const kind = classOf(unit);
  return kind === Lower || kind === Upper || kind === Caseless;
}

/** FNV-1a over the lower-cased code units of a word: the engine's name for that word. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ lowerOf(word.charCodeAt(i)), 0x01000193);
  return hash | 0;
}
