import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkWalls } from './check-walls.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'walls-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Writes a small house and gives what the checker says of it, as "path:line what". */
function check(files: Readonly<Record<string, string>>): string[] {
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  return checkWalls(root).map(({ path, line, what, remedy }) => {
    expect(remedy).not.toBe('');
    return `${path}:${line} ${what}`;
  });
}

/** A file of `room` that imports `target`. */
const importing = (path: string, target: string, kind = 'import { x }') =>
  check({ [path]: `const before = 1;\n${kind} from '${target}';\nexport const y = [x, before];\n` });

describe('walls', () => {
  test('a room imports the rooms below it', () => {
    expect(importing('src/store/pool.ts', '../kernel/errors.ts')).toEqual([]);
    expect(importing('src/wires/feed/parse.ts', '../../newsroom/stories/publish-story.ts')).toEqual([]);
  });

  test.each([
    ['src/kernel/clock.ts', '../story/body.ts', 'kernel may not import story (src/story/body.ts).'],
    ['src/story/body.ts', '../language/words.ts', 'story may not import language (src/language/words.ts).'],
    [
      'src/store/pool.ts',
      '../newsroom/staff/actor.ts',
      'store may not import newsroom (src/newsroom/staff/actor.ts).',
    ],
    ['src/wires/feed/parse.ts', '../../site/body/p.ts', 'wires may not import site (src/site/body/p.ts).'],
    ['src/api/stories.ts', '../wires/feed/parse.ts', 'api may not import wires (src/wires/feed/parse.ts).'],
    ['src/site/pages/story.ts', '../../store/pool.ts', 'site may not import store (src/store/pool.ts).'],
    ['src/press/cache.ts', '../newsroom/facts.ts', 'press may not import newsroom (src/newsroom/facts.ts).'],
    ['src/jobs/run.ts', '../newsroom/facts.ts', 'jobs may not import newsroom (src/newsroom/facts.ts).'],
    ['src/newsroom/facts.ts', '../app.ts', 'imports src/app.ts, which puts the whole house together.'],
    ['src/newsroom/facts.ts', '../config.ts', 'newsroom imports src/config.ts.'],
    [
      'src/kernel/clock.ts',
      '../../test/support/clock.ts',
      'imports test/support/clock.ts, which is not part of the product.',
    ],
  ])('%s may not import %s', (path, target, what) => {
    expect(importing(path, target)).toEqual([`${path}:2 ${what}`]);
  });

  test('the wall holds for re-exports, for import() and for types', () => {
    const what = 'src/kernel/a.ts:1 kernel may not import story (src/story/b.ts).';
    expect(check({ 'src/kernel/a.ts': "export { b } from '../story/b.ts';\nexport const c = 1;" })).toEqual([
      what,
    ]);
    expect(check({ 'src/kernel/a.ts': "export const b = () => import('../story/b.ts');" })).toEqual([what]);
    expect(
      check({ 'src/kernel/a.ts': "import type { B } from '../story/b.ts';\nexport type C = B;" }),
    ).toEqual([what]);
  });

  test('an import in a comment or a text is none', () => {
    const source =
      "// import { x } from '../site/x.ts';\nexport const y = \"import x from '../site/x.ts'\";\n";
    expect(check({ 'src/kernel/a.ts': source })).toEqual([]);
  });

  test('the site reads through published queries alone', () => {
    expect(importing('src/site/pages/a.ts', '../../newsroom/stories/published-queries.ts')).toEqual([]);
    expect(importing('src/site/pages/a.ts', '../../newsroom/stories/story-queries.ts')).toEqual([
      'src/site/pages/a.ts:2 site imports src/newsroom/stories/story-queries.ts: a draft could reach readers.',
    ]);
  });

  test('the site may hold a database handle for them, but not open one', () => {
    expect(importing('src/site/context.ts', '../store/pool.ts', 'import type { x }')).toEqual([]);
    expect(importing('src/site/context.ts', '../store/pool.ts')).toHaveLength(1);
  });

  test('the press is handed over: site and newsroom know its types only', () => {
    expect(importing('src/site/handler.ts', '../press/facts.ts', 'import type { x }')).toEqual([]);
    expect(importing('src/site/handler.ts', '../press/facts.ts')).toHaveLength(1);
  });

  test('the desk knows the types of the contract, and nothing of Node', () => {
    expect(importing('src/desk/app.ts', '../api/contract/stories.ts', 'import type { x }')).toEqual([]);
    expect(importing('src/desk/app.ts', '../api/contract/stories.ts')).toHaveLength(1);
    expect(importing('src/desk/app.ts', 'node:fs')).toHaveLength(1);
  });

  test('readers’ scripts import nothing but readers’ scripts', () => {
    expect(importing('src/site/client/menu.client.ts', './dom.ts')).toEqual([]);
    expect(importing('src/site/client/menu.client.ts', 'react')).toHaveLength(1);
    expect(importing('src/site/client/menu.client.ts', '../../kernel/ids.ts')).toHaveLength(1);
  });

  test('composition and tests reach everywhere', () => {
    expect(importing('src/app.ts', './site/a.ts')).toEqual([]);
    rmSync(join(root, 'src'), { recursive: true });
    expect(importing('src/kernel/a.test.ts', '../site/a.ts')).toEqual([]);
  });

  test('a folder that is no room is reported', () => {
    expect(check({ 'src/utils/a.ts': 'export const a = 1;' })).toEqual([
      'src/utils/a.ts:1 src/utils/ is no room of the house.',
    ]);
  });
});

