import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParsedStory, parsedStorySchema } from '../../newsroom/imports/parsed-story.ts';
import { walkBlocks } from '../../story/body.ts';
import { inlineText } from '../../story/inline.ts';
import { prose } from '../../story/plain-text.ts';
import { classify } from './classify.ts';
import { LABELS } from './labels.ts';
import { linesOf } from './lines.ts';
import { parseClipping } from './parse.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../fixtures/imports/${name}`, import.meta.url), 'utf8');
const parse = (text: string) => parsedStorySchema.parse(parseClipping(text, { fileName: 'clipping.txt' }));

/** Every string anywhere in a value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(strings);
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** The lines of which some word is nowhere in the story, its furniture or its issues. */
function unaccounted(text: string, story: ParsedStory): string[] {
  const kept = new Set(strings(story).flatMap(wordsOf));
  return linesOf(text)
    .filter((line) => classify(line.text).kind === 'text')
    .filter((line) => wordsOf(line.text).some((word) => !kept.has(word) && !/^reports$/.test(word)))
    .map((line) => line.text);
}

describe('a page scraped as text', () => {
  const text = fixture('clipping-en.txt');
  const story = parse(text);

  it('has headline, standfirst and house credit as three fields', () => {
    expect(story.headline).toBe('Harbour council buys the last steam tug');
    expect(story.standfirst).toBe(
      'Councillors voted by nine to four for the purchase, and the harbour trust promised a berth for her',
    );
    expect(story.houseCredit).toBe('Saltmarsh Wire');
  });

  it('was published on the second date: the first is the day of scraping', () => {
    expect(story.published).toEqual({ precision: 'day', on: '2026-02-03' });
    expect(story.furniture.viewedOn).toBe('2026-03-11');
    expect(story.furniture.readingMinutes).toBe(1);
  });

  it('keeps its blocks in order, with the caption and the cross links at their places', () => {
    expect(story.body.content.map((block) => block.type)).toEqual([
      ...['paragraph', 'paragraph', 'paragraph', 'figure', 'alsoRead', 'paragraph', 'paragraph', 'paragraph'],
      'alsoRead',
    ]);
    expect(story.crossLinks.map((link) => link.headline)).toEqual([
      'Coal quay to close for two winters',
      'Dredger stuck on Lantern Bank for third day',
    ]);
    const links = [...walkBlocks(story.body)].flatMap((b) =>
      b.type === 'alsoRead' ? [b.attrs.storyId] : [],
    );
    expect(links).toEqual(story.crossLinks.map((link) => link.ref));
  });

  it('parts a caption from the credit glued to it', () => {
    const figure = story.body.content.find((block) => block.type === 'figure');
    expect(figure && inlineText(figure.content)).toBe('The Margaret Doone at the coal quay in January.');
    expect(figure?.attrs).toMatchObject({
      mediaId: null,
      credit: 'https://pictures.saltmarsh.example/doone',
      creditUrl: 'https://pictures.saltmarsh.example/doone',
    });
  });

  it('corrects nothing: typographic marks and non-breaking spaces stay', () => {
    const words = prose(story.body);
    expect(words).toContain('84,000\u00a0crowns');
    expect(words).toContain('“Nobody has shown us a figure,” said');
    expect(words).toContain('l’entretien');
  });

  it('knows its neighbours, its rail with cut cards, and the container below', () => {
    const { previous, next, rail, containers, dropped } = story.furniture;
    expect(previous?.headline).toBe('Ferry timetable changes at Easter');
    expect(next?.headline).toBe('School kitchens to cook with harbour fish');
    expect(story.section).toEqual(['Town']);
    expect(rail).toMatchObject({ title: 'Latest from Town', section: 'Town' });
    expect(rail?.cards[1]).toEqual({
      headline: 'Night bus to run until two',
      standfirst: 'The trial ends in autumn, when the council will count the passengers.',
      houseCredit: 'Saltmarsh Wire',
      teaser: 'The night bus between the station and',
      cut: true,
      url: null,
    });
    expect(rail?.cards[0]?.headline).toBe('Library roof to be mended in May');
    expect(containers[0]?.title).toBe("Don't Miss");
    expect(
      containers[0]?.cards.map((card) => [card.headline, card.standfirst, card.teaser, card.cut]),
    ).toEqual([
      ['Who owns the beach below the wall?', 'A map of 1871 and a fence of 2025 do not agree', '', false],
      [
        'Oyster beds open after four years',
        null,
        'Divers who counted the young shells last summer say that the',
        true,
      ],
    ]);
    expect(dropped).toEqual(['Go toTop']);
  });

  it('is the same story when the page is scraped on another day', () => {
    const again = parse(text.replace('Today: 11 March 2026', 'Today: 12 April 2027'));
    expect(again.sourceId).toBe(story.sourceId);
  });

  it('takes the page’s address as its name where the text holds it', () => {
    const again = parse(`${text}\nhttps://saltmarsh.example/tug\n`);
    expect(again.sourceId).toBe('https://saltmarsh.example/tug');
    expect(again.canonicalUrl).toBe('https://saltmarsh.example/tug');
  });
});

