import { parseArgs } from 'node:util';

export const ROWS = [
  'import',
  'start',
  'cached',
  'pages',
  'first',
  'search',
  'publish',
  'wire',
  'lighthouse',
  'memory',
] as const;
export type Row = (typeof ROWS)[number];

export interface Options {
  readonly sizes: readonly number[];
  readonly rows: ReadonlySet<Row>;
  readonly quick: boolean;
  /** The checkout that is measured. */
  readonly root: string;
  /** How long to wait for the reading of new stories that the server does in the background. */
  readonly settleMs: number;
  /** Keeps the loaded newspaper, to look into what was slow. */
  readonly keep: boolean;
}

export const HELP = `npm run bench -- [options]

  --stories 1000,10000,100000   sizes of the archive (1000,10000; 100000 takes some minutes more)
  --only <row,row>              ${ROWS.join(', ')}
  --quick                       fewer repetitions, 1,000 stories
  --root <folder>               measure another checkout than this one
  --settle <seconds>            longest wait for the server's reading of the new stories (120)
  --keep                        leave the loaded data folders where they are
`;

/** Null: help is asked for. Throws on what it does not know. */
export function readOptions(args: readonly string[], here: string): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      stories: { type: 'string' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      root: { type: 'string', default: here },
      settle: { type: 'string' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const sizes = (values.stories ?? (values.quick ? '1000' : '1000,10000')).split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 100 && size <= 2_000_000))
    throw new Error('--stories takes numbers from 100 to 2000000');
  const only = values.only?.split(',') ?? ROWS;
  const unknown = only.find((name) => !ROWS.some((row) => row === name));
  if (unknown !== undefined) throw new Error(`There is no row "${unknown}". Use ${ROWS.join(', ')}.`);
  return {
    sizes,
    rows: new Set(ROWS.filter((row) => only.includes(row))),
    quick: values.quick,
    root: values.root,
    settleMs: Number(values.settle ?? (values.quick ? 30 : 120)) * 1000,
    keep: values.keep,
  };
}
