import type { ParsedStory } from '../../newsroom/imports/parsed-story.ts';
import type { StoryRecord } from './records.ts';

/**
 * A story's record as a parsed story, for an import into a newspaper that has not its sections, topics and pictures under the
 * same ids. A restore of everything takes the record itself. Pictures come with their address at the source; where the record
 * names none, the figure keeps caption and credit.
 */
export function recordToStory(record: StoryRecord, where: string): ParsedStory {
  const { content } = record;
  const issues: ParsedStory['issues'] = [];
  if (record.stage !== 'published' && content.kind !== 'stub') {
    issues.push({
      severity: 'uncertain',
      code: 'not_published',
      message: `The story was ${record.stage} where it came from`,
      where,
    });
  }
  const names = new Map(record.topics.map((topic) => [topic.id, topic.name]));
  return {
    source: record.source ?? 'broadsheet',
    sourceId: record.sourceId ?? record.id,
    kind: content.kind,
    language: content.language,
    slug: content.slug,
    headline: content.headline,
    kicker: content.kicker,
    standfirst: content.standfirst,
    houseCredit: content.houseCredit,
    dateline: content.dateline,
    bylines: content.bylines,
    published: record.published,
    updatedAt: record.updatedAt,
    section: record.section,
    topics: content.topicIds.flatMap((id) => names.get(id) ?? []),
    leadFigure: content.leadFigure,
    body: content.body,
    pictures: record.media.map((media) => ({
      ref: media.id,
      url: media.sourceUrl !== null && URL.canParse(media.sourceUrl) ? media.sourceUrl : null,
      file: null,
      alt: media.alt,
      caption: media.caption,
      credit: media.credit,
      creditUrl: media.creditUrl,
      width: media.width,
      height: media.height,
    })),
    crossLinks: record.links.map(({ id, headline, sourceId }) => ({
      ref: id,
      headline,
      url: null,
      sourceId: sourceId ?? id,
    })),
    corrections: record.corrections.map(({ kind, text, at }) => ({ kind, text, at })),
    canonicalUrl: content.canonicalUrl,
    rating: content.rating,
    claim: content.claim,
    stubTeaser: content.stubTeaser,
    furniture: {
      viewedOn: null,
      readingMinutes: null,
      previous: null,
      next: null,
      rail: null,
      containers: [],
      dropped: [],
    },
    issues,
  };
}
