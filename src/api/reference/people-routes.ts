import { sql } from 'kysely';
import { AppError } from '../../kernel/errors.ts';
import { silentRecorder } from '../../kernel/facts.ts';
import { nameKey, personBySlug } from '../../newsroom/people/published-queries.ts';
import type { Person } from '../../story/published-view.ts';
import { problemAnswer, slugParams } from '../contract/common.ts';
import { pageQuery, personListSchema, personSchema } from '../contract/reference.ts';
import type { Api, ApiDeps } from '../http/api-server.ts';
import { presenter } from '../stories/present-story.ts';
import { readNameCursor, writeNameCursor } from './list-cursor.ts';

/** Someone whose name stands over drafts alone is nobody yet, to readers. */
const SHOWN = sql`(person.staff OR person.bio <> '' OR EXISTS (SELECT 1 FROM listing l WHERE l.list_id = person.id))`;

export function peopleRoutes(api: Api, { newsroom, publicUrl }: ApiDeps): void {
  const { db } = newsroom;
  const present = presenter(publicUrl);
  const view = (person: Person) => ({
    ...present.person(person.id, person.slug),
    name: person.name,
    role: person.role,
    bio: person.bio,
    portrait: person.portrait && present.picture(person.portrait),
    links: person.links.map((link) => ({ ...link })),
  });

  api.get(
    '/people',
    {
      schema: {
        operationId: 'listPeople',
        summary: 'Who writes for the newspaper, by name',
        tags: ['Newspaper'],
        querystring: pageQuery,
        response: { 200: personListSchema, default: problemAnswer },
      },
    },
    async ({ query }) => {
      const { rows } = await sql<{ slug: string }>`SELECT person.slug FROM person
        WHERE person.name_key > ${readNameCursor(query.cursor)} AND ${SHOWN}
        ORDER BY person.name_key LIMIT ${query.limit + 1}`.execute(db);
      const found = await Promise.all(
        rows.slice(0, query.limit).map((row) => personBySlug(db, silentRecorder, row.slug)),
      );
      const people = found.flatMap((person) => person ?? []);
      const last = people.at(-1);
      return {
        people: people.map(view),
        next: rows.length > query.limit && last ? writeNameCursor(nameKey(last.name)) : null,
      };
    },
  );

  api.get(
    '/people/:slug',
    {
      schema: {
        operationId: 'getPerson',
        summary: 'One person',
        tags: ['Newspaper'],
        params: slugParams,
        response: { 200: personSchema, default: problemAnswer },
      },
    },
    async ({ params: { slug } }) => {
      const shown = await sql`SELECT 1 FROM person WHERE person.slug = ${slug} AND ${SHOWN}`.execute(db);
      const person = shown.rows.length > 0 ? await personBySlug(db, silentRecorder, slug) : null;
      if (!person) throw new AppError('not_found', `There is no person "${slug}".`);
      return view(person);
    },
  );
}
