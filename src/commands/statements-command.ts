import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Statement, StatementOptions } from '../language/statement.ts';
import { findStatements } from '../language/statements.ts';
import { blankFurniture } from '../wires/clipping/blank-furniture.ts';
import { parseClipping } from '../wires/clipping/parse.ts';
import { languageOf } from '../wires/language-of.ts';

/** `broadsheet statements`: one JSON line a file, offsets in UTF-16 code units of the file's text. */
export async function statementsCommand(paths: string[], options: { language?: string }): Promise<void> {
  for (const path of paths) {
    for await (const file of textFiles(path)) {
      const statements = statementsIn(await readFile(file, 'utf8'), file, options.language);
      process.stdout.write(`${JSON.stringify({ file, statements })}\n`);
    }
  }
}

/** The statements of a file's text; without a language told, in the language that the text seems to be in. */
export function statementsIn(text: string, file: string, language?: string): Statement[] {
  const { prose, ...found } = readClipping(text, file);
  return findStatements(prose, { ...found, language: language ?? found.language });
}

async function* textFiles(path: string): AsyncGenerator<string> {
  if (!(await stat(path)).isDirectory()) {
    yield path;
    return;
  }
  for (const entry of (await readdir(path, { withFileTypes: true, recursive: true })).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    if (entry.isFile() && /\.(?:txt|text|md)$/i.test(entry.name)) yield join(entry.parentPath, entry.name);
  }
}

/**
 * What a text scraped from a page says of itself: the day that its "Wednesday" is counted from, its headline, and which of
 * it is story. A text that is no page is taken as it is.
 */
function readClipping(text: string, file: string): StatementOptions & { readonly prose: string } {
  try {
    const { published, language, headline } = parseClipping(text, { fileName: file });
    const publishedOn = published?.precision === 'day' ? published.on : published?.at.slice(0, 10);
    return {
      prose: blankFurniture(text),
      language: language ?? languageOf(text).language ?? 'en',
      ...(publishedOn ? { publishedOn } : {}),
      // Where a text has no headline, its first sentence was taken for one.
      ...(endsSentence.test(headline) ? {} : { headline }),
    };
  } catch {
    return { prose: text, language: languageOf(text).language ?? 'en' };
  }
}

const endsSentence = /[.!?。！？।۔؟]["'”“»’‘』」]?$/u;
