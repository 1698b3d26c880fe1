import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEmptyDatabase, type TestDatabase } from '../support/database.ts';
import { CLOSING_MS, type Edition, OPENING_MS, openEdition } from '../support/edition.ts';
import { newspaperFolder, run, type Served, serve, untilHealthy } from '../support/program.ts';

const FILE = join(import.meta.dirname, '../../fixtures/founding/story.txt');
const PATH = '/2024/09/17/aldany-says-corran-is-a-neighbour-not-a-rival';

const folder = newspaperFolder();
const { environment } = folder;
let served: Served;

beforeAll(async () => {
  served = await folder.serve();
}, OPENING_MS);
afterAll(() => folder.remove(), CLOSING_MS);

/** Nothing that a command says to an operator shows the program's own lines. */
const STACK = /\n\s+at /;

describe('what cannot be done is said in words, with exit code 1', () => {
  test.each<[what: string, args: string[], said: RegExp]>([
    ['an unknown command', ['improt'], /unknown command 'improt'[\s\S]*Did you mean import/],
    ['an unknown option', ['serve', '--fast'], /unknown option '--fast'/],
    ['a missing argument', ['import'], /missing required argument 'files'/],
    ['a file that is not there', ['inspect', '/nowhere/story.txt'], /no file \/nowhere\/story\.txt/],
    ['a kind that is none', ['import', '--kind', 'fax', FILE], /clipping, page, stories/],
    ['a scope that is none', ['token', 'add', '--scope', 'all'], /stories:write/],
    ['a token that is none', ['token', 'revoke', 'mine'], /token list/],
    ['a restore beside the running server', ['restore', '/nowhere.tar.gz'], /is running[\s\S]*Stop it/],
    ['a place nobody may write to', ['export', '--out', '/proc/1/out.jsonl'], /\/proc\/1/],
    ['a folder nobody can make', ['backup', '/proc/nope/backup.tar.gz'], /\/proc\/nope/],
  ])('%s', async (_what, args, said) => {
    const ended = await run(args, environment);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(said);
    expect(ended.stderr).not.toMatch(STACK);
  });

  test('a data folder that cannot be made', async () => {
    const { code, stderr } = await run(['serve'], { BROADSHEET_DATA: '/proc/nope' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/data folder \/proc\/nope cannot be made.*Set BROADSHEET_DATA/);
    expect(stderr).not.toMatch(STACK);
  });

  test('every value of the environment that cannot be used, all at once', async () => {
    const { code, stderr } = await run(['serve'], {
      PORT: 'eighty',
      PUBLIC_URL: 'news.example',
      DATABASE_URL: 'mysql://db',
      LOG_LEVEL: 'loud',
      CACHE_SIZE: 'much',
      BROADSHEET_DEMO: 'maybe',
    });
    expect(code).toBe(1);
    for (const name of ['PORT', 'PUBLIC_URL', 'DATABASE_URL', 'LOG_LEVEL', 'CACHE_SIZE', 'BROADSHEET_DEMO'])
      expect(stderr).toMatch(new RegExp(`${name}: Use `));
    expect(stderr).not.toMatch(STACK);
  });

  test(
    'a port that is taken, and a database that is not there',
    async () => {
      const taken = createServer().listen(0, '127.0.0.1');
      await once(taken, 'listening');
      const address = taken.address();
      const port = String(typeof address === 'object' && address ? address.port : 0);
      const other = { BROADSHEET_DATA: join(folder.path, 'other'), BROADSHEET_DEMO: 'off', PORT: port };
      const onPort = await run(['serve'], other);
      expect(onPort).toMatchObject({ code: 1, stderr: expect.stringContaining('set PORT to a free one') });
      expect(onPort.stderr).not.toMatch(STACK);
      const away = await run(['serve'], { ...other, DATABASE_URL: `postgres://nobody@127.0.0.1:${port}/x` });
      taken.close();
      expect(away.code).toBe(1);
      expect(away.stderr).toContain('DATABASE_URL');
      expect(away.stderr).not.toMatch(STACK);
    },
    OPENING_MS,
  );
});

test(
  '--help names every command, and each has its own',
  async () => {
    const { stdout, code } = await run(['--help'], environment);
    expect(code).toBe(0);
    for (const name of [
      'serve',
      'inspect',
      'import',
      'export',
      'backup',
      'restore',
      'migrate',
      'token',
      'doctor',
    ]) {
      expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
      expect(await run([name, '--help'], environment)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('Usage:'),
      });
    }
  },
  OPENING_MS,
);

test('.env beside the command is read, and the environment wins over it', async () => {
  const place = join(folder.path, 'place');
  await mkdir(place);
  await writeFile(join(place, '.env'), `BROADSHEET_DATA=${environment.BROADSHEET_DATA}\nLOG_LEVEL=loud\n`);
  expect(await run(['doctor'], {}, place)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('LOG_LEVEL'),
  });
  const healthy = await run(['doctor'], { LOG_LEVEL: 'warn' }, place);
  expect(healthy).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`process ${served.process.pid}`),
  });
});

