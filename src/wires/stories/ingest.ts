import { sql } from 'kysely';
import { AppError } from '../../kernel/errors.ts';
import { fact, list, position } from '../../kernel/facts.ts';
import { type ContainerInput, saveBesideStories, saveFront } from '../../newsroom/fronts/save-front.ts';
import { nameKey } from '../../newsroom/people/published-queries.ts';
import { savePublication } from '../../newsroom/publication/save-publication.ts';
import { projectStories, unprojectStories } from '../../newsroom/stories/project-stories.ts';
import { topicRenamed } from '../../newsroom/topics/save-topics.ts';
import { inTransaction, type Newsroom, type Work } from '../../newsroom/unit-of-work.ts';
import { toJson } from '../../store/json.ts';
import { type Actor, actorName } from '../../story/policy.ts';
import { CONTAINER_LAYOUTS } from '../../story/published-view.ts';
import type { ArchiveRecord, RecordOf } from './records.ts';

/**
 * Takes one record of our own export in, under its own id. What is here already under that id is brought to the record's state;
 * revisions and corrections, being append-only, are added where they are missing.
 */
export async function ingestRecord(newsroom: Newsroom, actor: Actor, record: ArchiveRecord): Promise<void> {
  switch (record.type) {
    case 'publication': {
      const { broadsheet: _, type: __, ...publication } = record;
      return savePublication(newsroom, actor, publication);
    }
    case 'front':
      return ingestFront(newsroom, actor, record);
    case 'container':
      return saveBesideStories(newsroom, actor, { ...containerInput(record), sectionId: record.sectionId });
    default:
      return inTransaction(newsroom, actor, async (work) => {
        if (record.type === 'story') await ingestStory(work, record);
        else await ingestRow(work, record);
        work.audit('record.import', record.type, null, {});
      });
  }
}

async function ingestRow(
  work: Work,
  record: RecordOf<'section' | 'person' | 'topic' | 'media' | 'redirect'>,
): Promise<void> {
  switch (record.type) {
    case 'section': {
      const row = {
        parent_id: record.parentId,
        slug: record.slug,
        path: record.path,
        name: record.name,
        description: record.description,
        colour: record.colour,
        position: record.position,
      };
      await work.tx
        .insertInto('section')
        .values({ id: record.id, ...row })
        .onConflict((c) => c.column('id').doUpdateSet(row))
        .execute();
      return work.change({ fact: fact.sections, rank: 'primary' });
    }
    case 'person': {
      const row = {
        slug: record.slug,
        name: record.name,
        name_key: nameKey(record.name),
        role: record.role,
        bio: record.bio,
        portrait_media_id: null,
        links: toJson(record.links),
        staff: record.staff,
      };
      await work.tx
        .insertInto('person')
        .values({ id: record.id, created_at: work.now, ...row })
        .onConflict((c) => c.column('id').doUpdateSet(row))
        .execute();
      // The portrait's own record comes later in the file; the link is made where the picture is here, and again when it arrives.
      await sql`UPDATE person SET portrait_media_id = (SELECT id FROM media WHERE id = ${record.portraitId}::uuid) WHERE id = ${record.id}`.execute(
        work.tx,
      );
      return work.change(
        { fact: fact.person(record.id), rank: 'primary' },
        { fact: fact.byline(record.id), rank: 'primary' },
        { fact: fact.people, rank: 'secondary' },
      );
    }
    case 'topic': {
      const row = {
        slug: record.slug,
        name: record.name,
        name_key: nameKey(record.name),
        description: record.description,
        aliases: record.aliases,
      };
      await work.tx
        .insertInto('topic')
        .values({ id: record.id, created_at: work.now, ...row })
        .onConflict((c) => c.column('id').doUpdateSet(row))
        .execute();
      return work.change({ fact: fact.topic(record.id), rank: 'primary' }, ...topicRenamed(record.id));
    }
    case 'media': {
      // The record carries no file: a picture without its blob here waits for it, and its caption and credit show meanwhile.
      const row = {
        focal_x: record.focal.x,
        focal_y: record.focal.y,
        alt: record.alt,
        caption: record.caption,
        credit: record.credit,
        credit_url: record.creditUrl,
      };
      await work.tx
        .insertInto('media')
        .values({
          id: record.id,
          status: 'pending',
          sha256: null,
          mime: null,
          width: null,
          height: null,
          bytes: null,
          blob_key: null,
          average_colour: record.averageColour,
          source_url: record.sourceUrl ?? (record.sha256 ? `sha256:${record.sha256}` : null),
          metadata: toJson(record.metadata),
          created_at: record.createdAt ? new Date(record.createdAt) : work.now,
          ...row,
        })
        .onConflict((c) => c.column('id').doUpdateSet(row))
        .execute();
      return work.change({ fact: fact.media(record.id), rank: 'primary' });
    }
    default: {
      const row = { story_id: record.storyId, to_path: record.toPath };
      await work.tx
        .insertInto('redirect')
        .values({
          from_path: record.fromPath,
          created_at: record.createdAt ? new Date(record.createdAt) : work.now,
          ...row,
        })
        .onConflict((c) => c.column('from_path').doUpdateSet(row))
        .execute();
    }
  }
}

