import { isDeepStrictEqual } from 'node:util';
import { fact } from '../../kernel/facts.ts';
import { type Actor, authorise } from '../../story/policy.ts';
import { inTransaction, type Newsroom } from '../unit-of-work.ts';
import { readSections } from './published-queries.ts';

export interface SectionInput {
  readonly name: string;
  /** `world/region`; the parent is the part before the last slash and must come earlier. */
  readonly path: string;
  readonly description: string;
  readonly colour: number;
}

/** Adds sections or changes their names, colours and order; the order given is the order shown. Returns path → id. */
export async function saveSections(
  newsroom: Newsroom,
  actor: Actor,
  sections: readonly SectionInput[],
): Promise<Map<string, string>> {
  authorise(actor, 'publication.edit');
  return inTransaction(newsroom, actor, async (work) => {
    const before = await readSections(work.tx);
    const ids = new Map(before.map((section) => [section.path, section.id]));
    for (const [position, section] of sections.entries()) {
      const parent = section.path.includes('/') ? section.path.slice(0, section.path.lastIndexOf('/')) : null;
      const id = ids.get(section.path) ?? work.ids.next();
      ids.set(section.path, id);
      const row = {
        parent_id: parent ? (ids.get(parent) ?? null) : null,
        slug: section.path.slice(section.path.lastIndexOf('/') + 1),
        name: section.name,
        description: section.description,
        colour: section.colour,
        position,
      };
      await work.tx
        .insertInto('section')
        .values({ id, path: section.path, ...row })
        .onConflict((conflict) => conflict.column('path').doUpdateSet(row))
        .execute();
    }
    if (!isDeepStrictEqual(before, await readSections(work.tx)))
      work.change({ fact: fact.sections, rank: 'primary' });
    work.audit('sections.save', 'section', null, { sections: sections.length });
    return ids;
  });
}
