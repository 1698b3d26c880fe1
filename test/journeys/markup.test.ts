import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CLOSING_MS, type Edition, OPENING_MS, openEdition } from '../support/edition.ts';
import { pageTypes, textVariant } from '../support/edition-pages.ts';

let edition: Edition;
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  edition = await openEdition();
  pages = await pageTypes(edition);
}, OPENING_MS);
afterAll(() => edition?.close(), CLOSING_MS);

async function htmlOf(path: string): Promise<string> {
  return (await edition.get(path)).text();
}

test('every page type is valid HTML, and so is its text-only variant', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Names of attributes have no case in HTML; React writes some of them its own way.
      'attr-case': 'off',
      // An empty value and none are the same; React writes `hidden=""`.
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      // `<br/>` and `<br>` are the same to every parser.
      'void-style': 'off',
      'doctype-style': 'off',
      // Our one script comes from our own origin, under a name that is the hash of its content.
      'require-sri': 'off',
      // The ids of live updates are instants; HTML allows every character but white space.
      'valid-id': ['error', { relaxed: true }],
      // Typography, not structure: titles have the length their editors give them.
      'long-title': 'off',
      // Our telephone numbers may break over lines.
      'tel-non-breaking': 'off',
    },
  });
  const problems: string[] = [];
  for (const [name, path] of pages) {
    for (const address of [path, textVariant(path)]) {
      const report = await validator.validateString(await htmlOf(address));
      for (const message of report.results.flatMap((result) => result.messages)) {
        problems.push(
          `${name} ${decodeURI(address)}: ${message.ruleId}: ${message.message} (${message.selector})`,
        );
      }
    }
  }
  expect(problems).toEqual([]);
}, 180_000);

test('every picture says its size and what it shows, and no markup carries styles or scripts of its own', async () => {
  const problems: string[] = [];
  for (const [name, path] of pages) {
    const { document } = parseHTML(await htmlOf(path));
    for (const image of document.querySelectorAll('img')) {
      const what = `${name}: ${image.getAttribute('src')}`;
      if (!image.hasAttribute('alt')) problems.push(`${what} has no alt`);
      for (const side of ['width', 'height']) {
        if (!(Number(image.getAttribute(side)) > 0)) problems.push(`${what} has no ${side}`);
      }
    }
    for (const element of document.querySelectorAll('*')) {
      for (const attribute of element.attributes) {
        if (attribute.name === 'style' || /^on/i.test(attribute.name))
          problems.push(`${name}: ${element.tagName} has ${attribute.name}`);
      }
    }
  }
  expect(problems).toEqual([]);
});

test('pictures below the fold wait, and the lead picture of a story does not', async () => {
  const { document } = parseHTML(await htmlOf(pages.get('story') ?? ''));
  const [lead, ...others] = document.querySelectorAll('main img');
  expect(lead?.getAttribute('loading')).not.toBe('lazy');
  expect(others.length).toBeGreaterThan(0);
  for (const image of others) expect(image.getAttribute('loading')).toBe('lazy');
  expect(document.querySelectorAll('link[rel=preload][as=image]')).toHaveLength(1);
});

