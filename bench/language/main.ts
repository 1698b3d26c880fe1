import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findStatements } from '../../src/language/statements.ts';
import { type MarkedText, readCorpora } from './corpora.ts';
import { measureRelated } from './related.ts';
import { newScores, type Scores, score, type Tally } from './score.ts';

/**
 * Measures the language engine on marked texts: `node bench/language/main.ts <folder> [--split train|dev] [--rules]`.
 * The folder holds PolNeAR (brat) or German Wikinews (pretty.json), or folders of them.
 */
const [folder, ...flags] = process.argv.slice(2);
if (!folder || !existsSync(folder)) {
  console.error(
    folder
      ? `There is no folder ${folder}.`
      : 'Usage: bench:language -- <folder> [--split train|dev] [--rules]',
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
  console.log(line('source', scores.source));
  console.log(line('  of the statements found', scores.sourceOfFound));
  console.log(line('cue', scores.cue));
}

function measure(texts: readonly MarkedText[], rulesOnly: boolean): void {
  const scores = newScores();
  let words = 0;
  let time = 0;
  for (const text of texts) {
    const begin = process.cpuUsage();
    const found = findStatements(text.text, { language: text.language, rulesOnly });
    time += process.cpuUsage(begin).user / 1000;
    words += text.text.split(/\s+/u).length;
    score(scores, text, found);
  }
  report(scores);
  const perThousand = (1000 * time) / words;
  console.log(
    `  ${perThousand.toFixed(2)} ms per 1,000 words (${Math.round((1000 * words) / time).toLocaleString('en')} words a second), processor time, first run included\n`,
  );
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
