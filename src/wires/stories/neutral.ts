import { z } from 'zod';
import type { ImportIssue, ParsedPicture, ParsedStory } from '../../newsroom/imports/parsed-story.ts';
import { type Body, bodySchema, type Figure } from '../../story/body.ts';
import { languageTagSchema } from '../../story/content.ts';
import { addressIn } from '../../story/html/credit.ts';
import { sequentialRefs } from '../../story/html/references.ts';
import { htmlToBody } from '../../story/html/to-body.ts';
import { inlineText, isSafeHref, text } from '../../story/inline.ts';
import { storyKindSchema } from '../../story/kinds.ts';
import { slugify } from '../../story/slug.ts';
import { namesIn } from '../bylines.ts';
import { languageOf } from '../language-of.ts';
import { readPublished } from './published-field.ts';

/** The neutral bulk form: only the headline is needed. Fields of the wrong shape are left out and reported, the story comes in. */
const namedSchema = z.looseObject({ name: z.string().trim().min(1), role: z.string().optional() });
const imageSchema = z.union([
  z.string().transform((url) => ({ url, caption: '', credit: '', alt: '' })),
  z.object({
    url: z
      .string()
      .nullish()
      .transform((url) => url ?? ''),
    caption: z
      .string()
      .nullish()
      .transform((v) => v ?? ''),
    credit: z
      .string()
      .nullish()
      .transform((v) => v ?? ''),
    alt: z
      .string()
      .nullish()
      .transform((v) => v ?? ''),
  }),
]);
const listSchema = z.union([z.array(z.union([z.string(), namedSchema])), z.string()]);

const FIELDS = {
  id: z.union([z.string().min(1), z.number()]).transform(String),
  slug: z.string().min(1),
  kicker: z.string(),
  standfirst: z.string(),
  houseCredit: z.string(),
  dateline: z.string(),
  bodyHtml: z.string(),
  body: bodySchema,
  section: z.union([z.string(), z.array(z.string())]),
  tags: listSchema,
  author: z.union([listSchema, namedSchema.transform((one) => [one])]),
  publishedAt: z.union([z.string(), z.number()]),
  updatedAt: z.union([z.string(), z.number()]),
  image: imageSchema,
  language: languageTagSchema,
  kind: storyKindSchema,
  url: z.url({ protocol: /^https?$/ }),
} as const;
type Field = keyof typeof FIELDS;

/** What a field should hold, for the report; the others hold text. */
const EXPECTED: Partial<Record<Field, string>> = {
  id: 'text or a number',
  body: 'a body document',
  section: '"World/Europe" or a list of names',
  tags: 'a list of texts, or text parted by commas',
  author: 'text, a list of texts, or a list of {name, role}',
  publishedAt: 'a day, an instant with its offset, or seconds since 1970',
  updatedAt: 'an instant with its offset, or seconds since 1970',
  image: '{url, caption, credit, alt}, or an address',
  language: 'a language tag such as "en" or "pt-BR"',
  kind: `one of ${storyKindSchema.options.join(', ')}`,
  url: 'an http or https address',
};
const KNOWN = new Set<string>(['headline', ...Object.keys(FIELDS)]);

export interface NeutralOptions {
  /** Where the story stands, for the report: `line 12`. */
  readonly where: string;
  /** Gives the path of a picture's file for a relative address. */
  readonly resolveFile?: (src: string) => string | null;
}

