import type { ModuleImport, SourceModule } from './modules.ts';

/** One broken rule: where, what, and what to do about it. */
export interface Breach {
  readonly path: string;
  readonly line: number;
  readonly what: string;
  readonly remedy: string;
}

/**
 * Which rooms a room may import, itself left out. The order of the house: kernel, then story and language, then store,
 * then newsroom, then wires, site and api, which never know one another. src/app.ts and src/main.ts see everything.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  story: ['kernel'],
  language: ['kernel'],
  store: ['kernel', 'story', 'language'],
  newsroom: ['kernel', 'story', 'language', 'store'],
  wires: ['kernel', 'story', 'language', 'store', 'newsroom'],
  site: ['kernel', 'story', 'language', 'newsroom'],
  api: ['kernel', 'story', 'language', 'store', 'newsroom'],
  press: ['kernel'],
  jobs: ['kernel', 'store'],
  desk: ['kernel', 'story', 'api'],
  demo: ['kernel', 'story', 'newsroom'],
};

/** Rooms that run in browsers as well: no Node below them. */
const ISOMORPHIC = new Set(['story', 'language', 'desk']);

/** Files outside the rooms, composed from them. */
const COMPOSITION = new Set(['src/app.ts', 'src/main.ts']);
/** The command line and HTTP itself: where the house meets the outside, with everything at hand. */
const COMPOSITION_FOLDERS = ['src/commands/', 'src/server/'];

/** Breaches of the walls by one file. Tests may reach anywhere. */
export function wallBreaches(module: SourceModule): Breach[] {
  const { path } = module;
  if (!path.startsWith('src/') || isTest(path) || isComposition(path)) return [];
  const room = roomOf(path);
  if (room !== null && !(room in MAY_IMPORT)) {
    return [
      {
        path,
        line: 1,
        what: `src/${room}/ is no room of the house.`,
        remedy:
          'Move the file to the room it belongs to, or add the room with its neighbours to scripts/check/walls.ts.',
      },
    ];
  }
  return module.imports.flatMap((found) => {
    const broken =
      found.target === null ? packageBreach(path, room, found) : roomBreach(path, room, found, found.target);
    return broken ? [{ path, line: found.line, ...broken }] : [];
  });
}

type Broken = Pick<Breach, 'what' | 'remedy'> | null;

function packageBreach(path: string, room: string | null, { specifier }: ModuleImport): Broken {
  const inBrowser = path.endsWith('.client.ts') || path.startsWith('src/site/client/');
  if (inBrowser) {
    return {
      what: `a script for readers imports the package ${specifier}.`,
      remedy: 'Readers download every byte of it: write the few lines that are needed in src/site/client/.',
    };
  }
  if (room !== null && ISOMORPHIC.has(room) && specifier.startsWith('node:')) {
    return {
      what: `${room} runs in browsers too, and ${specifier} is Node's.`,
      remedy: 'Take what it gives as a parameter, or move the file to the room that calls it.',
    };
  }
  return null;
}

function roomBreach(path: string, room: string | null, found: ModuleImport, target: string): Broken {
  if (!target.startsWith('src/')) {
    if (/\.(json|css|svg|sql)$/.test(target) || target === 'package.json') return null;
    return {
      what: `imports ${target}, which is not part of the product.`,
      remedy: 'Move what is needed into the room that needs it: tests, scripts and benches stay outside.',
    };
  }
  if (isComposition(target)) {
    return {
      what: `imports ${target}, which puts the whole house together.`,
      remedy: 'Take what is needed as a parameter: src/app.ts hands it over.',
    };
  }
  if (path.endsWith('.client.ts') || path.startsWith('src/site/client/')) return clientBreach(target);
  const other = roomOf(target);
  if (room === null || other === room) return null;
  if (other === null) {
    return {
      what: `${room} imports ${target}.`,
      remedy: 'A room takes its settings as options; src/app.ts reads them from the configuration.',
    };
  }
  // The loader of the demo edition is handed the blobs by app.ts; it may know their shape.
  if (found.isType && room === 'demo' && other === 'store') return null;
  // The site holds a database handle for the published queries it calls, and does nothing else with it.
  if (found.isType && room === 'site' && target === 'src/store/pool.ts') return null;
  // A type leaves nothing behind at run time, and the press is handed over by app.ts: its shape may be known.
  if (found.isType && other === 'press' && (room === 'site' || room === 'newsroom')) return null;
  if (room === 'desk' && other === 'api') return deskBreach(found, target);
  if (!(MAY_IMPORT[room] ?? []).includes(other)) {
    const allowed = MAY_IMPORT[room]?.join(', ') || 'nothing';
    return {
      what: `${room} may not import ${other} (${target}).`,
      remedy: `${room} knows ${allowed}. Take it as a parameter that src/app.ts fills, or move the file to the room it belongs to.`,
    };
  }
  if (room === 'site' && other === 'newsroom' && !target.endsWith('/published-queries.ts')) {
    return {
      what: `site imports ${target}: a draft could reach readers.`,
      remedy: 'Read through newsroom/<noun>/published-queries.ts, which gives only what is published.',
    };
  }
  return null;
}

function clientBreach(target: string): Broken {
  if (target.startsWith('src/site/client/')) return null;
  return {
    what: `a script for readers imports ${target}.`,
    remedy: 'Keep readers’ scripts to src/site/client/: all of them together stay below 6 kB.',
  };
}

function deskBreach(found: ModuleImport, target: string): Broken {
  if (found.isType && target.startsWith('src/api/contract/')) return null;
  return {
    what: `desk imports ${target}${found.isType ? '' : ' at run time'}.`,
    remedy:
      'The desk knows the types of api/contract/ only: use "import type", and call the API for the rest.',
  };
}

/** The folder below src/, or null for a file that lies in src/ itself. */
function roomOf(path: string): string | null {
  const parts = path.split('/');
  return parts.length > 2 ? (parts[1] ?? null) : null;
}

function isComposition(path: string): boolean {
  return COMPOSITION.has(path) || COMPOSITION_FOLDERS.some((folder) => path.startsWith(folder));
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}
