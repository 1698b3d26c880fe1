/** One line of the table: what was measured, at one size. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What is to be reached. */
  readonly target?: { readonly atLeast: number } | { readonly atMost: number };
  /** What else was seen, for the JSON: all three runs, counts, what was left out. */
  readonly detail?: unknown;
}

/** A row that could not be measured here, and what would make it possible. */
export interface Skipped {
  readonly name: string;
  readonly skipped: string;
}

export type Finding = Figure | Skipped;

export function isReached({ value, target }: Figure): boolean | null {
  if (!target) return null;
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}

export interface SizeResult {
  readonly stories: number;
  readonly findings: readonly Finding[];
}

const show = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 4 });

function cell(finding: Finding | undefined): string {
  if (!finding) return '';
  if ('skipped' in finding) return 'not measured';
  const reached = isReached(finding);
  return `${reached === null ? '' : reached ? '✓ ' : '✗ '}${show(finding.value)} ${finding.unit}`;
}

function reach(finding: Finding): string {
  if ('skipped' in finding || !finding.target) return '';
  const { target, unit } = finding;
  return 'atLeast' in target ? `≥ ${show(target.atLeast)} ${unit}` : `≤ ${show(target.atMost)} ${unit}`;
}

/** All sizes side by side, a Markdown table, with what is to be reached. */
export function printTable(results: readonly SizeResult[]): string {
  const named = new Map(results.flatMap((r) => r.findings.map((finding) => [finding.name, finding])));
  const rows = [
    ['', 'to reach', ...results.map((r) => `${r.stories.toLocaleString('en')} stories`)],
    ...[...named].map(([name, finding]) => [
      name,
      reach(finding),
      ...results.map((r) => cell(r.findings.find((one) => one.name === name))),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((text, n) => (n === 0 ? text.padEnd(widths[n] ?? 0) : text.padStart(widths[n] ?? 0))).join(' | ')} |`;
  const [head = [], ...body] = rows;
  const rule = `| ${widths.map((width, n) => (n === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const notes = results.flatMap((r) =>
    r.findings.flatMap((f) => ('skipped' in f ? [`${f.name}, ${r.stories} stories: ${f.skipped}`] : [])),
  );
  return [line(head), rule, ...body.map(line), '', ...notes].join('\n');
}
