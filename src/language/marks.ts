import { hashWord } from './characters.ts';
import { Bracket, Colon, Comma, Dash, DoubleQuote, OtherMark, SingleQuote, Stop } from './shapes.ts';

const stops = '.!?…。！？｡।॥۔؟‽';
const commas = ',،、，';
const colons = ':;：；؛';
const dashes = '-–—―‒‐‑−';
const doubles = '"“”„‟«»〝〞＂「」『』';
const singles = "'‘’‚‛‹›`´";
const brackets = '()[]{}（）【】《》〈〉';

const shapes = new Map<number, number>();
for (const [family, shape] of [
  [stops, Stop],
  [commas, Comma],
  [colons, Colon],
  [dashes, Dash],
  [doubles, DoubleQuote],
  [singles, SingleQuote],
  [brackets, Bracket],
] as const) {
  for (const mark of family) shapes.set(mark.charCodeAt(0), shape);
}

const hashes = new Map<number, number>([
  [Comma, hashWord(',')],
  [Dash, hashWord('-')],
  [DoubleQuote, hashWord('"')],
  [SingleQuote, hashWord("'")],
]);

/** Shape of a mark by its code unit. */
export const shapeOfMark = (unit: number): number => shapes.get(unit) ?? OtherMark;

/** One hash for all dashes, all double quotes …: which of them a typesetter took says nothing. Undefined where marks differ. */
export const familyHash = (shape: number): number | undefined => hashes.get(shape);
