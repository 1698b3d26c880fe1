import { sql } from 'kysely';
import { silentRecorder } from '../../kernel/facts.ts';
import { readFurniture } from '../../newsroom/publication/published-queries.ts';
import type { Db } from '../../store/pool.ts';
import { type ArchiveRecord, recordSchema } from './records.ts';

/** Stories read at a time: the export of a million of them stays small in memory. */
const CHUNK = 200;

/** The whole newspaper as records, in an order in which each names only what came before. */
export async function* exportRecords(db: Db): AsyncGenerator<ArchiveRecord> {
  const { publication, sections } = await readFurniture(db, silentRecorder);
  yield { broadsheet: 1, type: 'publication', ...publication };
  const byDepth = [...sections].sort((a, b) => a.path.split('/').length - b.path.split('/').length);
  for (const section of byDepth) yield { broadsheet: 1, type: 'section', ...section };
  yield* records(
    db,
    sql`SELECT 'media' AS type, id, status, sha256, mime, bytes, width, height, average_colour AS "averageColour",
    json_build_object('x', focal_x, 'y', focal_y) AS focal, alt, caption, credit, credit_url AS "creditUrl",
    source_url AS "sourceUrl", metadata, to_json(created_at) #>> '{}' AS "createdAt" FROM media`,
  );
  yield* records(
    db,
    sql`SELECT 'person' AS type, id, slug, name, role, bio, portrait_media_id AS "portraitId", links, staff FROM person`,
  );
  yield* records(db, sql`SELECT 'topic' AS type, id, slug, name, description, aliases FROM topic`);
  yield* records(db, STORIES);
  yield* records(db, FRONTS);
  yield* records(db, sql`SELECT 'container' AS type, ${CONTAINER} FROM container k WHERE k.front_id IS NULL`);
  yield* records(
    db,
    sql`SELECT 'redirect' AS type, from_path AS id, from_path AS "fromPath", story_id AS "storyId", to_path AS "toPath",
    to_json(created_at) #>> '{}' AS "createdAt" FROM redirect`,
  );
}

const STORIES = sql`SELECT 'story' AS type, s.id, s.stage, v.content, s.revision, s.published_revision AS "publishedRevision",
  CASE WHEN s.published_on IS NOT NULL THEN json_build_object('precision', 'day', 'on', s.published_on)
    WHEN s.published_at IS NOT NULL THEN json_build_object('precision', 'instant', 'at', s.published_at) END AS published,
  to_json(s.scheduled_for) #>> '{}' AS "scheduledFor", to_json(s.created_at) #>> '{}' AS "createdAt",
  to_json(coalesce(p.updated_at, s.updated_at)) #>> '{}' AS "updatedAt", s.source, s.source_id AS "sourceId", p.path,
  (SELECT coalesce(json_agg(json_build_object('listId', l.list_id, 'sortAt', l.sort_at) ORDER BY l.list_id), '[]')
   FROM listing l WHERE s.stub AND l.story_id = s.id) AS placements,
  (SELECT coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'text', c.text, 'actor', c.actor, 'revision', c.revision, 'at', c.at) ORDER BY c.at), '[]')
   FROM correction c WHERE c.story_id = s.id) AS corrections,
  (SELECT json_agg(json_build_object('revision', r.revision, 'content', r.content, 'actor', r.actor, 'note', r.note, 'createdAt', r.created_at) ORDER BY r.revision)
   FROM story_revision r WHERE r.story_id = s.id) AS revisions,
  (WITH RECURSIVE up AS (
     SELECT parent_id, name, 1 AS steps FROM section WHERE id = (v.content->>'sectionId')::uuid
     UNION ALL SELECT above.parent_id, above.name, steps + 1 FROM up JOIN section above ON above.id = up.parent_id)
   SELECT coalesce(json_agg(name ORDER BY steps DESC), '[]') FROM up) AS section,
  (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY t.id), '[]')
   FROM topic t WHERE t.id IN (SELECT jsonb_array_elements_text(v.content->'topicIds')::uuid)) AS topics,
  (SELECT coalesce(json_agg(json_build_object('id', m.id, 'alt', m.alt, 'caption', m.caption, 'credit', m.credit,
     'creditUrl', m.credit_url, 'sourceUrl', CASE WHEN m.source_url LIKE 'http%' THEN m.source_url END) ORDER BY m.id), '[]')
   FROM media m WHERE m.id IN (SELECT (jsonb_path_query(v.content, '$.**.mediaId') #>> '{}')::uuid)) AS media,
  (SELECT coalesce(json_agg(json_build_object('id', n.id, 'headline', n.headline, 'path', n.path, 'sourceId', o.source_id) ORDER BY n.id), '[]')
   FROM published_story n JOIN story o ON o.id = n.id
   WHERE n.id IN (SELECT (jsonb_path_query(v.content, '$.**.storyId') #>> '{}')::uuid)) AS links
  FROM story s JOIN story_revision v ON v.story_id = s.id AND v.revision = s.revision
  LEFT JOIN published_story p ON p.id = s.id`;

const CARDS = sql`(SELECT coalesce(json_agg(json_build_object('storyId', c.story_id, 'position', c.position, 'headline', c.headline,
    'kicker', c.kicker, 'standfirst', c.standfirst, 'mediaId', c.media_id, 'supporting', c.supporting) ORDER BY c.position), '[]')
  FROM card c WHERE c.container_id = k.id)`;

/** The columns of a container `k`. */
const CONTAINER = sql`k.id, k.section_id AS "sectionId", k.slug, k.title, k.layout, k.position, k.size,
  k.backfill_list AS "backfillList", ${CARDS} AS cards`;

const FRONTS = sql`SELECT 'front' AS type, f.id, f.slug, f.title, f.section_id AS "sectionId",
  (SELECT coalesce(json_agg(one ORDER BY one.position), '[]') FROM (SELECT ${CONTAINER} FROM container k WHERE k.front_id = f.id) one) AS containers
  FROM front f`;

/** Rows of one query by keyset over `id`, each parsed as the record it is. */
async function* records(db: Db, query: ReturnType<typeof sql>): AsyncGenerator<ArchiveRecord> {
  let after = '';
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`
      SELECT to_json(q) AS record, q.id::text AS id FROM (${query}) q WHERE q.id::text > ${after} ORDER BY q.id::text LIMIT ${CHUNK}`.execute(
      db,
    );
    for (const row of rows) yield recordSchema.parse({ broadsheet: 1, ...Object(row.record) });
    const last = rows.at(-1)?.id;
    if (rows.length < CHUNK || typeof last !== 'string') return;
    after = last;
  }
}
