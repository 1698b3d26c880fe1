import type { Byline } from '../../story/content.ts';
import { ensureNames } from '../names.ts';
import type { Work } from '../unit-of-work.ts';
import { nameKey } from './published-queries.ts';

/** Gives every byline its person: whoever writes under a name has a page here. */
export async function knownPeople(work: Work, bylines: readonly Byline[]): Promise<Byline[]> {
  const unknown = bylines.filter((byline) => byline.personId === null);
  if (unknown.length === 0) return [...bylines];
  const ids = await ensureNames(
    work,
    'person',
    unknown.map((byline) => byline.name),
  );
  return bylines.map((byline) => ({
    ...byline,
    personId: byline.personId ?? ids.get(nameKey(byline.name)) ?? null,
  }));
}
