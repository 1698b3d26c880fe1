import { parseKind } from '../wires/detect.ts';
import { type Inspection, inspectFile, type NotAStory } from '../wires/inspect.ts';

/** `broadsheet inspect`: needs no database and stores nothing. One JSON object a line with `--json`. */
export async function inspectCommand(
  paths: string[],
  options: { kind?: string; json?: boolean },
): Promise<void> {
  const kind = parseKind(options.kind);
  for (const path of paths) {
    for await (const seen of inspectFile(path, kind ? { kind } : {})) {
      process.stdout.write(options.json ? `${JSON.stringify(seen)}\n` : describe(seen));
      if (!('headline' in seen) && seen.record === null) process.exitCode = 1;
    }
  }
}

function describe(seen: Inspection | NotAStory): string {
  const issues = seen.issues
    .map((issue) => `  ${issue.severity}: ${issue.message}${issue.where ? ` (${issue.where})` : ''}\n`)
    .join('');
  if (!('headline' in seen))
    return `${seen.file}\n  ${seen.record ? `a record: ${seen.record}` : 'not readable'}\n${issues}\n`;
  const fields = [
    ['kind', seen.kind],
    ['headline', seen.headline],
    ['standfirst', seen.standfirst],
    ['credit', seen.credit],
    ['bylines', seen.bylines.map((byline) => byline.name).join(', ')],
    ['published', seen.dates.published && `${seen.dates.published} (${seen.dates.precision})`],
    ['section', seen.section.join(' / ')],
    ['topics', seen.topics.join(', ')],
    ['language', seen.language],
    ['words', `${seen.words}, ${seen.readingMinutes} min`],
    ['figures', seen.figures.map((figure) => figure.caption || figure.url).join(' | ')],
    ['cross links', seen.crossLinks.map((link) => link.headline).join(' | ')],
  ] as const;
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name.padEnd(12)}${value}\n`);
  return `${seen.file}\n${lines.join('')}${issues}\n`;
}
