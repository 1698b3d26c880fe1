import { sql } from 'kysely';
import { AppError } from '../../kernel/errors.ts';
import { silentRecorder } from '../../kernel/facts.ts';
import { personBySlug } from '../../newsroom/people/published-queries.ts';
import type { Person } from '../../story/published-view.ts';
import { problemAnswer, slugParams } from '../contract/common.ts';
import { pageQuery, personListSchema, personSchema } from '../contract/reference.ts';
import type { Api, ApiDeps } from '../http/api-server.ts';
import { readNameCursor, writeNameCursor } from '../http/cursors.ts';
import { presenter } from '../stories/present-story.ts';
import { shown } from './shown.ts';

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
      const { rows } = await sql<{ slug: string; name_key: string }>`SELECT slug, name_key FROM person
        WHERE name_key > ${readNameCursor(query.cursor)} AND ${shown.person}
        ORDER BY name_key LIMIT ${query.limit + 1}`.execute(db);
      const page = rows.slice(0, query.limit);
      const people = await Promise.all(page.map((row) => personBySlug(db, silentRecorder, row.slug)));
      const last = page.at(-1);
      return {
        people: people.flatMap((person) => (person ? view(person) : [])),
        next: rows.length > page.length && last ? writeNameCursor(last.name_key) : null,
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
      const { rows } = await sql`SELECT 1 FROM person WHERE slug = ${slug} AND ${shown.person}`.execute(db);
      const person = rows.length > 0 ? await personBySlug(db, silentRecorder, slug) : null;
      if (!person) throw new AppError('not_found', `There is no person "${slug}".`);
      return view(person);
    },
  );
}
