import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { migrateToLatest } from '../store/migrate.ts';
import { importCommand } from './import-command.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase({ template: 'newsroom', prepare: migrateToLatest });
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-import-'));
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('BROADSHEET_DATA', join(folder, 'data'));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
  await database?.drop();
});
afterEach(() => void vi.restoreAllMocks());

/** The command as an operator meets it: what it prints and the exit code that it asks for. */
async function run(paths: string[], options: { kind?: string; json?: boolean } = {}) {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  process.exitCode = 0;
  try {
    await importCommand(paths, options);
    return { code: process.exitCode, stdout: write.mock.calls.map(([text]) => String(text)).join('') };
  } finally {
    process.exitCode = 0;
    write.mockRestore();
  }
}

function file(name: string, ...lines: (object | string)[]): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return path;
}

const story = (id: string, more: object = {}) => ({
  id,
  headline: `The ${id} is open`,
  publishedAt: '2026-05-04T08:00:00Z',
  section: 'News',
  bodyHtml: `<p>The ${id} opened at noon.</p>`,
  ...more,
});

describe('broadsheet import', () => {
  it('ends with 0 where everything came in, and says where it stands; again, nothing has changed', async () => {
    const path = file('good.jsonl', story('bridge'), story('harbour'));
    const first = await run([path]);
    expect(first.code).toBe(0);
    expect(first.stdout).toContain(
      'created   The bridge is open\n          /2026/05/04/the-bridge-is-open\n',
    );
    expect(first.stdout).toMatch(/^2 created, 0 updated, 0 unchanged, 0 lost, in [\d.]+ s$/m);
    const again = await run([path]);
    expect([again.code, again.stdout]).toEqual([
      0,
      expect.stringMatching(/^0 created, 0 updated, 2 unchanged, /m),
    ]);
  });

  it('says of a story that reads like one that is here already which that is', async () => {
    const text = [
      'The ferry crews of Northline stopped work on Monday night, and no boat left the harbour before noon.',
      'The union wants a relief crew on every sailing and says that it asked for one in March.',
      'The company answered that it had offered two more hands and would offer no third.',
    ];
    const bodyHtml = text.map((line) => `<p>${line}</p>`).join('');
    await run([file('agency.jsonl', story('strike', { headline: 'Ferry crews stop work', bodyHtml }))]);
    const { code, stdout } = await run([
      file('again.jsonl', story('strike-2', { headline: 'No boats before noon', bodyHtml })),
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/uncertain: Shares \d+ % of its wording with “Ferry crews stop work”/);
  });

  it('ends with 1 where a line was lost, says which, and takes the others', async () => {
    const { code, stdout } = await run([file('bad.jsonl', story('market'), '{"headline":', story('museum'))]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/failed +.*bad\.jsonl\n +lost: Not JSON .*\(line 2\)\n/);
    expect(stdout).toContain('2 created, 0 updated, 0 unchanged, 1 lost');
  });

  it('ends with 1 where a story came in without a part of it', async () => {
    const { code, stdout } = await run([
      file('part.jsonl', story('lock', { bodyHtml: '<p>Read.</p><iframe srcdoc="x"></iframe>' })),
    ]);
    expect([code, stdout]).toEqual([1, expect.stringMatching(/created +The lock is open\n.*\n +lost: /)]);
  });

  it('tells what it was not sure of, and ends with 0 all the same', async () => {
    const { code, stdout } = await run([file('undated.jsonl', story('gate', { publishedAt: undefined }))]);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/created +The gate is open\n.*\n +uncertain: /),
    ]);
  });

  it('goes on after a file that is not there', async () => {
    const missing = join(folder, 'missing.txt');
    const { code, stdout } = await run([
      file('before.jsonl', story('theatre')),
      missing,
      file('after.jsonl', story('station')),
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain(`failed    ${missing}\n          lost: There is no file ${missing}\n`);
    expect(stdout).toContain('2 created, 0 updated, 0 unchanged, 1 lost');
  });

  it('prints its report as one JSON object and nothing else', async () => {
    const path = file('json.jsonl', story('library'), 'no JSON');
    const { code, stdout } = await run([path], { json: true });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      created: 1,
      updated: 0,
      unchanged: 0,
      failed: 1,
      stubs: 0,
      records: 0,
      pictures: 0,
      picturesWaiting: 0,
      picturesFailed: [],
      seconds: expect.any(Number),
      items: expect.arrayContaining([
        {
          file: path,
          outcome: 'created',
          headline: 'The library is open',
          id: expect.stringMatching(/^[0-9a-f-]{36}$/),
          path: '/2026/05/04/the-library-is-open',
          issues: expect.any(Array),
        },
        {
          file: path,
          outcome: 'failed',
          headline: null,
          id: null,
          path: null,
          issues: [expect.objectContaining({ severity: 'lost', code: 'not_json', where: 'line 2' })],
        },
      ]),
    });
  });

  it('takes a kind that is forced, and refuses one that is none before it opens anything', async () => {
    const notes = file('notes.txt', story('tower'));
    expect((await run([notes], { kind: 'stories' })).stdout).toContain('created   The tower is open');
    await expect(run([notes], { kind: 'fax' })).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('reports a story that one import holds twice; the later one counts', async () => {
    const later = story('quay', { headline: 'The quay is shut' });
    const { stdout } = await run([file('twice.jsonl', story('quay'), later)]);
    expect(stdout).toMatch(/uncertain: The import holds “quay” more than once/);
    expect(stdout).toContain('1 created, 1 updated');
  });

  it('brings in more than one transaction holds as if each story came alone', async () => {
    const many = Array.from({ length: 450 }, (_, n) => story(`mast-${n}`, { tags: [`Tag ${n % 7}`] }));
    const twins = [0, 449].map((n) => ({ ...many[n], headline: 'The mast stands', slug: 'the-mast' }));
    const linked = story('mast-last', {
      bodyHtml: '<p>As <a data-story="mast-3" href="#">told</a> before.</p>',
    });
    const lines = [twins[0], ...many.slice(1, 449), twins[1], linked].flatMap((line) => line ?? []);
    const { code, stdout } = await run([file('many.jsonl', ...lines)], { json: true });
    const report = z
      .object({
        created: z.int(),
        stubs: z.int(),
        items: z.array(z.object({ headline: z.string(), path: z.string() })),
      })
      .parse(JSON.parse(stdout));
    expect([code, report.created, report.stubs]).toEqual([0, 451, 0]);
    // Of two with one address the one that comes first keeps it, whichever transaction is done first.
    const masts = report.items.filter(({ headline }) => headline === 'The mast stands');
    expect(masts.map(({ path }) => path)).toEqual(['/2026/05/04/the-mast', '/2026/05/04/the-mast-2']);
  });
});