describe('what a first visit costs', () => {
  test('the script is at most 6 kB, one file, and fonts that block are at most two', async () => {
    const { document } = parseHTML(await htmlOf('/'));
    const scripts = [...document.querySelectorAll('script[src]')].map(
      (script) => script.getAttribute('src') ?? '',
    );
    expect(scripts).toHaveLength(1);
    const [script = ''] = scripts;
    const answer = await edition.get(script, { headers: { 'accept-encoding': 'br' } });
    expect(Number(answer.headers.get('content-length'))).toBeLessThanOrEqual(6 * 1024);
    expect(answer.headers.get('cache-control')).toMatch(/immutable/);
    expect(document.querySelectorAll('link[rel=preload][as=font]').length).toBeLessThanOrEqual(2);
  });

  test('a page is the same whether it travels packed or not, and is not sent again to who has it', async () => {
    const path = pages.get('story') ?? '';
    const plain = await edition.get(path, { headers: { 'accept-encoding': 'identity' } });
    const packed = await edition.get(path, { headers: { 'accept-encoding': 'br' } });
    expect(await packed.text()).toBe(await plain.text());
    const etag = packed.headers.get('etag') ?? '';
    const again = await edition.get(path, { headers: { 'accept-encoding': 'br', 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });
});

describe('what a page tells search engines', () => {
  const named = z.looseObject({ '@type': z.union([z.string(), z.array(z.string())]) });

  async function graph(path: string): Promise<z.infer<typeof named>[]> {
    const { document } = parseHTML(await htmlOf(path));
    return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
      z.union([z.array(named), named.transform((one) => [one])]).parse(JSON.parse(script.textContent ?? '')),
    );
  }

  function ofType(items: readonly z.infer<typeof named>[], type: string): z.infer<typeof named> | undefined {
    return items.find((item) => [item['@type']].flat().includes(type));
  }

  const article = z.looseObject({
    headline: z.string().min(1).max(300),
    url: z.url(),
    mainEntityOfPage: z.union([z.url(), z.looseObject({ '@id': z.url() })]),
    datePublished: z.iso.datetime({ offset: true }),
    dateModified: z.iso.datetime({ offset: true }),
    author: z
      .array(
        z.looseObject({
          '@type': z.enum(['Person', 'Organization', 'NewsMediaOrganization']),
          name: z.string().min(1),
        }),
      )
      .min(1),
    publisher: z.looseObject({
      name: z.literal('The Harbour Courier'),
      logo: z.looseObject({ url: z.url() }),
    }),
    articleSection: z.union([z.string(), z.array(z.string()).min(1)]),
    inLanguage: z.string(),
    wordCount: z.number().positive(),
  });

  test.each([
    ['story', 'ReportageNewsArticle'],
    ['analysis', 'AnalysisNewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
    ['review', 'ReviewNewsArticle'],
    ['live', 'LiveBlogPosting'],
    ['interview', 'NewsArticle'],
    ['explainer', 'NewsArticle'],
    ['obituary', 'NewsArticle'],
    ['Arabic', 'NewsArticle'],
  ])('a page of the type "%s" is a %s with all that is required of one', async (name, type) => {
    const items = await graph(pages.get(name) ?? '');
    const found = ofType(items, type);
    expect(found, JSON.stringify(items.map((item) => item['@type']))).toBeDefined();
    const checked = article.parse(found);
    expect(checked.url).toBe(new URL(pages.get(name) ?? '', edition.address).href);
    const trail = z
      .looseObject({
        itemListElement: z.array(z.looseObject({ position: z.number(), name: z.string().min(1) })).min(2),
      })
      .parse(ofType(items, 'BreadcrumbList'));
    expect(trail.itemListElement.map((step) => step.position)).toEqual(
      trail.itemListElement.map((_, index) => index + 1),
    );
  });

  test('a fact check names the claim and the verdict', async () => {
    const items = await graph(pages.get('fact check') ?? '');
    const review = items
      .map((item) => (ofType([item], 'ClaimReview') ? item : item.review))
      .find((item) => item !== undefined);
    expect(review).toMatchObject({
      claimReviewed: expect.any(String),
      reviewRating: expect.objectContaining({ alternateName: expect.any(String) }),
    });
  });

  test('a corrected story carries its correction', async () => {
    const corrected = await edition.beside.store.db
      .selectFrom('correction')
      .innerJoin('published_story', 'published_story.id', 'correction.story_id')
      .select('path')
      .where('correction.kind', '=', 'correction')
      .executeTakeFirstOrThrow();
    const found = ofType(await graph(corrected.path ?? ''), 'NewsArticle');
    expect(JSON.stringify(found?.correction)).toContain('CorrectionComment');
  });

  test('every page says its own address, and a page of no use to a search engine says so', async () => {
    for (const [name, path] of pages) {
      const { document } = parseHTML(await htmlOf(path));
      const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
      const robots = document.querySelector('meta[name=robots]')?.getAttribute('content') ?? '';
      if (canonical) expect(canonical, name).toBe(new URL(path, edition.address).href);
      else expect(robots, name).toContain('noindex');
      expect(document.querySelector('title')?.textContent?.trim(), name).toBeTruthy();
    }
  });
});