async function ingestStory(work: Work, record: RecordOf<'story'>): Promise<void> {
  const { id, published } = record;
  await assertSection(work, record);
  const existed = await work.tx
    .selectFrom('published_story')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  const row = {
    stage: record.stage,
    revision: record.revision,
    published_revision: record.publishedRevision,
    published_at: published?.precision === 'instant' ? new Date(published.at) : null,
    published_on: published?.precision === 'day' ? published.on : null,
    scheduled_for: record.scheduledFor ? new Date(record.scheduledFor) : null,
    stub: record.content.kind === 'stub',
    source: record.source,
    source_id: record.sourceId,
    updated_at: record.updatedAt ? new Date(record.updatedAt) : work.now,
  };
  await work.tx
    .insertInto('story')
    .values({ id, created_at: record.createdAt ? new Date(record.createdAt) : work.now, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  const revisions =
    record.revisions.length > 0
      ? record.revisions
      : [
          {
            revision: record.revision,
            content: record.content,
            actor: actorName(work.actor),
            note: '',
            createdAt: work.now.toISOString(),
          },
        ];
  const rows = revisions.map((one) => ({
    story_id: id,
    revision: one.revision,
    content: one.content,
    actor: one.actor,
    note: one.note,
    created_at: one.createdAt,
  }));
  await sql`INSERT INTO story_revision SELECT * FROM jsonb_populate_recordset(null::story_revision, ${toJson(rows)}::jsonb)
    ON CONFLICT (story_id, revision) DO NOTHING`.execute(work.tx);
  const corrections = record.corrections.map((one) => ({ ...one, story_id: id }));
  await sql`INSERT INTO correction SELECT * FROM jsonb_populate_recordset(null::correction, ${toJson(corrections)}::jsonb)
    ON CONFLICT (id) DO NOTHING`.execute(work.tx);
  for (const one of corrections) {
    work.change(
      { fact: fact.corrections(id), rank: 'primary' },
      { list: list.corrections, at: position(new Date(one.at), one.id), rank: 'primary' },
    );
  }
  if (record.stage === 'published' && published) {
    await projectStories(work, [
      {
        id,
        revision: record.revision,
        content: record.content,
        published,
        updatedAt: row.updated_at,
        ...(row.stub ? { placements: record.placements.map(placement) } : {}),
      },
    ]);
  } else if (existed) await unprojectStories(work, [id]);
}

/** A line out of an export names its section by an id, which only the whole export brings along. */
async function assertSection(work: Work, { content, section }: RecordOf<'story'>): Promise<void> {
  if (content.sectionId === null) return;
  const found = await work.tx
    .selectFrom('section')
    .select('id')
    .where('id', '=', content.sectionId)
    .executeTakeFirst();
  if (found) return;
  const name = section.join(' / ') || content.sectionId;
  throw new AppError(
    'import_failed',
    `Its section ${name} is not here. Import the whole file that export wrote`,
  );
}

function placement({ listId, sortAt }: RecordOf<'story'>['placements'][number]) {
  return { listId, sortAt: new Date(sortAt) };
}

async function ingestFront(newsroom: Newsroom, actor: Actor, record: RecordOf<'front'>): Promise<void> {
  await saveFront(newsroom, actor, {
    slug: record.slug,
    title: record.title,
    sectionId: record.sectionId,
    containers: [...record.containers].sort((a, b) => a.position - b.position).map(containerInput),
  });
}

function containerInput(container: RecordOf<'front'>['containers'][number]): ContainerInput {
  return {
    slug: container.slug,
    title: container.title,
    layout: CONTAINER_LAYOUTS.find((layout) => layout === container.layout) ?? 'standard',
    size: container.size,
    backfillList: container.backfillList,
    cards: [...container.cards].sort((a, b) => a.position - b.position),
  };
}
