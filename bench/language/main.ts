import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findStatements } from '../../src/language/statements.ts';
import { type MarkedText, readCorpora } from './corpora.ts';
import { measureHostile } from './hostile.ts';
import { measureRelated } from './related.ts';
import { newScores, type Scores, score, type Tally } from './score.ts';

/**
 * Measures the language engine: `npm run bench:language -- <folder> [--split train|dev] [--rules]` on marked texts. The folder
 * holds PolNeAR (brat) or German Wikinews (pretty.json), or folders of them; or stories in folders by class, for related
 * stories. `-- --hostile` measures how time grows with texts made to be slow to read.
 */
const [folder, ...flags] = process.argv.slice(2);
if (folder === '--hostile') {
  measureHostile();
  process.exit(0);
}
if (!folder || !existsSync(folder)) {
  console.error(
    folder
      ? `There is no folder ${folder}.`
      : 'Usage: bench:language -- <folder> [--split train|dev] [--rules], or bench:language -- --hostile',
  );
  process.exit(1);
}
const split = flags[flags.indexOf('--split') + 1] === 'train' && flags.includes('--split') ? 'train' : 'dev';

const percent = (n: number) => (100 * n).toFixed(1).padStart(6);
const line = (name: string, tally: Tally) =>
  `  ${name.padEnd(34)} P ${percent(tally.precision)}  R ${percent(tally.recall)}  F1 ${percent(tally.f1)}   (${tally.gold} marked)`;

function report(scores: Scores): void {
  console.log(line('content, characters', scores.characters));
  console.log(line('content, exact spans', scores.exact));
  console.log(line('content, overlapping, one to one', scores.overlapping));
  console.log(line('content, overlapping anything', scores.touching));
  for (const [kind, tally] of scores.byKind) console.log(line(`  ${kind}`, tally));
  for (const [mark, tally] of [...scores.byMark].sort())
    console.log(
      `  ${`  marked ${mark}`.padEnd(34)} found ${percent(tally.recall)} %  (${tally.gold} marked)`,
    );
  console.log(line('source', scores.source));
  console.log(line('  of the statements found', scores.sourceOfFound));
  console.log(line('cue', scores.cue));
}

function measure(texts: readonly MarkedText[], rulesOnly: boolean): void {
  const scores = newScores();
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  const read = ({ text, language }: MarkedText) => findStatements(text, { language, rulesOnly });
  const speed = () => {
    const begin = process.cpuUsage();
    for (const text of texts) read(text);
    const milliseconds = process.cpuUsage(begin).user / 1000;
    return `${((1000 * milliseconds) / words).toFixed(2)} ms per 1,000 words (${Math.round((1000 * words) / milliseconds).toLocaleString('en')} words a second)`;
  };
  const first = speed();
  const again = speed();
  for (const text of texts) score(scores, text, read(text));
  report(scores);
  console.log(`  ${again} of processor time; the first time, compiling included, ${first}\n`);
}

const classed = ['business', 'sport'].every((name) => existsSync(join(folder, name)));
if (classed) measureRelated(folder);

for (const corpus of classed ? [] : readCorpora(folder, split)) {
  if (!flags.includes('--rules')) {
    console.log(`${corpus.name} ${split}: ${corpus.texts.length} marked texts, with the learned weights`);
    measure(corpus.texts, false);
  }
  console.log(`${corpus.name} ${split}: ${corpus.texts.length} marked texts, by rule alone`);
  measure(corpus.texts, true);
}