describe('pages in other languages', () => {
  it.each([
    ['de', 'Hafenrat kauft den letzten Dampfschlepper', ['Ines Kallweit', 'Bram Okafor']],
    ['ar', 'مجلس الميناء يشتري آخر قاطرة بخارية', ['سلمى حداد']],
    ['hi', 'बंदरगाह परिषद ने आख़िरी भाप टग ख़रीदा', []],
    ['zh', '港口议会买下最后一艘蒸汽拖船', ['林晚舟']],
  ])(
    '%s: headline, dates, byline, one cross link, every line accounted for',
    (language, headline, bylines) => {
      const text = fixture(`clipping-${language}.txt`);
      const story = parse(text);
      expect(story.language).toBe(language);
      expect(story.headline).toBe(headline);
      expect(story.published).toEqual({ precision: 'day', on: '2026-02-03' });
      expect(story.furniture.viewedOn).toBe('2026-03-11');
      expect(story.bylines.map((byline) => byline.name)).toEqual(bylines);
      expect(story.crossLinks).toHaveLength(1);
      expect(unaccounted(text, story)).toEqual([]);
    },
  );
});

describe('whatever the page looks like', () => {
  const BODY = [
    'The council of Port Ellery has bought the tug, the last of eleven that once worked here.',
    'The price comes from the harbour fund, which was filled by the sale of two cranes last year.',
    'The trust expects that the first passengers will come on board in the spring of next year.',
  ];
  const languages = ['en', 'de', 'fr', 'es', 'ar', 'hi', 'ur', 'zh'] as const;
  const labelOf = (kind: keyof typeof LABELS) =>
    fc.constantFrom(...languages).chain((language) => fc.constantFrom(...LABELS[kind][language]));
  const unambiguous = (kind: keyof typeof LABELS) =>
    labelOf(kind).filter((label) => {
      const seen = classify(label);
      return seen.kind === 'label' && seen.label === kind;
    });

  it('finds the story among furniture in any order, with labels of any language', () => {
    const blocks = fc.tuple(
      unambiguous('previous').map((label) => [label, 'Ferry times change']),
      unambiguous('next').map((label) => [label, 'Kitchens cook fish']),
      unambiguous('container').map((label) => [label, 'Who owns the beach', 'Oyster beds open']),
      unambiguous('rail').map((label) => [label, 'Library roof mended', 'Night bus runs late']),
      unambiguous('noise').map((label) => [label]),
      unambiguous('top').map((label) => [label]),
      fc.constant(['Today: 11 March 2026']),
    );
    const pages = blocks
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }))
      .chain((order) => fc.tuple(fc.constant(order), fc.integer({ min: 0, max: order.length })));
    fc.assert(
      fc.property(pages, ([order, at]) => {
        const own = ['3 February 2026', 'Council buys the last steam tug', ...BODY];
        const text = [...order.slice(0, at), own, ...order.slice(at)]
          .map((lines) => lines.join('\n'))
          .join('\n\n');
        const story = parse(text);
        expect(story.headline).toBe('Council buys the last steam tug');
        expect(prose(story.body)).toBe(BODY.join('\n\n'));
        expect(story.published).toEqual({ precision: 'day', on: '2026-02-03' });
        expect(story.furniture.viewedOn).toBe('2026-03-11');
        expect(story.furniture.previous?.headline).toBe('Ferry times change');
        expect(story.furniture.next?.headline).toBe('Kitchens cook fish');
        const cards = [
          ...(story.furniture.rail?.cards ?? []),
          ...story.furniture.containers.flatMap((c) => c.cards),
        ];
        expect(cards.map((card) => card.headline).sort()).toEqual([
          ...['Library roof mended', 'Night bus runs late', 'Oyster beds open', 'Who owns the beach'],
        ]);
        expect(unaccounted(text, story)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('accounts for every line of any text at all', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        'Share',
        'Today: nothing',
        'Related:',
        'Next Story',
        'ALSO READ: one',
        '…reports',
        '(credit: )',
      ),
      fc.constantFrom(...BODY, 'A headline', 'Photo: A. Person', 'By A. Person', '1 May 2026', '.. reports'),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = ['A headline that stands', ...lines].join('\n');
        expect(unaccounted(text, parse(text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('reads lines of a million characters', () => {
    const lines = ['.', '…', ' ', ':', '(credit: ', 'By A ', '1 ', '> ', 'x…reports ', '“', '\u00a0', '- '];
    for (const part of lines) {
      const long = part.repeat(Math.ceil(1_000_000 / part.length));
      expect(parse(`Headline here\n${long}\nText that goes on.`).headline).toBe('Headline here');
    }
  });

  it('refuses a text without a line', () => {
    expect(() => parseClipping(' \n\n', { fileName: 'empty.txt' })).toThrow(/no line/);
  });
});
