import type { Ids } from '../kernel/ids.ts';
import { dayIn } from '../kernel/zone.ts';
import { type ParsedStory, parsedStorySchema } from '../newsroom/imports/parsed-story.ts';
import { htmlToBody } from '../story/html/to-body.ts';
import { type DemoStory, fillPlaceholders, instantOfAge } from './format.ts';

export interface DemoContext {
  readonly now: Date;
  readonly timeZone: string;
  /** Picture name → media id. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Section path → the names that lead to it. */
  readonly sectionNames: ReadonlyMap<string, readonly string[]>;
  readonly ids: Ids;
}

/** A file of the demo edition as an importer's story, its ages turned into instants and its placeholders written out. */
export function demoStoryToParsed(story: DemoStory, context: DemoContext): ParsedStory {
  const { now, timeZone } = context;
  const at = instantOfAge(story.age, now, timeZone);
  const fill = (text: string) =>
    fillPlaceholders(text, at, { timeZone, language: story.language, editionAt: now });
  const corrections = story.corrections.map((correction) => ({
    id: context.ids.next(),
    kind: correction.kind,
    text: fill(correction.text),
    at: instantOfAge(correction.age, now, timeZone).toISOString(),
  }));
  const html = story.body
    .map(fill)
    .join('\n')
    .replace(
      /data-age="([\d.]+)"/g,
      (_, age: string) => `data-at="${instantOfAge(Number(age), now, timeZone).toISOString()}"`,
    )
    .replace(/data-correction="(\d+)"/g, (whole, n: string) => {
      const id = corrections[Number(n) - 1]?.id;
      return id ? `data-correction="${id}"` : whole;
    });
  const { body, pictures, crossLinks, issues } = htmlToBody(html, {
    resolvePicture: (name) => context.pictures.get(name) ?? null,
  });
  const lead = story.lead;
  return parsedStorySchema.parse({
    source: 'demo',
    sourceId: story.slug,
    kind: story.kind,
    language: story.language,
    slug: story.slug,
    headline: fill(story.headline),
    kicker: story.kicker ?? null,
    standfirst: story.standfirst ? fill(story.standfirst) : null,
    houseCredit: story.houseCredit ?? null,
    dateline: story.dateline ?? null,
    bylines: story.bylines.map((name) => ({ name })),
    published:
      story.precision === 'day'
        ? { precision: 'day', on: dayIn(at, timeZone) }
        : { precision: 'instant', at: at.toISOString() },
    updatedAt:
      story.updatedAge === undefined ? null : instantOfAge(story.updatedAge, now, timeZone).toISOString(),
    section: [...(context.sectionNames.get(story.section ?? '') ?? [])],
    topics: story.topics,
    leadFigure: lead
      ? {
          type: 'figure',
          attrs: {
            mediaId: context.pictures.get(lead.picture) ?? null,
            alt: '',
            size: 'wide',
            ...(lead.credit ? { credit: lead.credit } : {}),
          },
          content: lead.caption ? [{ type: 'text', text: fill(lead.caption) }] : [],
        }
      : null,
    body,
    pictures,
    crossLinks,
    corrections,
    rating: story.rating ?? null,
    claim: story.claim ?? null,
    stubTeaser: story.stub ? { text: story.stub.teaser, cut: story.stub.cut } : null,
    issues,
  });
}
