import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';

/** UTF-16 offsets, end exclusive. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
}

export interface Attribution {
  readonly kind: 'direct' | 'fragment' | 'indirect';
  /** What the corpus itself calls it, where it has names for kinds. */
  readonly mark: string | null;
  readonly source: readonly GoldSpan[];
  readonly cue: readonly GoldSpan[];
  readonly content: readonly GoldSpan[];
}

/** A text with the attributions that one annotator marked in it. */
export interface MarkedText {
  readonly name: string;
  readonly language: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

const quoteMark = /["“”„«»‘]|''|``|(?<![\p{L}\p{N}])'(?=\p{L})/u;
const quoted = /(?:["“”„«‘]|''|``|(?<![\p{L}\p{N}])'(?=\p{L})).*?(?:["“”»]|''|[’'](?!\p{L})|$)/gsu;

/** PolNeAR does not name kinds: a content whose words are all between marks is direct, one with some there is a fragment. */
function kindOf(text: string, content: readonly GoldSpan[]): Attribution['kind'] {
  const inOrder = [...content].sort((a, b) => a.start - b.start);
  const whole = inOrder.map((span) => text.slice(span.start, span.end)).join(' ');
  if (!quoteMark.test(whole)) return 'indirect';
  return /\p{L}/u.test(whole.replace(quoted, ' ')) ? 'fragment' : 'direct';
}

/** One brat file: T lines are spans ("Source 0 12;20 24"), E lines tie them to an attribution. */
function readBrat(path: string, text: string): Attribution[] {
  const spans = new Map<string, readonly GoldSpan[]>();
  const found: Attribution[] = [];
  const lines = readFileSync(path, 'utf8').split('\n');
  for (const line of lines) {
    const [id, body] = line.split('\t');
    if (!id?.startsWith('T') || !body) continue;
    const offsets = body.slice(body.indexOf(' ') + 1);
    const parts = offsets.split(';').map((part) => part.split(' ').map(Number));
    spans.set(
      id,
      parts.flatMap(([start, end]) => (start === undefined || end === undefined ? [] : [{ start, end }])),
    );
  }
  for (const line of lines) {
    const [id, body] = line.split('\t');
    if (!id?.startsWith('E') || !body?.startsWith('Attribution')) continue;
    const of = (role: string): GoldSpan[] =>
      [...body.matchAll(new RegExp(`${role}\\d*:(T\\d+)`, 'g'))].flatMap(
        (match) => spans.get(match[1] ?? '') ?? [],
      );
    const content = of('Content');
    if (content.length > 0)
      found.push({ kind: kindOf(text, content), mark: null, source: of('Source'), cue: of('Cue'), content });
  }
  return found;
}

function readPolnear(folder: string): MarkedText[] {
  const attributions = join(folder, 'attributions');
  return readdirSync(attributions)
    .filter((name) => name.endsWith('.ann'))
    .sort()
    .map((name) => {
      const story = name.replace(/_[^_]*\.ann$/u, '');
      const text = readFileSync(join(folder, 'text', `${story}.txt`), 'utf8');
      return { name, language: 'en', text, attributions: readBrat(join(attributions, name), text) };
    });
}

const tokenIds = z.object({ spans: z.array(z.object({ charBegin: z.number(), charEnd: z.number() })) });
const wikinews = z.object({
  originalText: z.string(),
  annotations: z.array(z.object({ cue: tokenIds, quote: tokenIds, speaker: tokenIds, type: z.string() })),
});

function readWikinews(folder: string): MarkedText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pretty.json'))
    .sort()
    .map((name) => {
      const { originalText: text, annotations } = wikinews.parse(
        JSON.parse(readFileSync(join(folder, name), 'utf8')),
      );
      const spansOf = (part: z.infer<typeof tokenIds>) =>
        part.spans.map((span) => ({ start: span.charBegin, end: span.charEnd }));
      const attributions = annotations.flatMap((annotation): Attribution[] => {
        const content = spansOf(annotation.quote);
        if (content.length === 0) return [];
        const quoted = content.some((span) => quoteMark.test(text.slice(span.start, span.end)));
        const kind = annotation.type === 'Direct' ? 'direct' : quoted ? 'fragment' : 'indirect';
        return [
          {
            kind,
            mark: annotation.type,
            source: spansOf(annotation.speaker),
            cue: spansOf(annotation.cue),
            content,
          },
        ];
      });
      return { name: basename(name), language: 'de', text, attributions };
    });
}

export type Split = 'train' | 'dev';

/** The texts of a split, from a corpus folder in either format, or the folder of several of them. */
export function readCorpora(folder: string, split: Split): { name: string; texts: MarkedText[] }[] {
  if (existsSync(join(folder, 'attributions')))
    return [{ name: basename(folder), texts: readPolnear(folder) }];
  if (existsSync(join(folder, 'data', split)))
    return readCorpora(join(folder, 'data', split), split).map(({ texts }) => ({
      name: basename(folder),
      texts,
    }));
  if (existsSync(join(folder, split)))
    return readCorpora(join(folder, split), split).map(({ texts }) => ({ name: basename(folder), texts }));
  const names = readdirSync(folder, { withFileTypes: true });
  if (names.some((entry) => entry.name.endsWith('.pretty.json')))
    return [{ name: basename(folder), texts: readWikinews(folder) }];
  return names
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => readCorpora(join(folder, entry.name), split));
}
