import { isDeepStrictEqual } from 'node:util';
import { fact } from '../../kernel/facts.ts';
import { toJson } from '../../store/json.ts';
import { type Actor, authorise } from '../../story/policy.ts';
import {
  type Imprint,
  type Publication,
  type PublicationInput,
  publicationSchema,
} from '../../story/publication.ts';
import { inTransaction, type Newsroom } from '../unit-of-work.ts';
import { readPublication } from './published-queries.ts';

function imprintOf({ name, timeZone, language, labels, settings }: Publication): Imprint {
  return { name, timeZone, language, labels, settings };
}

/** Sets everything that the newspaper says of itself. Every page depends on it. */
export async function savePublication(
  newsroom: Newsroom,
  actor: Actor,
  input: PublicationInput,
): Promise<void> {
  authorise(actor, 'publication.edit');
  const publication = publicationSchema.parse(input);
  await inTransaction(newsroom, actor, async (work) => {
    const row = {
      name: publication.name,
      tagline: publication.tagline,
      time_zone: publication.timeZone,
      language: publication.language,
      theme: publication.theme,
      tokens: toJson(publication.tokens),
      menus: toJson(publication.menus),
      labels: toJson(publication.labels),
      settings: toJson(publication.settings),
      updated_at: work.now,
    };
    const before = await readPublication(work.tx);
    await work.tx
      .insertInto('publication')
      .values({ id: 1, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
    if (!isDeepStrictEqual(before, publication)) work.change({ fact: fact.publication, rank: 'primary' });
    if (!before || !isDeepStrictEqual(imprintOf(before), imprintOf(publication)))
      work.change({ fact: fact.imprint, rank: 'primary' });
    work.audit('publication.save', 'publication', null, { name: publication.name });
  });
}
