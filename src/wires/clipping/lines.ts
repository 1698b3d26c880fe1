/** One line of a clipping that is not blank. */
export interface Line {
  /** Counted from 1, blank lines included. */
  readonly number: number;
  /** Without white space, and non-breaking spaces, at its ends. */
  readonly text: string;
}

/** What ends a line. */
export const LINE_BREAK = /\r\n|[\n\r\u2028\u2029\f]/;

/** The lines of a text, blank ones left out; a byte order mark and zero-width marks at edges are no part of them. */
export function linesOf(text: string): Line[] {
  const out: Line[] = [];
  let number = 0;
  for (const raw of text.split(LINE_BREAK)) {
    number += 1;
    const trimmed = raw
      .replace(/^[\s\u200b\ufeff]+/u, '')
      .trimEnd()
      .replace(/[\u200b\ufeff]$/, '');
    if (trimmed.trim() !== '') out.push({ number, text: trimmed.trim() });
  }
  return out;
}
