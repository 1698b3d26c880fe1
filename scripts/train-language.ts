import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpora } from '../bench/language/corpora.ts';
import type { PackedWeights } from '../src/language/learned/weights.ts';
import { align } from './train-language/alignment.ts';
import { learn } from './train-language/learning.ts';
import { packEdges, packNodes } from './train-language/packing.ts';
import { plans } from './train-language/plans.ts';

/**
 * Learns the weights of the language engine: `node scripts/train-language.ts <folder of a marked corpus> [<folder to write to>]`.
 * Writes src/language/model/<language>.json, numbers alone and no word of the texts; run twice, it writes the same file.
 */
const [folder, out = join(import.meta.dirname, '../src/language/model')] = process.argv.slice(2);
if (!folder || !existsSync(folder)) {
  console.error(
    folder
      ? `There is no folder ${folder}.`
      : 'Usage: node scripts/train-language.ts <folder of a marked corpus> [<folder to write to>]',
  );
  process.exit(1);
}

mkdirSync(out, { recursive: true });
for (const corpus of readCorpora(folder, 'train')) {
  const language = corpus.texts[0]?.language ?? '';
  const plan = plans[language];
  if (!plan) continue;
  console.log(`${corpus.name}: ${corpus.texts.length} marked texts`);
  const weights = learn(corpus.texts.map(align), plan, console.log);
  const packed: PackedWeights = {
    language,
    source: plan.source,
    isSmall: weights.isSmall,
    cueNode: packNodes(weights.cueNode),
    cueEdge: packEdges(weights.cueEdge),
    frameNode: packNodes(weights.frameNode),
    frameEdge: packEdges(weights.frameEdge),
  };
  writeFileSync(join(out, `${language}.json`), `${JSON.stringify(packed)}\n`);
}
