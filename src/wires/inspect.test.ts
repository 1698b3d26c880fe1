import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { detectKind } from './detect.ts';
import { inspectFile } from './inspect.ts';
import { pictureBeside, readSource } from './read-source.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/imports', import.meta.url));
const bytes = (text: string) => new TextEncoder().encode(text);
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-inspect-'));
});
afterAll(async () => rm(folder, { recursive: true }));

describe('the kind of a file', () => {
  it.each([
    ['a.html', '', 'page'],
    ['a.jsonl', '', 'stories'],
    ['a.jsonl.gz', '', 'stories'],
    ['a.txt', 'Today: 11 March 2026', 'clipping'],
    ['a.txt', '\ufeff<!DOCTYPE html><html>', 'page'],
    ['export', '{"headline":"x"}', 'stories'],
    ['export', '[{"headline":"x"}]', 'stories'],
    ['a.txt', '[Updated] The council has met', 'clipping'],
  ])('%s with “%s” is %s', (name, start, kind) => {
    expect(detectKind(name, bytes(start))).toBe(kind);
  });
});

describe('a file of another kind', () => {
  const wordpress =
    '<?xml version="1.0"?>\n<!-- made by WordPress -->\n<rss xmlns:wp="http://wordpress.org/export/1.2/">';
  it.each([
    ['export.xml', wordpress, 'a WordPress export'],
    ['feed.xml', '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">', 'a feed'],
    ['copy.xml', '<nitf><head/></nitf>', 'an agency’s XML'],
    ['a.pdf', '%PDF-1.7', 'a PDF'],
    ['a.docx', 'PK\u0003\u0004', 'an office document'],
    ['noise', '\u0001\u0002\u0003\u0004 a', 'no text'],
  ])('is refused with what it is and what can be read: %s', async (name, start, what) => {
    const path = join(folder, name);
    await writeFile(path, start);
    expect(await Array.fromAsync(inspectFile(path))).toEqual([
      {
        ...{ file: path, kind: null, record: null },
        issues: [
          expect.objectContaining({
            severity: 'lost',
            message: expect.stringMatching(`${what}.*clipping.*page.*stories`),
          }),
        ],
      },
    ]);
    await rm(path);
  });

  it('is read all the same where its kind is said', async () => {
    await writeFile(join(folder, 'odd.xml'), '<doc>\nA headline in odd markup\nText that goes on.\n');
    const [seen] = await Array.fromAsync(inspectFile(join(folder, 'odd.xml'), { kind: 'clipping' }));
    expect(seen).toMatchObject({ headline: 'A headline in odd markup' });
    await rm(join(folder, 'odd.xml'));
  });
});

describe('inspecting', () => {
  it('says everything an import would see in a clipping', async () => {
    const [seen] = await Array.fromAsync(inspectFile(join(fixtures, 'clipping-en.txt')));
    expect(seen).toMatchObject({
      kind: 'clipping',
      headline: 'Harbour council buys the last steam tug',
      credit: 'Saltmarsh Wire',
      dates: { published: '2026-02-03', precision: 'day', updated: null, viewed: '2026-03-11' },
      section: ['Town'],
      language: 'en',
      figures: [
        {
          caption: 'The Margaret Doone at the coal quay in January.',
          creditUrl: 'https://pictures.saltmarsh.example/doone',
          url: null,
        },
      ],
      readingMinutes: 1,
      crossLinks: [
        { headline: 'Coal quay to close for two winters' },
        { headline: 'Dredger stuck on Lantern Bank for third day' },
      ],
      issues: [],
    });
    const text = seen && 'plainText' in seen ? seen.plainText : '';
    expect(text).not.toContain('coal quay in January');
    expect(text).not.toContain('ALSO READ');
  });

  it('walks folders and reads each file by its kind', async () => {
    const kinds = (await Array.fromAsync(readSource(fixtures))).map((item) => item.kind);
    expect(new Set(kinds)).toEqual(new Set(['clipping', 'page', 'stories']));
  });

  it('goes on after a file that cannot be read, and says which', async () => {
    await writeFile(join(folder, 'a.txt'), ' \n');
    await writeFile(join(folder, 'b.jsonl.gz'), gzipSync('{"headline":"Zipped"}\n'));
    const items = await Array.fromAsync(readSource(folder));
    expect(items.map((item) => item.found)).toEqual(['nothing', 'story']);
    expect(items[0]).toMatchObject({ issue: { severity: 'lost', code: 'import_failed' } });
  });

  it('refuses a path that is not there', async () => {
    await expect(Array.fromAsync(readSource(join(folder, 'no-such-file')))).rejects.toThrow(/no file/);
  });
});

describe('a picture beside a page', () => {
  it('is found in the page’s folder and never outside it', async () => {
    const inside = join(folder, 'pages');
    await mkdir(join(inside, 'page_files'), { recursive: true });
    await writeFile(join(inside, 'page_files', 'a b.jpg'), 'x');
    await writeFile(join(folder, 'secret.jpg'), 'x');
    await symlink(join(folder, 'secret.jpg'), join(inside, 'link.jpg'));
    const find = pictureBeside(join(inside, 'page.html'));
    expect(find('page_files/a%20b.jpg?v=1')).toMatch(/a b\.jpg$/);
    for (const src of ['../secret.jpg', '/etc/passwd', 'link.jpg', 'page_files', '%00', '%'])
      expect(find(src)).toBeNull();
  });
});

describe('the characters of a file', () => {
  it('are read in the encoding it names, else as UTF-8, else as windows-1252', () => {
    expect(decodeText(bytes('Zürich'))).toBe('Zürich');
    expect(decodeText(new Uint8Array([0x5a, 0xfc, 0x72]))).toBe('Zür');
    expect(decodeText(new Uint8Array([...bytes('<meta charset="iso-8859-2">'), 0xb1]))).toContain('ą');
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x41, 0x00]))).toBe('A');
    const wide = (text: string) => [...text].flatMap((c) => [0, c.charCodeAt(0)]);
    expect(decodeText(new Uint8Array(wide('29 July – Zürich')))).toContain('Zürich');
  });
});