test('doctor makes nothing where there is no newspaper yet, and says how to start one', async () => {
  const place = join(folder.path, 'nothing-yet');
  await mkdir(place);
  const looked = await run(['doctor'], { PORT: '0' }, place);
  expect(looked.code).toBe(0);
  for (const name of ['Runtime', 'Data folder', 'Disk', 'Server'])
    expect(looked.stdout).toContain(`✓ ${name}: `);
  expect(looked.stdout).toMatch(/✓ Newspaper: there is none here yet\n +Start one with: npm start\n/);
  expect(await readdir(place)).toEqual([]);
});

test('doctor says that the port is taken', async () => {
  const place = join(folder.path, 'no-port');
  const { port } = new URL(served.url);
  const looked = await run(['doctor'], { BROADSHEET_DATA: place, PORT: port });
  expect(looked).toMatchObject({ code: 1, stdout: expect.stringContaining('set PORT to a free one') });
});

test('doctor says what is wrong and how to mend it', async () => {
  const away = await run(['doctor'], { ...environment, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x' });
  expect(away.code).toBe(1);
  expect(away.stdout).toMatch(/✗ Database: .*\n +.*DATABASE_URL/);
});

test(
  'migrate --plan names what would run and runs nothing',
  async () => {
    const empty = await createEmptyDatabase();
    const beside = { ...environment, DATABASE_URL: empty.url };
    for (let time = 0; time < 2; time += 1) {
      const plan = await run(['migrate', '--plan'], beside);
      expect(plan).toMatchObject({ code: 0, stdout: expect.stringContaining('would run 0001-ground-floor') });
    }
    expect(await run(['migrate'], beside)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('ran 0001'),
    });
    expect((await run(['migrate', '--plan'], beside)).stdout).toContain('at this version');
    await empty.drop();
  },
  OPENING_MS,
);

test(
  'a backup is taken beside the running server, and brings back what was there',
  async () => {
    expect(await run(['import', FILE], environment)).toMatchObject({ code: 0 });
    const file = join(folder.path, 'backup.tar.gz');
    expect(await run(['backup', file], environment)).toMatchObject({ code: 0 });
    const elsewhere = { BROADSHEET_DATA: join(folder.path, 'elsewhere') };
    expect(await run(['restore', file], elsewhere)).toMatchObject({ code: 0 });
    const again = await run(['restore', file], elsewhere);
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('--replace') });
    expect(await run(['restore', '--replace', file], elsewhere)).toMatchObject({ code: 0 });
    const second = await serve(elsewhere);
    await untilHealthy(second);
    const [there, here] = await Promise.all([second, served].map(({ url }) => fetch(url + PATH)));
    expect([there?.status, here?.status]).toEqual([200, 200]);
    second.process.kill('SIGTERM');
    expect(await second.ended).toMatchObject({ code: 0, signal: null });
  },
  OPENING_MS,
);

describe('export and import', () => {
  let edition: Edition;
  let empty: TestDatabase;

  beforeAll(async () => {
    [edition, empty] = await Promise.all([openEdition(), createEmptyDatabase()]);
  }, OPENING_MS);
  afterAll(async () => {
    await edition?.close();
    await empty?.drop();
  }, CLOSING_MS);

  /**
   * The records of an export, in an order that says nothing. Left out is what the form does not carry: the files of pictures, for
   * which their records wait elsewhere, and the ids of fronts and containers, which are known by their slugs.
   */
  async function exported(name: string, url: string): Promise<string[]> {
    const file = join(folder.path, name);
    const beside = { ...environment, DATABASE_URL: url };
    expect(await run(['export', '--out', file], beside)).toMatchObject({ code: 0 });
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    return lines
      .filter((line) => !line.includes('"type":"media"'))
      .map((line) =>
        /"type":"(?:front|container)"/.test(line)
          ? line.replace(/"id":"[^"]*",(?="(?:slug|sectionId)")/g, '')
          : line,
      )
      .toSorted();
  }

  test(
    'the demo edition comes through whole: its export is the same after it was taken in elsewhere',
    async () => {
      const before = await exported('before.jsonl', edition.config.databaseUrl ?? '');
      expect(before.length).toBeGreaterThan(150);
      const elsewhere = { ...environment, DATABASE_URL: empty.url };
      expect(await run(['import', join(folder.path, 'before.jsonl')], elsewhere)).toMatchObject({ code: 0 });
      const after = await exported('after.jsonl', empty.url);
      expect(after.filter((line) => !before.includes(line))).toEqual([]);
      expect(before.filter((line) => !after.includes(line))).toEqual([]);
    },
    OPENING_MS,
  );
});
