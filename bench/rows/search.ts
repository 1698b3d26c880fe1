import type { Finding } from '../figures.ts';
import { generateStories } from '../generate.ts';
import { createRandom } from '../generator/random.ts';
import { NOUNS, PHRASES } from '../generator/word-lists.ts';
import { RawClient, textOf } from '../support/raw-client.ts';
import { round, spread } from '../support/stats.ts';

export type QueryKind = 'rare' | 'common' | 'two words' | 'phrase' | 'misspelt';

/** 60 queries, 12 of each kind, that the archive has answers for. */
export function searchQueries(stories: number): { readonly kind: QueryKind; readonly text: string }[] {
  const random = createRandom(23);
  const towns = Array.from({ length: 24 }, () => {
    const n = random.below(stories);
    const [story] = generateStories(stories, n);
    return story?.headline.split(' ').at(-1) ?? '';
  });
  return Array.from({ length: 12 }, (_, n) => {
    const word = (step: number) => NOUNS[(n * step + 7) % NOUNS.length] ?? NOUNS[0];
    return [
      { kind: 'rare' as const, text: towns[n] ?? '' },
      { kind: 'common' as const, text: NOUNS[n] ?? NOUNS[0] },
      { kind: 'two words' as const, text: `${NOUNS[n + 20] ?? ''} ${word(11)}` },
      { kind: 'phrase' as const, text: `"${PHRASES[n] ?? PHRASES[0]}"` },
      { kind: 'misspelt' as const, text: misspelt(towns[n + 12] ?? '') },
    ];
  }).flat();
}

/** Two letters changed places, as they do. */
function misspelt(word: string): string {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

/** Result pages as readers get them, each query once. Those that find nothing are counted: an empty page is quick to make. */
export async function searchRow(port: number, stories: number): Promise<Finding[]> {
  const client = new RawClient(port);
  const ask = async (text: string) => {
    const answer = await client.get(`/search?q=${encodeURIComponent(text)}`);
    if (answer.status !== 200) throw new Error(`The search for ${text} answered ${answer.status}`);
    return {
      milliseconds: answer.milliseconds,
      hits: textOf(answer).match(/href="\/20\d\d\/\d\d\/\d\d\/[^"]+"/g)?.length ?? 0,
    };
  };
  for (const warm of ['winter', 'bridge budget', '"harbour wall"', 'scolhs']) await ask(warm);
  const times = new Map<string, number[]>();
  let empty = 0;
  for (const { kind, text } of searchQueries(stories)) {
    const { milliseconds, hits } = await ask(text);
    if (hits === 0) empty += 1;
    times.set(kind, [...(times.get(kind) ?? []), milliseconds]);
  }
  client.close();
  const all = spread([...times.values()].flat());
  const detail = {
    foundNothing: empty,
    byKind: Object.fromEntries([...times].map(([kind, of]) => [kind, spread(of)])),
  };
  return [
    { name: 'search, p50', value: round(all.p50), unit: 'ms', target: { atMost: 15 }, detail },
    { name: 'search, p95', value: round(all.p95), unit: 'ms', target: { atMost: 50 } },
    { name: 'search: queries of 60 that found nothing', value: empty, unit: '' },
  ];
}