describe('circles', () => {
  test('a circle is reported once, with its way', () => {
    const files = {
      'src/story/a.ts': "import { b } from './b.ts';\nexport const a = b;",
      'src/story/b.ts': "import { c } from './c.ts';\nexport const b = c;",
      'src/story/c.ts': "import { a } from './a.ts';\nexport const c = a;",
    };
    const way = 'src/story/a.ts → src/story/b.ts → src/story/c.ts → src/story/a.ts';
    expect(check(files)).toEqual([`src/story/a.ts:1 imports itself: ${way}.`]);
  });

  test('types and import() make none', () => {
    const files = {
      'src/story/a.ts': "import { b } from './b.ts';\nexport const a = b;",
      'src/story/b.ts':
        "import type { A } from './a.ts';\nexport const b = () => import('./a.ts');\nexport type B = A;",
    };
    expect(check(files)).toEqual([]);
  });
});

describe('files', () => {
  test('a barrel is reported, a file that passes on one thing beside its own is not', () => {
    expect(
      check({ 'src/story/index.ts': "export * from './a.ts';\nexport { b } from './b.ts';" }),
    ).toHaveLength(1);
    expect(check({ 'src/story/index.ts': "export { b } from './b.ts';\nexport const c = 1;" })).toEqual([]);
  });

  test('a default export is reported with its line, but not in a configuration', () => {
    expect(check({ 'src/story/a.ts': 'const a = 1;\nexport default a;' })).toEqual([
      'src/story/a.ts:2 has a default export.',
    ]);
    rmSync(join(root, 'src'), { recursive: true });
    expect(check({ 'test/support/database-setup.ts': 'export default 1;' })).toEqual([]);
  });

  test('a file over 400 lines needs a recorded reason', () => {
    const long = 'export const a = 1;\n'.repeat(401);
    expect(check({ 'src/story/a.ts': long })).toEqual([
      'src/story/a.ts:401 is 401 lines long; the limit is 400.',
    ]);
    expect(
      check({ 'src/story/a.ts': `// long-file: one table of the standard, kept whole\n${long}` }),
    ).toEqual([]);
    expect(check({ 'src/story/a.ts': 'export const a = 1;\n'.repeat(400) })).toEqual([]);
  });

  test('only the configuration reads the environment', () => {
    expect(check({ 'src/store/a.ts': '// process.env\nexport const a = process.env.PATH;' })).toEqual([
      'src/store/a.ts:2 reads the environment.',
    ]);
    rmSync(join(root, 'src'), { recursive: true });
    expect(check({ 'src/config.ts': 'export const a = process.env.PATH;' })).toEqual([]);
  });
});
