import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiNewsroom, call, openApiNewsroom, SYSTEM } from '../../test/support/api-newsroom.ts';
import { ALL_STORIES, fact } from '../kernel/facts.ts';
import { saveBesideStories, saveFront } from '../newsroom/fronts/save-front.ts';

let api: ApiNewsroom;
let token: string;
const stories: string[] = [];

beforeAll(async () => {
  api = await openApiNewsroom();
  token = await api.token();
  for (let n = 0; n < 5; n += 1) {
    api.clock.advance(60_000);
    const made = await call(api, 'POST', '/stories', { token, body: { headline: `Harbour story ${n}` } });
    stories.push(made.json().id);
    await call(api, 'POST', `/stories/${made.json().id}/publish`, { token });
  }
  await saveFront(api.newsroom, SYSTEM, {
    slug: 'home',
    title: 'Home',
    sectionId: null,
    containers: [
      { slug: 'lead', title: '', layout: 'lead-package', size: 2, backfillList: null, cards: [] },
      { slug: 'more', title: 'More', layout: 'list', size: 3, backfillList: ALL_STORIES, cards: [] },
    ],
  });
  await saveBesideStories(api.newsroom, SYSTEM, {
    slug: 'dont-miss',
    title: 'Don’t miss',
    layout: 'dont-miss',
    size: 2,
    backfillList: null,
    cards: [],
    sectionId: null,
  });
});
afterAll(() => api.close());

async function shown(): Promise<Record<string, string[]>> {
  const front = (await call(api, 'GET', '/fronts/home')).json();
  return Object.fromEntries(
    front.containers.map((container: { slug: string; cards: { story: { id: string } }[] }) => [
      container.slug,
      container.cards.map((card) => card.story.id),
    ]),
  );
}

const s = (n: number) => stories[n] ?? '';

