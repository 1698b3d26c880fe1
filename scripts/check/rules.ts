import type { SourceModule } from './modules.ts';
import { type Breach, isTest } from './walls.ts';

/** A file longer than this says why in its head: "// long-file: reason". */
const LONGEST = 400;
const REASON = /^\/\/ long-file: \S.{10,}/;

/** Tools that look for a default export. */
const TAKES_DEFAULT = /(\.config\.ts|^test\/support\/[a-z-]+-(setup|reporter)\.ts)$/;

/** Rules that a file keeps or breaks by itself. */
export function fileBreaches(module: SourceModule): Breach[] {
  return [...tooLong(module), ...defaultExport(module), ...barrel(module), ...environment(module)];
}

function tooLong({ path, lines }: SourceModule): Breach[] {
  const count = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  if (count <= LONGEST || lines.slice(0, 10).some((line) => REASON.test(line))) return [];
  return [
    {
      path,
      line: LONGEST + 1,
      what: `is ${count} lines long; the limit is ${LONGEST}.`,
      remedy: 'Split it by what its parts are about, or write "// long-file: <reason>" in its first lines.',
    },
  ];
}

function defaultExport({ path, hasDefaultExport, code }: SourceModule): Breach[] {
  if (!hasDefaultExport || TAKES_DEFAULT.test(path)) return [];
  return [
    {
      path,
      line: lineOf(code, /\bexport\s+default\b|\bas\s+default\b/),
      what: 'has a default export.',
      remedy: 'Export it by name: a thing has one name in the whole house, and a search finds all its uses.',
    },
  ];
}

function barrel({ path, isBarrel }: SourceModule): Breach[] {
  if (!isBarrel) return [];
  return [
    {
      path,
      line: 1,
      what: 'only passes on what other files export.',
      remedy:
        'Delete it and import from the files themselves: what a file needs is then to be seen, and circles are not made.',
    },
  ];
}

/** src/config.ts is the only reader of the environment. Bundling replaces NODE_ENV, which tests of React need. */
function environment({ path, code }: SourceModule): Breach[] {
  if (!path.startsWith('src/') || path === 'src/config.ts' || isTest(path)) return [];
  const pattern = /\bprocess\s*\.\s*env\b|\bprocess\s*\[\s*['"]env['"]/;
  if (!pattern.test(code)) return [];
  return [
    {
      path,
      line: lineOf(code, pattern),
      what: 'reads the environment.',
      remedy: 'Add the setting to src/config.ts, which checks it and documents it, and take it as an option.',
    },
  ];
}

function lineOf(code: string, pattern: RegExp): number {
  const found = pattern.exec(code);
  return code.slice(0, found?.index ?? 0).split('\n').length;
}
