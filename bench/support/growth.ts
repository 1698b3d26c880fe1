import type { Figure, SizeResult } from '../figures.ts';

const OF = 'section, page 1: first rendering, p50';

/** How much longer a section's first page takes in the largest newspaper than in the smallest; the line goes to the largest. */
export function growth(results: SizeResult[]): void {
  const sorted = [...results].sort((a, b) => a.stories - b.stories);
  const [smallest, largest] = [sorted[0], sorted.at(-1)];
  if (!smallest || !largest || smallest === largest) return;
  const [before, after] = [smallest, largest].map((result) =>
    result.findings.find((finding): finding is Figure => finding.name === OF && 'value' in finding),
  );
  if (!before || !after) return;
  const figure: Figure = {
    name: 'section, page 1: growth from the smallest size',
    value: Number((after.value / before.value).toPrecision(3)),
    unit: '×',
    target: { atMost: 1.3 },
  };
  results[results.indexOf(largest)] = { ...largest, findings: [...largest.findings, figure] };
}
