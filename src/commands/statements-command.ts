import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findStatements } from '../language/statements.ts';
import { parseClipping } from '../wires/clipping/parse.ts';
import { languageOf } from '../wires/language-of.ts';

/** `broadsheet statements`: one JSON line a file, offsets in UTF-16 code units of the file's text. */
export async function statementsCommand(paths: string[], options: { language?: string }): Promise<void> {
  for (const path of paths) {
    for await (const file of textFiles(path)) {
      const text = await readFile(file, 'utf8');
      const { language, publishedOn, headline } = surroundings(text, file);
      const statements = findStatements(text, {
        language: options.language ?? language,
        ...(publishedOn ? { publishedOn } : {}),
        ...(headline ? { headline } : {}),
      });
      process.stdout.write(`${JSON.stringify({ file, statements })}\n`);
    }
  }
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

/** What a text scraped from a page says of itself: the day that its "Wednesday" is counted from, and the headline. */
function surroundings(text: string, file: string) {
  const language = languageOf(text).language ?? 'en';
  try {
    const story = parseClipping(text, { fileName: file });
    const publishedOn =
      story.published?.precision === 'day' ? story.published.on : story.published?.at.slice(0, 10);
    return { language: story.language ?? language, publishedOn, headline: story.headline };
  } catch {
    return { language, publishedOn: undefined, headline: undefined };
  }
}
