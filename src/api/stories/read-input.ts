import { defined } from '../../kernel/defined.ts';
import { invalidInput } from '../../kernel/errors.ts';
import { bodyWithIds } from '../../newsroom/imports/to-content.ts';
import { claimPictures, pictureIds } from '../../newsroom/media/claim-pictures.ts';
import { ensureNames } from '../../newsroom/names.ts';
import { knownPeople } from '../../newsroom/people/known-people.ts';
import { nameKey } from '../../newsroom/people/published-queries.ts';
import type { Work } from '../../newsroom/unit-of-work.ts';
import type { Body } from '../../story/body.ts';
import type { StoryContent } from '../../story/content.ts';
import { cleanBody } from '../../story/html/clean-body.ts';
import type { HtmlIssue } from '../../story/html/references.ts';
import { htmlToBody } from '../../story/html/to-body.ts';
import type { StoryChanges } from '../contract/story-writing.ts';
import { assertReferences } from './assert-references.ts';

/** A request's fields as a revision holds them, and what of its HTML did not come over. */
export interface ReadInput {
  readonly changes: Partial<StoryContent>;
  readonly issues: HtmlIssue[];
}

/**
 * Reads the fields of a write: the section by its path, topics and bylines by name (those not known are added in the same
 * transaction), HTML into a body document whose pictures wait to be fetched. Fields that were not sent stay out.
 */
export async function readInput(work: Work, input: StoryChanges): Promise<ReadInput> {
  const { section, topics, bylines, body, bodyHtml, ...plain } = input;
  const html = bodyHtml === undefined ? null : await readHtml(work, bodyHtml);
  const written = html?.body ?? (body && cleanBody(body));
  await assertReferences(work, { ...plain, body: written, bylines });
  const changes: Partial<StoryContent> = {
    ...defined(plain),
    ...(section === undefined ? {} : { sectionId: await sectionIdOf(work, section) }),
    ...(topics === undefined ? {} : { topicIds: await topicIdsOf(work, topics) }),
    ...(bylines === undefined ? {} : { bylines: await bylinesOf(work, bylines) }),
    ...(written === undefined ? {} : { body: written }),
  };
  return { changes, issues: html?.issues ?? [] };
}

async function sectionIdOf(work: Work, path: string | null): Promise<string | null> {
  if (path === null) return null;
  const row = await work.tx
    .selectFrom('section')
    .select('id')
    .where('path', '=', path.replace(/^\/+|\/+$/g, ''))
    .executeTakeFirst();
  if (row) return row.id;
  throw invalidInput({
    path: 'section',
    message: `there is no section "${path}"`,
    remedy: 'GET /sections lists the paths there are.',
  });
}

async function topicIdsOf(work: Work, names: readonly string[]): Promise<string[]> {
  const ids = await ensureNames(work, 'topic', names);
  return [...new Set(names.flatMap((name) => ids.get(nameKey(name)) ?? []))];
}

async function bylinesOf(
  work: Work,
  bylines: NonNullable<StoryChanges['bylines']>,
): Promise<StoryContent['bylines']> {
  return knownPeople(
    work,
    bylines.map((byline) => (typeof byline === 'string' ? { name: byline, personId: null } : byline)),
  );
}

async function readHtml(work: Work, html: string): Promise<{ body: Body; issues: HtmlIssue[] }> {
  const read = htmlToBody(html);
  const claimed = await claimPictures(work, read.pictures);
  const stories = await storiesNamed(work, read.crossLinks);
  const body = bodyWithIds(read.body, {
    sectionId: null,
    topicIds: [],
    bylines: [],
    language: 'en',
    media: pictureIds(read.pictures, claimed),
    stories,
  });
  const lost = read.corrections.map(
    (correction): HtmlIssue => ({
      severity: 'lost',
      code: 'correction_in_html',
      message: `A correction in the markup was left out; enter it with POST /stories/{id}/correct: ${correction.text.slice(0, 80)}`,
    }),
  );
  const unknown = read.crossLinks
    .filter(({ ref }) => !stories.has(ref))
    .map(
      ({ headline, sourceId, url }): HtmlIssue => ({
        severity: 'lost',
        code: 'story_unknown',
        message: `A cross link was left out, since no published story is named “${sourceId ?? url ?? headline}”; write the story's id, slug or address.`,
      }),
    );
  return { body, issues: [...read.issues, ...lost, ...unknown] };
}

/**
 * Cross links of HTML lead by slug, or by address: to where a story of ours stands, or stood at its source. Of stories that share a
 * slug the newest is meant.
 */
async function storiesNamed(
  work: Work,
  links: readonly { readonly ref: string; readonly url: string | null; readonly sourceId: string | null }[],
): Promise<Map<string, string>> {
  const pathOf = (url: string) => URL.parse(url)?.pathname ?? url;
  const urls = links.flatMap((link) => link.url ?? []);
  const slugs = links.flatMap((link) => link.sourceId ?? []);
  const ids = new Map<string, string>();
  const named = work.tx.selectFrom('published_story').where('stub', '=', false).orderBy('sort_at');
  if (slugs.length > 0) {
    const rows = await named.select(['id', 'slug']).where('slug', 'in', slugs).execute();
    for (const row of rows) ids.set(row.slug, row.id);
  }
  if (urls.length > 0) {
    const rows = await named
      .select(['id', 'path', 'canonical_url'])
      .where((or) => or.or([or('path', 'in', urls.map(pathOf)), or('canonical_url', 'in', urls)]))
      .execute();
    for (const row of rows) for (const key of [row.path, row.canonical_url]) if (key) ids.set(key, row.id);
  }
  return new Map(
    links.flatMap(({ ref, url, sourceId }) => {
      const id = (url && (ids.get(url) ?? ids.get(pathOf(url)))) || (sourceId && ids.get(sourceId));
      return id ? [[ref, id] as const] : [];
    }),
  );
}
