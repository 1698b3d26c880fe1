import { type Language, matchPhrase } from './languages/compiled.ts';
import { Quoted, type Reading } from './passages.ts';
import { Comma, isWordShape } from './shapes.ts';

/** How far after its preposition the noun of an occasion may stand: "at a crowded daily news briefing". */
const longest = 7;

/** The occasion told in units `first` to `last` (exclusive): "at a daily briefing". Token indices, or null. */
export function occasionIn(
  reading: Reading,
  language: Language,
  first: number,
  last: number,
): { first: number; last: number } | null {
  const bare = language.occasionPrepositions.size === 0;
  for (let i = first; i < last; i += 1) {
    const opens = bare || language.occasionPrepositions.has(reading.hash[i] ?? 0);
    if (!opens) continue;
    for (let j = bare ? i : i + 1; j < last && j <= i + (bare ? 0 : longest); j += 1) {
      const shape = reading.shape[j] ?? 0;
      if (shape === Quoted || shape === Comma || !isWordShape(shape)) break;
      const length = matchPhrase(language.occasionNouns, reading.hash, j, last);
      if (length > 0) return { first: reading.from[i] ?? 0, last: reading.to[j + length - 1] ?? 0 };
    }
  }
  return null;
}
