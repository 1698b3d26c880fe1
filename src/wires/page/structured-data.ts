import { z } from 'zod';

/**
 * What a page says of its story in JSON-LD (schema.org). Everything is read leniently: a field of an unexpected shape counts as
 * absent, since pages are written by many hands.
 */
const oneOrMany = <T extends z.ZodType>(schema: T) =>
  z
    .union([z.array(z.union([schema, z.unknown().transform(() => null)])), schema.transform((one) => [one])])
    .transform((list) => list.filter((one) => one !== null))
    .catch([]);

const words = z.string().trim().min(1);
const named = z.union([
  words,
  z
    .looseObject({
      name: z.union([
        words,
        z
          .array(words)
          .min(1)
          .transform((all) => all.join(', ')),
      ]),
    })
    .transform((v) => v.name),
]);
const pictured = z.union([
  words.transform((url) => ({ url, caption: '', credit: '' })),
  z
    .looseObject({
      url: z.union([
        words,
        z
          .array(words)
          .min(1)
          .transform((all) => all[0] ?? ''),
      ]),
      caption: words.catch(''),
      creditText: words.catch(''),
    })
    .transform(({ url, caption, creditText }) => ({ url, caption, credit: creditText })),
]);
const optional = words.optional().catch(undefined);

const articleSchema = z.looseObject({
  '@type': oneOrMany(z.string()),
  headline: optional,
  name: optional,
  alternativeHeadline: optional,
  description: optional,
  datePublished: optional,
  dateModified: optional,
  author: oneOrMany(named),
  publisher: named.optional().catch(undefined),
  articleSection: oneOrMany(words),
  keywords: oneOrMany(named),
  inLanguage: optional,
  image: oneOrMany(pictured),
  url: optional,
  mainEntityOfPage: z
    .union([words, z.looseObject({ '@id': words }).transform((v) => v['@id'])])
    .optional()
    .catch(undefined),
});
export type ArticleData = z.infer<typeof articleSchema>;

const breadcrumbSchema = z.looseObject({
  itemListElement: z.array(
    z.looseObject({
      name: optional,
      position: z.coerce.number().catch(0),
      item: z.looseObject({ name: optional }).optional().catch(undefined),
    }),
  ),
});

const ARTICLE = /(?:Article|Posting|Report|Review|Story|NewsMediaContent)$/;
const typedSchema = z.looseObject({ '@type': oneOrMany(z.string()) });
const graphSchema = z.looseObject({ '@graph': z.array(z.unknown()) });

export interface StructuredData {
  readonly article: ArticleData | null;
  /** Names of the page's place, outermost first, home and the page itself included where they stand there. */
  readonly breadcrumb: readonly string[];
}

/** Reads the texts of a page's `application/ld+json` scripts. */
export function readStructuredData(scripts: readonly string[]): StructuredData {
  let article: ArticleData | null = null;
  let breadcrumb: string[] = [];
  for (const node of scripts.flatMap(nodesOf)) {
    const types = typedSchema.safeParse(node).data?.['@type'] ?? [];
    if (article === null && types.some((type) => ARTICLE.test(type))) {
      article = articleSchema.safeParse(node).data ?? null;
    } else if (breadcrumb.length === 0 && types.includes('BreadcrumbList')) {
      const list = breadcrumbSchema.safeParse(node).data?.itemListElement ?? [];
      breadcrumb = [...list]
        .sort((a, b) => a.position - b.position)
        .flatMap((item) => item.name ?? item.item?.name ?? []);
    }
  }
  return { article, breadcrumb };
}

function nodesOf(script: string): unknown[] {
  const source = script
    .replace(/^\s*(?:\/\/)?\s*<!(?:--|\[CDATA\[)/, '')
    .replace(/(?:\/\/)?\s*(?:-->|\]\]>)\s*;?\s*$/, '')
    .trim();
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    try {
      // Line feeds inside strings are the commonest mistake.
      value = JSON.parse(source.replace(/[\u0000-\u001f]+/g, ' ').replace(/;$/, ''));
    } catch {
      return [];
    }
  }
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((node) => [node, ...(graphSchema.safeParse(node).data?.['@graph'] ?? [])]);
}
