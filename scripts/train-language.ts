import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpora } from '../bench/language/corpora.ts';
import type { Table } from '../src/language/learned/table.ts';
import type { PackedTable, PackedWeights } from '../src/language/learned/weights.ts';
import { align } from './train-language/alignment.ts';
import { learn, type Plan } from './train-language/learning.ts';

/**
 * Learns the weights of the language engine: `node scripts/train-language.ts <folder of a marked corpus>`.
 * Writes src/language/model/<language>.json, numbers alone and no word of the texts; run twice, it writes the same file.
 */
const plans: Record<string, Plan> = {
  en: {
    cueBits: 18,
    frameBits: 18,
    edgeBits: 15,
    folds: 4,
    cueEpochs: 7,
    frameEpochs: 7,
    rate: 0.25,
    dropout: 0.35,
    leastCount: 3,
  },
  de: {
    cueBits: 16,
    frameBits: 16,
    edgeBits: 12,
    folds: 8,
    cueEpochs: 12,
    frameEpochs: 12,
    rate: 0.25,
    dropout: 0.4,
    leastCount: 2,
  },
};

const folder = process.argv[2];
if (!folder || !existsSync(folder)) {
  console.error(
    folder
      ? `There is no folder ${folder}.`
      : 'Usage: node scripts/train-language.ts <folder of a marked corpus>',
  );
  process.exit(1);
}

/** Weights as bytes: the largest magnitude but for one in ten thousand becomes 127. */
function pack(table: Table): PackedTable {
  const sizes = Float64Array.from(table.values, Math.abs).sort();
  const largest = sizes[Math.floor(sizes.length * 0.9999)] || 1;
  const scale = largest / 127;
  const bytes = Int8Array.from(table.values, (value) =>
    Math.max(-127, Math.min(127, Math.round(value / scale))),
  );
  return {
    bits: table.bits,
    width: table.width,
    scale,
    values: Buffer.from(bytes.buffer).toString('base64'),
  };
}

for (const corpus of readCorpora(folder, 'train')) {
  const language = corpus.texts[0]?.language ?? 'en';
  const plan = plans[language];
  if (!plan) continue;
  console.log(`${corpus.name}: ${corpus.texts.length} marked texts`);
  const { cues, frames } = learn(corpus.texts.map(align), plan, console.log);
  const packed: PackedWeights = {
    language,
    trainedOn: corpus.name,
    cueNode: pack(cues.node),
    cueEdge: pack(cues.edge),
    frameNode: pack(frames.node),
    frameEdge: pack(frames.edge),
  };
  const out = join(import.meta.dirname, '../src/language/model');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, `${language}.json`), `${JSON.stringify(packed)}\n`);
}
