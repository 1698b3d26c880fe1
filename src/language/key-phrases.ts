import { languageOf } from './languages/compiled.ts';
import { phraseOf, wordOf } from './people.ts';
import { HanWord, isWordShape, NoGap, NumberWord, ParagraphGap } from './shapes.ts';
import { stemOf, tokensOf } from './terms.ts';

export interface KeyPhrase {
  /** As the text first writes it. */
  readonly phrase: string;
  readonly count: number;
  /** From 0 to 1, the best phrase of a text having 1. */
  readonly figure: number;
}

const longest = 4;

/** What a text is about, in its own words: runs of words that mean something, weighed by how often and how early they come. */
export function keyPhrases(text: string, options: { language: string; limit?: number }): KeyPhrase[] {
  const language = languageOf(options.language);
  const tokens = tokensOf(text, language);
  const counts = new Map<string, number>();
  const stems: string[] = [];
  const means = (i: number): boolean => {
    const shape = tokens.shape[i] ?? 0;
    if (!isWordShape(shape) || shape === NumberWord || language.stopWords.has(tokens.hash[i] ?? 0))
      return false;
    return shape === HanWord || (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) > 2;
  };
  for (let i = 0; i < tokens.count; i += 1) {
    const stem = means(i) ? stemOf(wordOf(tokens, i)) : '';
    stems.push(stem);
    if (stem) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const found = new Map<string, { phrase: string; count: number; first: number; words: string[] }>();
  for (let i = 0; i < tokens.count; ) {
    if (!stems[i]) {
      i += 1;
      continue;
    }
    let last = i + 1;
    const spaced = tokens.shape[i] !== HanWord;
    while (last < tokens.count && stems[last] && last - i < longest) {
      if (tokens.gap[last] === ParagraphGap || (spaced && tokens.gap[last] === NoGap)) break;
      last += 1;
    }
    if (spaced || last - i > 1) {
      const words = stems.slice(i, last);
      const key = words.join(' ');
      const known = found.get(key);
      if (known) known.count += 1;
      else
        found.set(key, {
          phrase: phraseOf(tokens, i, last).replace(/['’]s$/u, ''),
          count: 1,
          first: i / tokens.count,
          words,
        });
    }
    i = last;
  }
  const scored = [...found.values()].map(({ phrase, count, first, words }) => {
    const strength =
      words.reduce((sum, word) => sum + Math.log(1 + (counts.get(word) ?? 0)), 0) / Math.sqrt(words.length);
    const name = /^\p{Lu}/u.test(phrase) ? 1.2 : 1;
    return { phrase, count, score: strength * (1 + Math.log(count)) * name * (1.2 - 0.4 * first) };
  });
  scored.sort((a, b) => b.score - a.score || (a.phrase < b.phrase ? -1 : 1));
  const best = scored[0]?.score ?? 1;
  return scored
    .slice(0, options.limit ?? 12)
    .map(({ phrase, count, score }) => ({ phrase, count, figure: round(score / best) }));
}

const round = (n: number): number => Math.round(n * 1000) / 1000;