/** A story of the neutral form. `given` has a headline already. Pure; refs are in a known order. */
export function readNeutral(
  given: Readonly<Record<string, unknown>>,
  headline: string,
  options: NeutralOptions,
): ParsedStory {
  const { where } = options;
  const issues: ImportIssue[] = [];
  const note = (severity: ImportIssue['severity'], code: string, message: string) =>
    issues.push({ severity, code, message, where });
  const field = <S extends z.ZodType>(name: Field, schema: S): z.infer<S> | undefined => {
    const value = given[name];
    if (value === undefined || value === null || value === '') return undefined;
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    note('lost', 'field_unreadable', `${name} was left out: it should be ${EXPECTED[name] ?? 'text'}`);
    return undefined;
  };
  for (const name of Object.keys(given)) {
    if (!KNOWN.has(name))
      note('info', 'field_unknown', `${name} is not a field of this form and was not read`);
  }

  const refs = sequentialRefs();
  const url = field('url', FIELDS.url) ?? null;
  const ready = field('body', FIELDS.body);
  const html = ready ? '' : (field('bodyHtml', FIELDS.bodyHtml) ?? '');
  const read = htmlToBody(html, {
    refs,
    ...(url ? { baseUrl: url } : {}),
    ...(options.resolveFile ? { resolveFile: options.resolveFile } : {}),
  });
  for (const issue of read.issues)
    issues.push({ ...issue, where: issue.where ? `${where}, ${issue.where}` : where });

  const pictures: ParsedPicture[] = [...read.pictures];
  const image = field('image', FIELDS.image);
  const lead = image ? leadPicture(image, refs.next(), url, options) : null;
  if (lead?.picture) pictures.unshift(lead.picture);
  if (image?.url && !lead?.picture)
    note('lost', 'picture_without_address', `image.url “${image.url.slice(0, 80)}” is no address`);

  const standfirst = field('standfirst', FIELDS.standfirst)?.trim() || null;
  const published = readPublished(field('publishedAt', FIELDS.publishedAt), 'publishedAt', note);
  const updated = readPublished(field('updatedAt', FIELDS.updatedAt), 'updatedAt', note);
  if (!published) note('uncertain', 'no_date', 'No date of publication was given');
  const language = field('language', FIELDS.language) ?? null;
  const slug = field('slug', FIELDS.slug) ?? null;
  const sourceId =
    field('id', FIELDS.id) ??
    url ??
    slug ??
    `${published?.precision === 'day' ? published.on : (published?.at ?? 'undated')}/${slugify(headline)}`;
  return {
    source: 'stories',
    sourceId: sourceId.slice(0, 1000),
    kind: field('kind', FIELDS.kind) ?? 'news',
    language:
      language ?? languageOf([headline, standfirst ?? '', opening(ready ?? read.body)].join(' ')).language,
    slug,
    headline,
    kicker: field('kicker', FIELDS.kicker)?.trim() || null,
    standfirst,
    houseCredit: field('houseCredit', FIELDS.houseCredit)?.trim() || null,
    dateline: field('dateline', FIELDS.dateline)?.trim() || null,
    bylines: people(field('author', FIELDS.author)),
    published,
    updatedAt: updated?.precision === 'instant' ? updated.at : null,
    section: path(field('section', FIELDS.section)),
    topics: names(field('tags', FIELDS.tags)),
    leadFigure: lead?.figure ?? null,
    body: ready ?? read.body,
    pictures,
    crossLinks: [...read.crossLinks],
    corrections: [...read.corrections],
    canonicalUrl: url,
    rating: null,
    claim: null,
    stubTeaser: null,
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

/** The first paragraphs' words: enough to tell the language by. */
function opening(body: Body): string {
  return body.content
    .slice(0, 6)
    .map((block) => (block.type === 'paragraph' ? inlineText(block.content) : ''))
    .join(' ');
}

function path(section: string | string[] | undefined): string[] {
  const parts = typeof section === 'string' ? section.split(/\s*[/>›»]\s*/) : (section ?? []);
  return parts.map((part) => part.trim()).filter(Boolean);
}

type Named = z.infer<typeof namedSchema>;

function names(tags: string | (string | Named)[] | undefined): string[] {
  const list = typeof tags === 'string' ? tags.split(/\s*[,;]\s*/) : (tags ?? []);
  return [...new Set(list.map((tag) => (typeof tag === 'string' ? tag : tag.name).trim()).filter(Boolean))];
}

function people(author: string | (string | Named)[] | undefined): ParsedStory['bylines'] {
  const list = typeof author === 'string' ? namesIn(author.replace(/^by\s+/i, '')) : (author ?? []);
  return list.flatMap((one) => {
    const name = (typeof one === 'string' ? one : one.name).trim().slice(0, 200);
    const role = typeof one === 'string' ? '' : (one.role ?? '').trim().slice(0, 200);
    if (name === '') return [];
    return [role ? { name, personId: null, role } : { name, personId: null }];
  });
}

function leadPicture(
  image: z.infer<typeof imageSchema>,
  ref: string,
  base: string | null,
  options: NeutralOptions,
): { figure: Figure; picture: ParsedPicture | null } {
  const parsed = URL.parse(image.url, base ?? undefined);
  const url = parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : null;
  const file = url || image.url === '' ? null : (options.resolveFile?.(image.url) ?? null);
  const credit = image.credit.trim().slice(0, 500);
  const creditUrl = addressIn(credit);
  const caption = image.caption.trim();
  const picture: ParsedPicture | null =
    url || file
      ? {
          ref,
          url,
          file,
          alt: image.alt.slice(0, 2000),
          caption,
          credit,
          creditUrl,
          width: null,
          height: null,
        }
      : null;
  return {
    picture,
    figure: {
      type: 'figure',
      attrs: {
        mediaId: picture ? ref : null,
        alt: image.alt.slice(0, 2000),
        size: 'inline',
        ...(credit ? { credit } : {}),
        ...(creditUrl && isSafeHref(creditUrl) ? { creditUrl } : {}),
      },
      ...(caption ? { content: text(caption) } : {}),
    },
  };
}
