import type { ImportIssue, ParsedStory } from '../newsroom/imports/parsed-story.ts';
import { type Figure, walkFigures } from '../story/body.ts';
import { inlineText } from '../story/inline.ts';
import { measure } from '../story/measures.ts';
import type { Kind } from './detect.ts';
import { readSource, type SourceOptions } from './read-source.ts';

/** What an importer sees in a file. The JSON that `broadsheet inspect --json` prints; docs/formats.md explains it. */
export interface Inspection {
  readonly file: string;
  readonly kind: Kind;
  readonly headline: string;
  readonly kicker: string | null;
  readonly standfirst: string | null;
  /** The house the story is credited to. */
  readonly credit: string | null;
  readonly bylines: readonly { readonly name: string; readonly role?: string }[];
  readonly dates: {
    /** `YYYY-MM-DD` where only the day is known, else an instant in UTC. */
    readonly published: string | null;
    readonly precision: 'day' | 'instant' | null;
    readonly updated: string | null;
    /** The day on which the page was scraped. */
    readonly viewed: string | null;
  };
  readonly section: readonly string[];
  readonly topics: readonly string[];
  readonly language: string | null;
  readonly canonicalUrl: string | null;
  readonly sourceId: string;
  /** The lead picture first, then those of the body in reading order. */
  readonly figures: readonly {
    readonly caption: string;
    readonly credit: string | null;
    readonly creditUrl: string | null;
    readonly url: string | null;
  }[];
  /** The body's prose, paragraphs parted by a blank line; no captions, no cross links. */
  readonly plainText: string;
  readonly words: number;
  readonly readingMinutes: number;
  readonly furniture: ParsedStory['furniture'];
  /** Headlines of the stories the body refers to, in their order. */
  readonly crossLinks: readonly { readonly headline: string; readonly url: string | null }[];
  readonly issues: readonly ImportIssue[];
}

/** Something in a file that is no story: what it is, or why it could not be read. */
export interface NotAStory {
  readonly file: string;
  /** Null where the file is of none that can be read. */
  readonly kind: Kind | null;
  readonly record: string | null;
  readonly issues: readonly ImportIssue[];
}

/** Looks at a file or a folder as the import would and stores nothing. */
export async function* inspectFile(
  path: string,
  options: SourceOptions = {},
): AsyncGenerator<Inspection | NotAStory> {
  for await (const item of readSource(path, options)) {
    const { file } = item;
    if (item.found === 'story') yield inspectStory(item.story, file, item.kind);
    else if (item.found === 'record') yield { file, kind: item.kind, record: item.record.type, issues: [] };
    else yield { file, kind: item.kind, record: null, issues: [item.issue] };
  }
}

function inspectStory(story: ParsedStory, file: string, kind: Kind): Inspection {
  const measures = measure({ body: story.body, language: story.language ?? 'en' });
  const urls = new Map(story.pictures.map((picture) => [picture.ref, picture.url ?? picture.file]));
  const figure = ({ attrs, content }: Figure) => ({
    caption: inlineText(content),
    credit: attrs.credit ?? null,
    creditUrl: attrs.creditUrl ?? null,
    url: attrs.mediaId === null ? null : (urls.get(attrs.mediaId) ?? null),
  });
  const { published } = story;
  return {
    file,
    kind,
    headline: story.headline,
    kicker: story.kicker,
    standfirst: story.standfirst,
    credit: story.houseCredit,
    bylines: story.bylines.map(({ name, role }) => (role === undefined ? { name } : { name, role })),
    dates: {
      published: published === null ? null : published.precision === 'day' ? published.on : published.at,
      precision: published?.precision ?? null,
      updated: story.updatedAt,
      viewed: story.furniture.viewedOn,
    },
    section: story.section,
    topics: story.topics,
    language: story.language,
    canonicalUrl: story.canonicalUrl,
    sourceId: story.sourceId,
    figures: [...(story.leadFigure ? [story.leadFigure] : []), ...walkFigures(story.body)].map(figure),
    plainText: measures.text,
    words: measures.words,
    readingMinutes: measures.readingMinutes,
    furniture: story.furniture,
    crossLinks: story.crossLinks.map(({ headline, url }) => ({ headline, url })),
    issues: story.issues,
  };
}
