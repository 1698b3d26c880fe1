import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  createTestNewsroom,
  parsedStory,
  TEST_ACTOR,
  type TestNewsroom,
} from '../../../test/support/newsroom.ts';
import { diskBlobs } from '../../store/blobs/disk-blobs.ts';
import { importStories } from '../imports/import-stories.ts';
import { countPendingPictures, fetchPendingPictures } from './fetch-pending-pictures.ts';
import { preparePicture } from './prepare-picture.ts';
import { fetchPublic, isPrivateAddress } from './public-fetch.ts';
import { cropBox, parseRendition, rendition } from './renditions.ts';
import { storePicture } from './store-picture.ts';

let test: TestNewsroom;
let blobs: ReturnType<typeof diskBlobs>;
const png = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#336699' } })
    .png()
    .toBuffer();

beforeAll(async () => {
  test = await createTestNewsroom();
  blobs = diskBlobs(await mkdtemp(join(tmpdir(), 'broadsheet-media-')));
});
afterAll(() => test.close());

describe('pictures', () => {
  it('are re-encoded, kept once, and shown in the sizes of a fixed list', async () => {
    const stored = await storePicture(test.newsroom, blobs, TEST_ACTOR, {
      picture: await preparePicture(await png()),
      alt: 'A blue field',
    });
    const again = await storePicture(test.newsroom, blobs, TEST_ACTOR, {
      picture: await preparePicture(await png()),
    });
    expect(again.id).toBe(stored.id);
    const wanted = parseRendition(`${stored.id}/1x1-320.webp`);
    const made = wanted && (await rendition(test.store.db, blobs, wanted));
    const info = await sharp(made?.bytes ?? Buffer.alloc(0)).metadata();
    expect([info.width, info.height, info.format]).toEqual([320, 320, 'webp']);
    expect(parseRendition(`${stored.id}/1x1-321.webp`)).toBeNull();
    expect(parseRendition('../../etc/passwd')).toBeNull();
  });

  it('stand in as WebP until the AVIF that was asked for is made', async () => {
    const { id } = await storePicture(test.newsroom, blobs, TEST_ACTOR, {
      picture: await preparePicture(await png()),
    });
    const wanted = { id, crop: '3x2', width: 640, format: 'avif' } as const;
    const first = await rendition(test.store.db, blobs, wanted);
    expect(first?.format).toBe('webp');
    expect((await sharp(first?.bytes).metadata()).format).toBe('webp');
    const later = await vi.waitUntil(
      async () => {
        const next = await rendition(test.store.db, blobs, wanted);
        return next?.format === 'avif' && next;
      },
      { timeout: 20_000 },
    );
    expect((await sharp(later.bytes).metadata()).compression).toBe('av1');
  });

  it('refuses what is no picture, or a program, and says what to send instead', async () => {
    const rectangle = '<rect width="9" height="9"/>';
    const files = [
      '<svg onload=alert(1)',
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${rectangle}</svg>`,
      '%PDF-1.4',
    ];
    for (const file of files) {
      await expect(preparePicture(Buffer.from(file)), file).rejects.toMatchObject({
        code: 'unsupported_media',
        message: expect.stringContaining('JPEG'),
      });
    }
  });

  it('keeps nothing of a file but its pixels, turned the right way', async () => {
    const photo = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#a33' } })
      .withExif({ IFD0: { Copyright: 'camera-owner' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const picture = await preparePicture(Buffer.concat([photo, Buffer.from('<script>tail</script>')]));
    expect([picture.width, picture.height]).toEqual([60, 90]);
    const kept = Buffer.from(picture.data);
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
    expect(kept.includes('camera-owner') || kept.includes('tail')).toBe(false);
  });

  it('is not made to unpack more pixels than a photograph has', async () => {
    const huge = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    await expect(preparePicture(huge)).rejects.toMatchObject({ code: 'unsupported_media' });
  });

  it('keeps the focal point inside every crop', () => {
    expect(cropBox({ width: 1600, height: 900, focal: { x: 0.95, y: 0.5 } }, 1)).toEqual({
      left: 700,
      top: 0,
      width: 900,
      height: 900,
    });
    expect(cropBox({ width: 600, height: 900, focal: { x: 0.5, y: 0 } }, 3 / 2)).toEqual({
      left: 0,
      top: 0,
      width: 600,
      height: 400,
    });
  });
});

describe('pictures of an import', () => {
  const bytes = png();
  /** What the peer answers by path: a picture, or a status. */
  const answers = new Map<string, number | 'picture'>();
  const peer = createServer(async (request, response) => {
    const answer = answers.get(request.url ?? '') ?? 404;
    if (answer === 'picture') response.end(await bytes);
    else response.writeHead(answer).end();
  });
  let base = '';
  beforeAll(async () => {
    await new Promise<void>((done) => peer.listen(0, '127.0.0.1', done));
    const address = peer.address();
    base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  afterAll(() => peer.close());
  const ref = '00000000-0000-4000-8000-000000000001';
  const stories = new Map<string, ReturnType<typeof parsedStory>>();
  const take = (name: string) => {
    const story =
      stories.get(name) ??
      parsedStory({
        headline: `With ${name}`,
        pictures: [{ ref, url: `${base}/${name}` }],
        leadFigure: { type: 'figure', attrs: { mediaId: ref } },
      });
    stories.set(name, story);
    return importStories(test.newsroom, TEST_ACTOR, [story]);
  };
  const fetchAll = () => fetchPendingPictures(test.newsroom, blobs, 'network', { allowPrivate: true });

  it('are fetched from a peer; one that is gone is reported, and tried again when its story comes again', async () => {
    answers.set('/there', 'picture');
    await take('there');
    await take('missing');
    expect(await fetchAll()).toEqual({
      stored: 1,
      failed: [{ source: `${base}/missing`, reason: expect.stringContaining('404'), retryAt: null }],
    });
    expect(await fetchAll()).toEqual({ stored: 0, failed: [] });
    answers.set('/missing', 'picture');
    await take('missing');
    expect(await fetchAll()).toEqual({ stored: 1, failed: [] });
  });

  it('are tried again later where the peer is only down, five times in all', async () => {
    answers.set('/down', 503);
    await take('down');
    expect((await fetchAll()).failed).toMatchObject([{ retryAt: expect.any(Date) }]);
    expect(await fetchAll()).toEqual({ stored: 0, failed: [] });
    for (let attempt = 2; attempt <= 4; attempt += 1) {
      test.clock.advance(24 * 3_600_000);
      expect((await fetchAll()).failed, `attempt ${attempt}`).toMatchObject([{ retryAt: expect.any(Date) }]);
    }
    test.clock.advance(24 * 3_600_000);
    expect((await fetchAll()).failed).toMatchObject([{ retryAt: null }]);
    expect(await countPendingPictures(test.store.db)).toBe(0);
  });

  it('are fetched by one of several processes alone', async () => {
    answers.set('/once', 'picture');
    await take('once');
    const both = await Promise.all([fetchAll(), fetchAll()]);
    expect(both.map((result) => result.stored).sort()).toEqual([0, 1]);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '192.168.0.1',
    '::1',
    '::ffff:10.0.0.1',
    'fe80::1',
    'fd00::1',
    'fec0::1',
    '::7f00:1',
    '::ffff:0:7f00:1',
    '5f00::1',
    '3fff::1',
    'not-an-address',
  ])('never asks the private address %s', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(['93.184.215.14', '2606:2800:21f:cb07::1'])('asks the public address %s', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });

  it('refuses loopback by number and by name', async () => {
    await expect(fetchPublic('http://127.0.0.1:1/x.png', { mostBytes: 10 })).rejects.toThrow('private');
    await expect(fetchPublic('http://localhost:1/x.png', { mostBytes: 10 })).rejects.toThrow('private');
    await expect(fetchPublic('http://2130706433:1/', { mostBytes: 10 })).rejects.toThrow('private');
    await expect(fetchPublic('http://[::ffff:127.0.0.1]:1/', { mostBytes: 10 })).rejects.toThrow('private');
    await expect(fetchPublic('file:///etc/passwd', { mostBytes: 10 })).rejects.toThrow('http');
  });
});
