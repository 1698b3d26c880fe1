import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { ALL_STORIES } from '../../kernel/facts.ts';
import { ground, paragraph, story } from '../testing/fixtures.ts';
import { writeAtom } from './atom.ts';
import { writeJsonFeed } from './json-feed.ts';
import { feedOf } from './route.ts';
import { writeRss } from './rss.ts';
import { absoluteLinks } from './story-item.ts';

const NASTY = 'Fog & “light” <b>]]>\u0007 \ud800 end';
const LIST = { id: ALL_STORIES, name: null, description: '', page: '/' };
const feed = feedOf(ground({ settings: { webSubHub: 'https://hub.example/' } }), LIST, [
  story({
    headline: NASTY,
    body: {
      type: 'doc',
      content: [
        paragraph('Second light.'),
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'archive', marks: [{ type: 'link', attrs: { href: '/harbour' } }] },
          ],
        },
      ],
    },
  }),
]);

describe('feeds', () => {
  test('RSS is read back by an independent parser: whole text, stable id, absolute addresses', async () => {
    const xml = writeRss(feed);
    expect(XMLValidator.validate(xml)).toBe(true);
    const parsed = await new Parser().parseString(xml);
    expect(parsed.title).toBe('The Tide');
    expect(parsed.items[0]).toMatchObject({
      title: 'Fog & “light” <b>]]> \ufffd end',
      link: 'https://tide.example/2026/05/04/ferry-masters-ask-for-a-second-light',
      guid: 'urn:uuid:0198c000-0000-7000-8000-000000000001',
      isoDate: '2026-05-04T06:30:00.000Z',
      creator: 'Lena Voss',
      categories: ['Ferries', 'Fog'],
    });
    expect(parsed.items[0]?.['content:encoded']).toContain(
      '<a href="https://tide.example/harbour">archive</a>',
    );
    expect(parsed.items[0]?.['content:encoded']).toContain('src="https://tide.example/media/');
  });

  test('Atom is read back the same', async () => {
    const xml = writeAtom(feed);
    expect(XMLValidator.validate(xml)).toBe(true);
    const parsed = await new Parser().parseString(xml);
    expect(parsed.items[0]).toMatchObject({
      id: 'urn:uuid:0198c000-0000-7000-8000-000000000001',
      author: 'Lena Voss',
    });
    const { feed: root } = new XMLParser({ ignoreAttributes: false }).parse(xml);
    expect(root.link.map((link: { '@_rel': string }) => link['@_rel'])).toEqual(['self', 'alternate', 'hub']);
  });

  test('JSON Feed is JSON, with the hub', () => {
    expect(JSON.parse(writeJsonFeed(feed))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://tide.example/feed.json',
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
      items: [{ id: 'urn:uuid:0198c000-0000-7000-8000-000000000001', tags: ['Ferries', 'Fog'] }],
    });
  });

  test('an empty feed is a valid feed', async () => {
    const empty = feedOf(ground(), { ...LIST, name: 'Harbour', page: '/harbour' }, []);
    expect((await new Parser().parseString(writeRss(empty))).items).toEqual([]);
    expect(empty.self.atom).toBe('https://tide.example/harbour/feed.atom');
    expect(empty.hub).toBeNull();
  });

  test('only addresses in tags are made absolute, never words that look like one', () => {
    const html = '<p>href="/a" <a title="x" href="/b">c</a> <a href="//d">e</a></p>';
    expect(absoluteLinks(html, 'https://t.example')).toBe(
      '<p>href="/a" <a title="x" href="https://t.example/b">c</a> <a href="//d">e</a></p>',
    );
  });
});
