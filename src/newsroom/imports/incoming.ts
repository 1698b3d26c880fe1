import { isDeepStrictEqual } from 'node:util';
import { dayIn } from '../../kernel/zone.ts';
import type { StoryContent } from '../../story/content.ts';
import type { Stage } from '../../story/kinds.ts';
import { type Published, publicationOrder } from '../../story/published.ts';
import { newestContents } from '../stories/story-record.ts';
import type { Work } from '../unit-of-work.ts';
import type { KnownStory } from './known-stories.ts';
import type { ImportIssue, ParsedStory } from './parsed-story.ts';

/** A story of an import on its way in. */
export interface Incoming {
  readonly story: ParsedStory;
  readonly id: string;
  /** What the newspaper has of it already; null for a story that is new here. */
  readonly match: KnownStory | null;
  readonly revision: number;
  readonly content: StoryContent;
  readonly published: Published;
  readonly stage: Exclude<Stage, 'draft'>;
  readonly scheduledFor: Date | null;
  readonly issues: readonly ImportIssue[];
}

/** The clock and stage under which a story comes in, and what a reader of the report should know of them. */
export function settleClock(
  work: Work,
  story: ParsedStory,
  match: KnownStory | null,
  timeZone: string,
): Pick<Incoming, 'published' | 'stage' | 'scheduledFor' | 'issues'> {
  const issues = [...story.issues];
  const note = (code: string, message: string) => issues.push({ severity: 'uncertain', code, message });
  const isLive = match !== null && !match.stub && match.stage === 'published';
  // A source without a date says nothing new of the date that a story got when it first came.
  const own = match && !match.stub ? match.published : null;
  const published: Published = story.published ?? own ?? { precision: 'instant', at: work.now.toISOString() };
  if (!story.published && !own)
    issues.push({
      severity: 'info',
      code: 'published_now',
      message: 'Without a date, it is published as of now',
    });
  if (match?.stage === 'withdrawn') {
    note('withdrawn', 'The story was withdrawn here and stays so; its new text is kept as a revision');
    return { published: own ?? published, stage: 'withdrawn', scheduledFor: null, issues };
  }
  if (!isFuture(published, work.now, timeZone))
    return { published, stage: 'published', scheduledFor: null, issues };
  if (isLive && own) {
    note('date_in_future', 'Its date lies in the future; the one it has here is kept');
    return { published: own, stage: 'published', scheduledFor: null, issues };
  }
  note('scheduled', 'Its date lies in the future: it is scheduled and publishes itself then');
  return { published, stage: 'scheduled', scheduledFor: publicationOrder(published, timeZone), issues };
}

/** Readers must not meet a story of tomorrow. */
function isFuture(published: Published, now: Date, timeZone: string): boolean {
  return published.precision === 'day' ? published.on > dayIn(now, timeZone) : new Date(published.at) > now;
}

/**
 * The stories that differ from what the newspaper has. Re-import of the same source changes nothing where nothing changed: no
 * revision, no event, no page dropped.
 */
export async function changedStories(work: Work, incoming: readonly Incoming[]): Promise<Incoming[]> {
  const known = incoming.filter(({ match }) => match && !match.stub);
  const contents = await newestContents(
    work,
    known.map((item) => item.id),
  );
  const changed: Incoming[] = [];
  for (const item of incoming) {
    const { match } = item;
    const before = contents.get(item.id);
    if (!match || !before) {
      changed.push(item);
      continue;
    }
    // The slug is the address, which an import never changes once it is given.
    const content = { ...item.content, slug: before.slug };
    const same =
      item.stage === match.stage &&
      (item.stage === 'scheduled'
        ? item.scheduledFor?.getTime() === match.scheduledFor?.getTime()
        : isDeepStrictEqual(instant(item.published), instant(match.published))) &&
      isDeepStrictEqual(before, JSON.parse(JSON.stringify(content)));
    if (!same) changed.push({ ...item, content });
  }
  return changed;
}

/** One spelling for an instant, which sources write in their own zones. */
function instant(published: Published | null): Published | null {
  return published?.precision === 'instant'
    ? { precision: 'instant', at: new Date(published.at).toISOString() }
    : published;
}
