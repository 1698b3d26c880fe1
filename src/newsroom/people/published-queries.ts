import { sql } from 'kysely';
import { z } from 'zod';
import { fact, type Recorder } from '../../kernel/facts.ts';
import type { Db } from '../../store/pool.ts';
import type { Person } from '../../story/published-view.ts';
import { PICTURE_JSON, pictureSchema } from '../media/picture-rows.ts';

const linksSchema = z.array(z.object({ label: z.string(), url: z.url() }));

const personRowSchema = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  role: z.string(),
  bio: z.string(),
  portrait: pictureSchema.nullable(),
  portraitId: z.string().nullable(),
  links: linksSchema,
});

const COLUMNS = sql.raw(`person.id, person.slug, person.name, person.role, person.bio, person.links,
  person.portrait_media_id AS "portraitId", (SELECT ${PICTURE_JSON} FROM media m WHERE m.id = person.portrait_media_id) AS portrait`);

function readPerson(row: unknown, recorder: Recorder): Person {
  const { portraitId, ...person } = personRowSchema.parse(row);
  recorder.read(fact.person(person.id));
  if (portraitId) recorder.read(fact.media(portraitId));
  return person;
}

export async function personBySlug(db: Db, recorder: Recorder, slug: string): Promise<Person | null> {
  const { rows } = await sql`SELECT ${COLUMNS} FROM person WHERE slug = ${slug}`.execute(db);
  return rows[0] === undefined ? null : readPerson(rows[0], recorder);
}

/** The slugs of those of these ids that are people. */
export async function personSlugs(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('person').select('slug').where('id', 'in', ids).orderBy('slug').execute();
  return rows.map((row) => row.slug);
}

/** What a list of names says of a person. */
export type PersonName = Pick<Person, 'id' | 'slug' | 'name' | 'role'>;

/** Everybody, in no order: that depends on the language in which the names are read. */
export async function personNames(db: Db, recorder: Recorder): Promise<PersonName[]> {
  recorder.read(fact.people);
  return db.selectFrom('person').select(['id', 'slug', 'name', 'role']).execute();
}

/** How names are compared: case, accents and white space folded. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}
