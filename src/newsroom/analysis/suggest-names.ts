import { sql } from 'kysely';
import {
  indexNames,
  type Known,
  type NameIndex,
  type Suggestions,
  suggest,
} from '../../language/suggestions.ts';
import type { Db } from '../../store/pool.ts';

/** How long a newspaper's names are kept before they are read again. */
const KEPT_MS = 30_000;

interface Kept {
  readonly at: number;
  readonly people: readonly Known[];
  readonly topics: readonly Known[];
  readonly indexes: Map<string, NameIndex>;
}

const kept = new WeakMap<Db, Kept>();

export interface NamedText {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** The newspaper's own people and topics that a story is about, surest first, and people it names who are not here yet. */
export async function suggestNames(db: Db, story: NamedText): Promise<Suggestions> {
  const { people, topics, indexes } = await namesOf(db);
  const { language } = story;
  const index = indexes.get(language) ?? indexNames({ language, people, topics });
  indexes.set(language, index);
  return suggest([story.headline, story.standfirst ?? '', story.text].join('\n\n'), index);
}

async function namesOf(db: Db): Promise<Kept> {
  const known = kept.get(db);
  if (known && performance.now() - known.at < KEPT_MS) return known;
  const [people, topics] = await Promise.all([
    sql<Known>`SELECT id, name FROM person`.execute(db),
    sql<Known>`SELECT id, name, aliases FROM topic`.execute(db),
  ]);
  const names = { at: performance.now(), people: people.rows, topics: topics.rows, indexes: new Map() };
  kept.set(db, names);
  return names;
}
