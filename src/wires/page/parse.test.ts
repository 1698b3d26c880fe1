import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsedStorySchema } from '../../newsroom/imports/parsed-story.ts';
import { inlineText } from '../../story/inline.ts';
import { prose } from '../../story/plain-text.ts';
import { parsePage } from './parse.ts';

const html = readFileSync(new URL('../../../fixtures/imports/page.html', import.meta.url), 'utf8');
const story = parsedStorySchema.parse(parsePage(html, { fileName: 'page.html' }));

const page = (head: string, body = '') =>
  parsePage(
    `<html><head>${head}</head><body><article><h1>A headline of some words</h1>${body || `<p>${'Words of the text that go on. '.repeat(20)}</p>`}</article></body></html>`,
    {
      fileName: 'page.html',
    },
  );

describe('a news page', () => {
  it('says who, what and when before its looks are asked', () => {
    expect(story).toMatchObject({
      headline: 'Harbour council buys the last steam tug',
      standfirst: 'Councillors voted by nine to four for the purchase.',
      language: 'en-GB',
      published: { precision: 'instant', at: '2026-02-03T17:30:00.000Z' },
      updatedAt: '2026-02-04T08:00:00.000Z',
      section: ['Town', 'Harbour'],
      topics: ['Harbour', 'Steam ships'],
      canonicalUrl: 'https://saltmarsh.example/town/2026/steam-tug',
      sourceId: 'https://saltmarsh.example/town/2026/steam-tug',
    });
    expect(story.bylines.map((byline) => byline.name)).toEqual(['Ines Calloway', 'Bram Okafor']);
  });

  it('has its picture over the story, with caption and credit', () => {
    expect(inlineText(story.leadFigure?.content)).toBe('The Margaret Doone at the coal quay.');
    expect(story.leadFigure?.attrs).toMatchObject({
      credit: 'Lutz Ahrend',
      alt: 'A black tug with a red funnel',
    });
    expect(story.pictures.map((picture) => picture.url)).toEqual([
      'https://saltmarsh.example/pictures/doone-800x600.jpg',
    ]);
  });

  it('leaves its furniture out and its text in order', () => {
    expect(story.body.content.map((block) => block.type)).toEqual([
      ...['paragraph', 'paragraph', 'heading', 'paragraph', 'table', 'paragraph', 'embed'],
    ]);
    const words = prose(story.body);
    for (const furniture of [
      'Most read',
      'Ferry timetable',
      'All rights reserved',
      'By Ines Calloway',
      'Share',
    ]) {
      expect(words).not.toContain(furniture);
    }
  });

  it('runs no script', () => {
    expect(story.headline).not.toContain('script ran');
  });

  it('makes links absolute', () => {
    expect(JSON.stringify(story.body)).toContain('https://saltmarsh.example/town/2025/harbour-fund');
  });
});

describe('pages that say little or say it badly', () => {
  it('lose the name of the site in the headline', () => {
    expect(
      page(
        '<title>Harbour council buys the last tug | Saltmarsh Wire</title><meta property="og:site_name" content="Saltmarsh Wire">',
      ).headline,
    ).toBe('Harbour council buys the last tug');
    expect(
      page(
        '<meta property="og:title" content="Saltmarsh Wire: The tug is bought"><meta property="og:site_name" content="Saltmarsh Wire">',
      ).headline,
    ).toBe('The tug is bought');
  });

  it('name their people in Dublin Core as libraries do, or say it twice', () => {
    const given = '<meta name="author" content="webmaster"><meta name="dc.creator" content="Calloway, Ines">';
    expect(page(given).bylines.map((byline) => byline.name)).toEqual(['Ines Calloway']);
  });

  it('write the site’s name where the headline belongs', () => {
    const data = { '@type': 'NewsArticle', name: 'Saltmarsh Wire', publisher: { name: 'Saltmarsh Wire' } };
    const head = `<title>Tug bought - Saltmarsh Wire</title><script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(page(`${head}<meta property="og:title" content="Tug bought">`).headline).toBe('Tug bought');
  });

  it('are read though their JSON-LD is broken', () => {
    const broken =
      '<title>A title that stands</title><script type="application/ld+json">{"@type":"NewsArticle", oops</script>';
    expect(page(broken).headline).toBe('A title that stands');
    const odd =
      '<title>A title that stands</title><script type="application/ld+json">{"@type":["NewsArticle"],"author":7,"headline":{"x":1},"datePublished":[],"keywords":null}</script>';
    expect(page(odd)).toMatchObject({ headline: 'A title that stands', bylines: [], published: null });
  });

  it('have a day, not an invented instant, where the time has no zone', () => {
    expect(page('<meta property="article:published_time" content="2026-02-03T18:30:00">').published).toEqual({
      precision: 'day',
      on: '2026-02-03',
    });
    expect(page('<meta name="date" content="3 February 2026">').published).toEqual({
      precision: 'day',
      on: '2026-02-03',
    });
  });

  it('do not show their opening twice: a description that the text begins with is no standfirst', () => {
    const opening = 'The council of Port Ellery has bought the tug after a long debate on Monday evening.';
    const read = page(
      `<meta name="description" content="${opening}">`,
      `<p>${opening} It was close.</p><p>${'More words follow here, and more. '.repeat(20)}</p>`,
    );
    expect(read.standfirst).toBeNull();
  });

  it.each([
    ['By JANE DOE  March 11, 2015 3:46 PM', ['JANE DOE']],
    ['Von Ines Kallweit und Bram Okafor', ['Ines Kallweit', 'Bram Okafor']],
    ['by Jane Doe, Staff Writer', ['Jane Doe']],
    ['https://social.example/jane', []],
  ])('byline “%s”', (author, names) => {
    expect(page(`<meta name="author" content="${author}">`).bylines.map((byline) => byline.name)).toEqual(
      names,
    );
  });

  it('are read whole, and said to be, where no article can be found', () => {
    const read = parsePage(`${'<div>'.repeat(5000)}Just some words`, { fileName: 'deep.html' });
    expect(prose(read.body)).toContain('Just some words');
    expect(read.issues.map((issue) => issue.code)).toContain('no_date');
  });

  it('are refused where there is nothing in them', () => {
    expect(() => parsePage('<html></html>', { fileName: 'empty.html' })).toThrow(
      /neither a title nor a word/,
    );
  });
});
