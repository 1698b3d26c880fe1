import type { Statement } from '../../src/language/statement.ts';
import type { Attribution, GoldSpan, MarkedText } from './corpora.ts';

export class Tally {
  right = 0;
  found = 0;
  gold = 0;
  /** Gold items found, where it differs from found items that are right. */
  recalled = 0;

  add(right: number, found: number, gold: number, recalled = right): void {
    this.right += right;
    this.found += found;
    this.gold += gold;
    this.recalled += recalled;
  }

  get precision(): number {
    return this.found === 0 ? 0 : this.right / this.found;
  }

  get recall(): number {
    return this.gold === 0 ? 0 : this.recalled / this.gold;
  }

  get f1(): number {
    const sum = this.precision + this.recall;
    return sum === 0 ? 0 : (2 * this.precision * this.recall) / sum;
  }
}

const overlap = (a: readonly GoldSpan[], b: readonly GoldSpan[]): number => {
  let shared = 0;
  for (const x of a)
    for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return shared;
};

/** Pairs found and gold one to one, largest overlap first: no statement is counted for two. */
function pair<F, G>(found: readonly F[], gold: readonly G[], weight: (f: F, g: G) => number): [F, G][] {
  const candidates: { f: number; g: number; shared: number }[] = [];
  for (const [f, left] of found.entries()) {
    for (const [g, right] of gold.entries()) {
      const shared = weight(left, right);
      if (shared > 0) candidates.push({ f, g, shared });
    }
  }
  candidates.sort((a, b) => b.shared - a.shared);
  const usedFound = new Set<number>();
  const usedGold = new Set<number>();
  const pairs: [F, G][] = [];
  for (const { f, g } of candidates) {
    if (usedFound.has(f) || usedGold.has(g)) continue;
    usedFound.add(f);
    usedGold.add(g);
    const left = found[f];
    const right = gold[g];
    if (left !== undefined && right !== undefined) pairs.push([left, right]);
  }
  return pairs;
}

const mask = (length: number, spans: readonly GoldSpan[]): Uint8Array => {
  const marked = new Uint8Array(length);
  for (const span of spans) marked.fill(1, span.start, span.end);
  return marked;
};

export interface Scores {
  readonly characters: Tally;
  readonly exact: Tally;
  /** One to one: each found statement stands for at most one marked, and the other way round. */
  readonly overlapping: Tally;
  /** As the literature counts it: right if it overlaps anything marked. */
  readonly touching: Tally;
  readonly source: Tally;
  readonly sourceOfFound: Tally;
  readonly cue: Tally;
  readonly byKind: ReadonlyMap<Attribution['kind'], Tally>;
  /** By the corpus' own names of kinds; what is found has no such name, so only how many of each were found can be told. */
  readonly byMark: Map<string, Tally>;
}

export function newScores(): Scores {
  return {
    characters: new Tally(),
    exact: new Tally(),
    overlapping: new Tally(),
    touching: new Tally(),
    source: new Tally(),
    sourceOfFound: new Tally(),
    cue: new Tally(),
    byKind: new Map([
      ['direct', new Tally()],
      ['fragment', new Tally()],
      ['indirect', new Tally()],
    ]),
    byMark: new Map(),
  };
}

/** Adds what was found in one text to the scores. */
export function score(into: Scores, gold: MarkedText, found: readonly Statement[]): void {
  const { text, attributions } = gold;
  const a = mask(
    text.length,
    found.flatMap((statement) => statement.content),
  );
  const b = mask(
    text.length,
    attributions.flatMap((attribution) => attribution.content),
  );
  let both = 0;
  let mine = 0;
  let theirs = 0;
  for (let i = 0; i < text.length; i += 1) {
    mine += a[i] ?? 0;
    theirs += b[i] ?? 0;
    both += (a[i] ?? 0) & (b[i] ?? 0);
  }
  into.characters.add(both, mine, theirs);

  const key = (span: GoldSpan) => `${span.start}-${span.end}`;
  const goldKeys = new Set(attributions.flatMap((attribution) => attribution.content.map(key)));
  const foundKeys = new Set(found.flatMap((statement) => statement.content.map(key)));
  into.exact.add([...foundKeys].filter((k) => goldKeys.has(k)).length, foundKeys.size, goldKeys.size);

  const pairs = pair(found, attributions, (f, g) => overlap(f.content, g.content));
  into.overlapping.add(pairs.length, found.length, attributions.length);
  const touches = (spans: readonly GoldSpan[], other: Uint8Array) =>
    spans.some((span) => other.subarray(span.start, span.end).includes(1));
  into.touching.add(
    found.filter((statement) => touches(statement.content, b)).length,
    found.length,
    attributions.length,
    attributions.filter((attribution) => touches(attribution.content, a)).length,
  );

  const sourced = found.flatMap((statement) => (statement.source ? [statement.source] : []));
  const goldSources = attributions
    .filter((attribution) => attribution.source.length > 0)
    .map((attribution) => attribution.source);
  into.source.add(
    pair(sourced, goldSources, (f, g) => overlap([f], g)).length,
    sourced.length,
    goldSources.length,
  );
  const withSource = pairs.filter(([, g]) => g.source.length > 0);
  const right = withSource.filter(([f, g]) => f.source && overlap([f.source], g.source) > 0).length;
  into.sourceOfFound.add(right, pairs.filter(([f]) => f.source).length, withSource.length);
  const cues = found.flatMap((statement) => (statement.cue ? [statement.cue] : []));
  const goldCues = attributions
    .filter((attribution) => attribution.cue.length > 0)
    .map((attribution) => attribution.cue);
  into.cue.add(pair(cues, goldCues, (f, g) => overlap([f], g)).length, cues.length, goldCues.length);

  for (const attribution of attributions) {
    if (attribution.mark === null) continue;
    const tally = into.byMark.get(attribution.mark) ?? new Tally();
    into.byMark.set(attribution.mark, tally);
    tally.add(0, 0, 1, touches(attribution.content, a) ? 1 : 0);
  }

  for (const [kind, tally] of into.byKind) {
    const foundOfKind = found.filter((statement) => statement.kind === kind);
    const goldOfKind = attributions.filter((attribution) => attribution.kind === kind);
    tally.add(
      pairs.filter(([f]) => f.kind === kind).length,
      foundOfKind.length,
      goldOfKind.length,
      pairs.filter(([, g]) => g.kind === kind).length,
    );
  }
}