describe('placing stories on a front', () => {
  test('a story goes to its place, moves within the container, and leaves the others of the front', async () => {
    const lead = '/fronts/home/containers/lead/cards';
    await call(api, 'POST', lead, { token, body: { storyId: s(0) } });
    await call(api, 'POST', lead, { token, body: { storyId: s(1), headline: 'Over its own' } });
    const third = await call(api, 'POST', lead, { token, body: { storyId: s(2), position: 1 } });
    expect(third.json().storyIds).toEqual([s(1), s(2), s(0)]);
    expect(await shown()).toEqual({ lead: [s(1), s(2)], more: [s(4), s(3), s(0)] });
    const moved = await call(api, 'POST', lead, { token, body: { storyId: s(1), position: 60 } });
    expect(moved.json().storyIds).toEqual([s(2), s(0), s(1)]);
    const kept = await api.newsroom.db
      .selectFrom('card')
      .select('headline')
      .where('story_id', '=', s(1))
      .execute();
    expect(kept).toEqual([{ headline: 'Over its own' }]);
    await call(api, 'POST', '/fronts/home/containers/more/cards', { token, body: { storyId: s(2) } });
    expect(await shown()).toEqual({ lead: [s(0), s(1)], more: [s(2), s(4), s(3)] });
  });

  test('a container that is full lets its last card go', async () => {
    const more = '/fronts/home/containers/more/cards';
    const first = await call(api, 'POST', '/stories', { token, body: { headline: 'First of many' } });
    await call(api, 'POST', more, { token, body: { storyId: first.json().id } });
    let placed: { storyIds: string[] } = { storyIds: [] };
    for (let n = 0; n < 60; n += 1) {
      const made = await call(api, 'POST', '/stories', { token, body: { headline: `One of many ${n}` } });
      placed = (await call(api, 'POST', more, { token, body: { storyId: made.json().id } })).json();
    }
    expect(placed.storyIds).toHaveLength(60);
    expect(placed.storyIds).not.toContain(first.json().id);
    await call(api, 'PUT', more, { token, body: { cards: [{ storyId: s(2) }] } });
  });

  test('setting all the cards, and taking one away', async () => {
    const lead = '/fronts/home/containers/lead/cards';
    const set = await call(api, 'PUT', lead, {
      token,
      body: {
        cards: [
          { storyId: s(3), kicker: 'Now' },
          { storyId: s(4), supporting: [s(0)] },
        ],
      },
    });
    expect(set.json().storyIds).toEqual([s(3), s(4)]);
    const front = (await call(api, 'GET', '/fronts/home')).json();
    expect(front.containers[0].cards).toMatchObject([
      { curated: true, story: { id: s(3), kicker: 'Now' } },
      { supporting: [{ id: s(0), headline: 'Harbour story 0' }] },
    ]);
    expect((await call(api, 'DELETE', `${lead}/${s(3)}`, { token })).json().storyIds).toEqual([s(4)]);
    expect((await call(api, 'DELETE', `${lead}/${s(3)}`, { token })).status).toBe(404);
  });

  test('the containers beside stories are curated alike', async () => {
    const { fronts } = (await call(api, 'GET', '/fronts')).json();
    expect(fronts.map((front: { slug: string }) => front.slug)).toEqual(['home', 'beside-stories']);
    const placed = await call(api, 'POST', '/fronts/beside-stories/containers/dont-miss/cards', {
      token,
      body: { storyId: s(0) },
    });
    expect(placed.json()).toEqual({ containerId: fronts[1].containers[0].id, storyIds: [s(0)] });
  });

  test('the press hears of every container that a placing changes, once it is committed', async () => {
    const lead = '/fronts/home/containers/lead/cards';
    await call(api, 'PUT', '/fronts/home/containers/more/cards', {
      token,
      body: { cards: [{ storyId: s(1) }] },
    });
    const before = api.heard.length;
    await call(api, 'PUT', lead, { token, body: { cards: [{ storyId: s(1) }] } });
    const { containers } = (await call(api, 'GET', '/fronts/home')).json();
    const facts = api.heard.slice(before).flatMap((change) => ('fact' in change ? change.fact : []));
    expect(facts.sort()).toEqual(containers.map(({ id }: { id: string }) => fact.container(id)).sort());
    const heard = api.heard.length;
    await call(api, 'POST', lead, { token, body: { storyId: '01943ad7-aa80-721c-8ee1-d6d1460c34cd' } });
    expect(api.heard.length).toBe(heard);
  });

  test('what does not exist is named', async () => {
    const nowhere = await call(api, 'POST', '/fronts/home/containers/none/cards', {
      token,
      body: { storyId: s(0) },
    });
    expect(nowhere.json()).toMatchObject({ status: 404, detail: expect.stringContaining('none') });
    const nobody = await call(api, 'POST', '/fronts/home/containers/lead/cards', {
      token,
      body: { storyId: '01943ad7-aa80-721c-8ee1-d6d1460c34cd' },
    });
    expect(nobody.json()).toMatchObject({ status: 422, problems: [{ path: 'storyId' }] });
  });
});

