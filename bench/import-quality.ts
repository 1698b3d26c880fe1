import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { z } from 'zod';
import { type Block, walkBlocks } from '../src/story/body.ts';
import { inlineText } from '../src/story/inline.ts';
import { captions, prose } from '../src/story/plain-text.ts';
import { parsePage } from '../src/wires/page/parse.ts';

/**
 * How well pages come in, against a folder of cases as Mozilla Readability keeps them: `<case>/source.html`, `expected.html`,
 * `expected-metadata.json`. Prints the share of titles, bylines and languages that agree, and the F1 of words for excerpt and text.
 *
 *     node bench/import-quality.ts <folder> [--verbose]
 */
const expectedSchema = z.object({
  title: z.string().nullish(),
  byline: z.string().nullish(),
  lang: z.string().nullish(),
  excerpt: z.string().nullish(),
  publishedTime: z.string().nullish(),
});

const key = (value: string) => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const wordsOf = (value: string) => value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Harmonic mean of precision and recall over bags of words. */
function f1(ours: string, theirs: string): number {
  const [a, b] = [wordsOf(ours), wordsOf(theirs)];
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  const bag = new Map<string, number>();
  for (const word of b) bag.set(word, (bag.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of a) {
    const left = bag.get(word) ?? 0;
    if (left > 0) shared += 1;
    bag.set(word, left - 1);
  }
  return (2 * shared) / (a.length + b.length);
}

/** Words that neither prose nor captions hold: pull quotes and credits. */
function asides(block: Block): string {
  if (block.type === 'pullQuote') return inlineText(block.content);
  if (block.type === 'figure') return block.attrs.credit ?? '';
  return block.type === 'gallery' ? block.content.map((figure) => figure.attrs.credit ?? '').join(' ') : '';
}

const [folder, flag] = process.argv.slice(2);
if (!folder || !existsSync(folder)) {
  console.error(
    'Give a folder of cases (source.html, expected.html, expected-metadata.json); none is kept in this repository.',
  );
  process.exit(2);
}

const tallies = new Map<string, number[]>();
const add = (name: string, value: number) => tallies.set(name, [...(tallies.get(name) ?? []), value]);
let slowest = 0;
for (const name of readdirSync(folder)) {
  const file = join(folder, name, 'source.html');
  if (!existsSync(file)) continue;
  const expected = expectedSchema.parse(
    JSON.parse(readFileSync(join(folder, name, 'expected-metadata.json'), 'utf8')),
  );
  const expectedText =
    parseHTML(
      `<main>${readFileSync(join(folder, name, 'expected.html'), 'utf8')}</main>`,
    ).document.querySelector('main')?.textContent ?? '';
  const started = performance.now();
  let story: ReturnType<typeof parsePage>;
  try {
    story = parsePage(readFileSync(file, 'utf8'), { fileName: file, url: 'http://fakehost/test/page.html' });
  } catch (error) {
    console.log(name, 'FAILED', error);
    add('failed', 1);
    continue;
  }
  const took = performance.now() - started;
  slowest = Math.max(slowest, took);
  add('milliseconds a page', took);
  const miss = (what: string, ours: unknown, theirs: unknown) => {
    if (flag === '--verbose')
      console.log(`${name}: ${what}\n   ours   ${JSON.stringify(ours)}\n   theirs ${JSON.stringify(theirs)}`);
  };
  if (expected.title) {
    const [ours, theirs] = [key(story.headline), key(expected.title)];
    add('title the same', ours === theirs ? 1 : 0);
    if (ours !== theirs) miss('title', story.headline, expected.title);
    add('title in it', theirs.includes(ours) || ours.includes(theirs) ? 1 : 0);
  }
  const names = story.bylines.map((byline) => byline.name);
  if (expected.byline) {
    const theirs = key(expected.byline);
    const right = names.length > 0 && names.every((one) => theirs.includes(key(one)));
    add('byline names in it', right ? 1 : 0);
    if (!right) miss('byline', names, expected.byline);
  } else add('byline absent where none', names.length === 0 ? 1 : 0);
  if (expected.lang) {
    const right = story.language?.toLowerCase() === expected.lang.toLowerCase().replaceAll('_', '-');
    add('language', right ? 1 : 0);
    if (!right) miss('language', story.language, expected.lang);
  }
  if (expected.publishedTime) {
    const ours =
      story.published?.precision === 'instant' ? story.published.at.slice(0, 10) : story.published?.on;
    const theirs = new Date(expected.publishedTime);
    const near = ours !== undefined && Math.abs(Date.parse(ours) - theirs.getTime()) < 36 * 3_600_000;
    add('day of publication', near ? 1 : 0);
    if (!near) miss('published', story.published, expected.publishedTime);
  }
  const first = story.body.content.find((block) => block.type === 'paragraph');
  const text = prose(story.body);
  if (expected.excerpt) {
    const best = Math.max(
      f1(story.standfirst ?? '', expected.excerpt),
      f1(first ? inlineText(first.content) : '', expected.excerpt),
      f1(text.slice(0, expected.excerpt.length), expected.excerpt),
    );
    add('excerpt F1', best);
  }
  const ours = [
    story.standfirst ?? '',
    text,
    captions(story.body),
    inlineText(story.leadFigure?.content),
    story.leadFigure?.attrs.credit ?? '',
    ...[...walkBlocks(story.body)].map(asides),
    ...story.furniture.dropped,
  ].join('\n');
  const score = Math.max(f1(ours, expectedText), f1(ours.replace(story.standfirst ?? '', ''), expectedText));
  add('text F1', score);
  if (score < 0.95) miss(`text ${score.toFixed(2)}`, ours.length, expectedText.length);
}
for (const [name, values] of tallies) {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  console.log(`${name.padEnd(28)} ${mean.toFixed(3).padStart(9)}   of ${values.length}`);
}
const texts = [...(tallies.get('text F1') ?? [])].sort((a, b) => a - b);
console.log(
  `text F1 worst ${texts
    .slice(0, 5)
    .map((v) => v.toFixed(2))
    .join(' ')}; median ${texts[texts.length >> 1]?.toFixed(3)}; slowest page ${slowest.toFixed(0)} ms`,
);
