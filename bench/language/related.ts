import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heaviestTerms, storySignature } from '../../src/language/similarity.ts';
import { termsOf } from '../../src/language/terms.ts';

interface Classed {
  readonly class: string;
  readonly headline: string;
  readonly text: string;
}

/** Stories sorted into folders by class, the headline on the first line. */
export function readClassed(folder: string): Classed[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) =>
      readdirSync(join(folder, entry.name))
        .filter((name) => name.endsWith('.txt'))
        .map((name) => {
          const [headline = '', ...rest] = readFileSync(join(folder, entry.name, name), 'latin1').split('\n');
          return { class: entry.name, headline, text: rest.join('\n').trim() };
        }),
    );
}

/** Stories whose terms tell how rare a term is, and terms by which a story's relatives are looked up. */
const sampled = 400;
const lookedUp = 16;

interface Posting {
  readonly story: number;
  readonly weight: number;
}

/** For each story the five others with the highest score, found over an inverted index as a database would. */
function shareOfSameClass(
  stories: readonly Classed[],
  vectors: readonly ReadonlyMap<number, number>[],
  queries = vectors,
): number {
  const index = new Map<number, Posting[]>();
  for (const [story, vector] of vectors.entries()) {
    for (const [hash, weight] of vector) {
      const list = index.get(hash);
      if (list) list.push({ story, weight });
      else index.set(hash, [{ story, weight }]);
    }
  }
  let same = 0;
  let all = 0;
  const scores = new Float64Array(stories.length);
  for (const [story, vector] of queries.entries()) {
    scores.fill(0);
    for (const [hash, weight] of vector) {
      for (const posting of index.get(hash) ?? [])
        scores[posting.story] = (scores[posting.story] ?? 0) + weight * posting.weight;
    }
    scores[story] = -1;
    const best = [...scores.keys()]
      .filter((i) => (scores[i] ?? 0) > 0)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
      .slice(0, 5);
    all += 5;
    same += best.filter((i) => stories[i]?.class === stories[story]?.class).length;
  }
  return same / all;
}

function normalised(vector: Map<number, number>): Map<number, number> {
  const norm = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return new Map([...vector].map(([hash, weight]) => [hash, weight / norm]));
}

export function measureRelated(folder: string): void {
  const stories = readClassed(folder);
  const begin = process.cpuUsage();
  const signatures = stories.map((story) => storySignature({ ...story, standfirst: null, language: 'en' }));
  const time = process.cpuUsage(begin).user / 1000;
  // As the newsroom does: rarity from a sample of the archive, and others looked up by the rarest of the kept terms.
  const sample = signatures.filter((_, i) => i % Math.ceil(signatures.length / sampled) === 0);
  const frequency = new Map<number, number>();
  for (const { terms } of sample)
    for (const { hash } of terms) frequency.set(hash, (frequency.get(hash) ?? 0) + 1);
  const rarity = (hash: number) => {
    const share = (frequency.get(hash) ?? 0.5) / sample.length;
    return share > 0.25 ? 0 : Math.log(1 / share);
  };
  const kept = signatures.map((signature) => heaviestTerms(signature, rarity));
  const vectors = kept.map((terms) => new Map(terms.map(({ hash, weight }) => [hash, weight])));
  const looked = kept.map(
    (terms) => new Map(terms.slice(0, lookedUp).map(({ hash, weight }) => [hash, weight])),
  );

  const headlines = stories.map((story) => termsOf(story.headline, 'en').map(({ term }) => term));
  const ids = new Map<string, number>();
  const df = new Map<string, number>();
  for (const terms of headlines) for (const term of terms) df.set(term, (df.get(term) ?? 0) + 1);
  const idOf = (term: string): number => {
    const known = ids.get(term);
    if (known !== undefined) return known;
    ids.set(term, ids.size);
    return ids.size - 1;
  };
  const plain = headlines.map((terms) => new Map(terms.map((term) => [idOf(term), 1])));
  const weighed = headlines.map((terms) =>
    normalised(new Map(terms.map((term) => [idOf(term), Math.log(stories.length / (df.get(term) ?? 1))]))),
  );
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  console.log(`${stories.length} stories in classes: of five related stories so many are of the same class`);
  console.log(`  words shared by the headlines            ${percent(shareOfSameClass(stories, plain))}`);
  console.log(`  headlines, rare words counting more      ${percent(shareOfSameClass(stories, weighed))}`);
  console.log(`  signatures, all 40 kept terms compared   ${percent(shareOfSameClass(stories, vectors))}`);
  console.log(
    `  signatures, looked up by 16 terms        ${percent(shareOfSameClass(stories, vectors, looked))}`,
  );
  console.log(`  ${(time / stories.length).toFixed(2)} ms of processor time a signature\n`);
}
