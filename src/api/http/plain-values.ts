import { invalidInput } from '../../kernel/errors.ts';

/** Levels of arrays and objects; a list nested fifty times takes 200. */
const DEEPEST = 200;
/** Characters that neither XML nor HTML nor the store can hold: controls besides tab and line ends, and two that are none. */
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

interface Flaw {
  /** Keys from the value in to the flaw. */
  readonly path: readonly string[];
  readonly message: string;
  readonly remedy: string;
}

/**
 * Refuses what a client sent if it is nested so deep that reading it could exhaust the stack, or holds text that could not be
 * stored or set. Whatever goes on from here can be walked and written without thinking of that again.
 */
export function assertPlain(value: unknown, where: string): void {
  const flaw = flawOf(value, 0);
  if (!flaw) return;
  const path = [...(where === 'body' && flaw.path.length > 0 ? [] : [where]), ...flaw.path].join('.');
  throw invalidInput({ ...flaw, path });
}

function flawOf(value: unknown, depth: number): Flaw | null {
  if (typeof value === 'string') return flawOfText(value);
  if (typeof value !== 'object' || value === null) return null;
  if (depth === DEEPEST) {
    return {
      path: [],
      message: 'is nested too deep',
      remedy: `Nest at most ${DEEPEST} levels of objects and lists.`,
    };
  }
  for (const [key, part] of Object.entries(value)) {
    const flaw = flawOf(part, depth + 1);
    if (flaw) return { ...flaw, path: [key, ...flaw.path] };
    const inKey = flawOfText(key);
    if (inKey) return { ...inKey, message: `has a name that ${inKey.message}` };
  }
  return null;
}

function flawOfText(text: string): Flaw | null {
  if (!text.isWellFormed()) {
    return {
      path: [],
      message: 'has half of a surrogate pair',
      remedy: 'Send well-formed Unicode; the text may have been cut within a character.',
    };
  }
  const found = UNREADABLE.exec(text)?.[0];
  if (found === undefined) return null;
  const code = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return { path: [], message: `has the control character ${code}`, remedy: `Leave out ${code}.` };
}