describe('pictures', () => {
  const boundary = 'tide';
  const multipart = (bytes: Buffer, fields: Record<string, string>) =>
    Buffer.concat([
      ...Object.entries(fields).map(([name, value]) =>
        Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
      ),
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`,
      ),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
  const upload = (payload: Buffer, headers: Record<string, string> = {}) =>
    api.server.inject({
      method: 'POST',
      url: '/api/v1/media',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
        ...headers,
      },
      payload,
    });
  const png = (colour: string) =>
    sharp({ create: { width: 60, height: 40, channels: 3, background: colour } })
      .png()
      .toBuffer();

  test('an upload becomes a picture that a story can show; its key makes it once', async () => {
    const body = multipart(await png('#204060'), { alt: 'The harbour at dusk', credit: 'Ines Calder' });
    const headers = { 'idempotency-key': 'picture' };
    const first = await upload(body, headers);
    expect(first.statusCode, first.body).toBe(201);
    expect(first.json()).toMatchObject({ width: 60, height: 40 });
    const again = await upload(body, headers);
    expect([again.json(), again.headers['idempotent-replayed']]).toEqual([first.json(), 'true']);
    const other = await upload(multipart(await png('#602040'), {}), headers);
    expect(other.json()).toMatchObject({ code: 'idempotency_mismatch' });
    const { id } = first.json();
    const leadFigure = { type: 'figure', attrs: { mediaId: id, alt: 'The harbour' } };
    const made = await call(api, 'POST', '/stories', {
      token,
      body: { headline: 'With a picture', leadFigure },
    });
    await call(api, 'POST', `/stories/${made.json().id}/publish`, { token });
    const story = (await call(api, 'GET', `/stories/${made.json().id}`)).json();
    expect(story.picture).toMatchObject({ id, alt: 'The harbour at dusk', credit: 'Ines Calder' });
  });

  test('the same file again is the same picture, with the words that came with it last', async () => {
    const file = await png('#405020');
    const send = async (fields: Record<string, string>) => {
      const answer = await upload(multipart(file, fields));
      return [answer.statusCode, answer.json()];
    };
    const words = {
      alt: 'Nets',
      caption: 'Nets on the quay.',
      credit: 'Ines Calder',
      creditUrl: 'https://calder.example/',
    };
    const [status, first] = await send({ ...words, focalX: '0.25' });
    expect([status, first]).toEqual([201, expect.objectContaining({ ...words, focal: { x: 0.25, y: 0.4 } })]);
    const leadFigure = { type: 'figure', attrs: { mediaId: first.id } };
    const made = await call(api, 'POST', '/stories', { token, body: { headline: 'Nets', leadFigure } });
    await call(api, 'POST', `/stories/${made.json().id}/publish`, { token });
    const from = api.heard.length;
    expect(await send({})).toEqual([200, first]);
    expect(await send({ alt: 'Nets', focalX: '0.75' })).toEqual([200, first]);
    expect(api.heard.slice(from)).toEqual([]);
    const second = { ...first, caption: 'Nets, drying.', credit: 'Tomas Oriel', creditUrl: null };
    expect(await send({ caption: 'Nets, drying.', credit: 'Tomas Oriel' })).toEqual([200, second]);
    expect(api.heard.slice(from)).toMatchObject([{ fact: `media:${first.id}`, rank: 'primary' }]);
    expect((await call(api, 'GET', `/stories/${made.json().id}`)).json().picture).toEqual(second);
    expect((await upload(multipart(file, { captoin: 'x' }))).json()).toMatchObject({
      status: 422,
      problems: [{ path: 'captoin', remedy: expect.stringContaining('Did you mean "caption"?') }],
    });
  });

  test('what is no picture, and no upload, is refused', async () => {
    expect((await upload(multipart(Buffer.from('plain text'), {}))).json()).toMatchObject({
      status: 415,
      code: 'unsupported_media',
    });
    const json = await call(api, 'POST', '/media', { token, body: { file: 'x' } });
    expect(json.json()).toMatchObject({ status: 415, code: 'unsupported_media' });
    expect((await upload(multipart(await png('#fff'), { wrong: 'field' }))).json()).toMatchObject({
      status: 422,
    });
    const missing = await call(api, 'POST', '/stories', {
      token,
      body: {
        headline: 'No such picture',
        leadFigure: { type: 'figure', attrs: { mediaId: '01943ad7-aa80-721c-8ee1-d6d1460c34cd' } },
      },
    });
    expect(missing.json()).toMatchObject({ status: 422, problems: [{ path: 'leadFigure' }] });
  });
});

describe('the publication', () => {
  test('a change touches what it names and leaves the rest', async () => {
    const changed = await call(api, 'PATCH', '/publication', {
      token,
      body: { tagline: 'Twice a day', settings: { city: 'Merrin' } },
    });
    expect(changed.status, changed.text).toBe(200);
    const again = await call(api, 'PATCH', '/publication', {
      token,
      body: { settings: { foundingYear: 1891 } },
    });
    expect(again.json()).toMatchObject({
      name: 'The Tidewater Post',
      tagline: 'Twice a day',
      timeZone: 'Europe/Lisbon',
      settings: { city: 'Merrin', foundingYear: 1891, aiCrawlers: 'search-only' },
    });
    expect((await call(api, 'GET', '/publication')).json()).toEqual(again.json());
    const wrong = await call(api, 'PATCH', '/publication', { token, body: { timeZone: 'Mars/Olympus' } });
    expect(wrong.json()).toMatchObject({ status: 422, problems: [{ path: 'timeZone' }] });
  });
});
