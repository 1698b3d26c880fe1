import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createTestNewsroom,
  parsedStory,
  TEST_ACTOR,
  type TestNewsroom,
} from '../../test/support/newsroom.ts';
import { importStories } from '../newsroom/imports/import-stories.ts';
import { savePublication } from '../newsroom/publication/save-publication.ts';
import { tellHub } from './tell-hub.ts';

let paper: TestNewsroom;
let hub: Server;
let heard: URLSearchParams[] = [];
let answer = 202;

beforeAll(async () => {
  paper = await createTestNewsroom();
  hub = createServer(async (request, response) => {
    heard.push(new URLSearchParams(await text(request)));
    response.writeHead(answer).end();
  }).listen(0, '127.0.0.1');
  await once(hub, 'listening');
  const bound = hub.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  await savePublication(paper.newsroom, TEST_ACTOR, {
    name: 'The Test Tide',
    timeZone: 'Europe/Lisbon',
    language: 'en',
    settings: { webSubHub: `http://127.0.0.1:${port}/` },
  });
  await tell();
});
afterAll(async () => {
  hub.close();
  await paper.close();
});
beforeEach(() => {
  heard = [];
  answer = 202;
});

const tell = (options = { allowPrivate: true }) =>
  tellHub({ store: paper.store, clock: paper.clock, publicUrl: 'https://tide.example' }, options);

const publish = (headline: string) =>
  importStories(paper.newsroom, TEST_ACTOR, [
    parsedStory({ headline, section: ['Harbour'], topics: ['Fog'], bylines: [{ name: 'Lena Voss' }] }),
  ]);

test('a publication tells the hub of every feed it is in, once', async () => {
  await publish('The light is back');
  await tell();
  expect(heard).toHaveLength(1);
  expect(heard[0]?.get('hub.mode')).toBe('publish');
  expect(heard[0]?.getAll('hub.url').filter((url) => url.endsWith('.xml'))).toEqual([
    'https://tide.example/feed.xml',
    'https://tide.example/harbour/feed.xml',
    'https://tide.example/topic/fog/feed.xml',
    'https://tide.example/person/lena-voss/feed.xml',
  ]);
  await tell();
  expect(heard).toHaveLength(1);
});

test('a hub that fails is told again', async () => {
  await publish('The light is out');
  answer = 503;
  await expect(tell()).rejects.toThrow('503');
  answer = 204;
  await tell();
  expect(heard).toHaveLength(2);
  expect(heard[1]?.toString()).toBe(heard[0]?.toString());
});

test('an address inside the network is never told', async () => {
  await publish('The light flickers');
  await expect(tell({ allowPrivate: false })).rejects.toThrow('private');
  expect(heard).toEqual([]);
});
