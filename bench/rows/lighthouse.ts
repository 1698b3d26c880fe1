import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { findChromium } from '../../test/support/chromium.ts';
import type { Finding } from '../figures.ts';
import type { Newspaper } from '../newspaper.ts';
import { start } from '../support/broadsheet.ts';
import { RawClient, textOf } from '../support/raw-client.ts';
import { median } from '../support/stats.ts';

const run = promisify(execFile);
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const reportSchema = z.object({
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), displayValue: z.string().optional() }),
  ),
});
type Report = z.infer<typeof reportSchema>;

/**
 * Lighthouse's mobile preset over the story that leads the demo edition, pictures and all: the archive that the other rows measure
 * has none. It slows the network down by reckoning, and the page's own time is part of that, so a busy machine costs points.
 */
export async function lighthouseRow(paper: Newspaper): Promise<Finding[]> {
  const chromium = findChromium();
  if (!chromium)
    return [{ name: 'Lighthouse', skipped: 'install Chromium (Debian: apt-get install chromium)' }];
  const data = join(paper.scratch, 'demo');
  await mkdir(data, { recursive: true });
  const server = await start({ ...paper, data }, { demo: true });
  try {
    const url = await leadingStory(paper.port);
    const reports: Report[] = [];
    for (let n = 0; n < (paper.quick ? 1 : 3); n += 1) reports.push(await report(paper, url, chromium));
    return CATEGORIES.map((category) => ({
      name: `Lighthouse, mobile, a story: ${category}`,
      value: Math.round(median(reports.map((one) => one.categories[category]?.score ?? 0)) * 100),
      unit: '',
      target: { atLeast: 100 },
      detail: { url, missed: reports.map((one) => missedAudits(one, category)) },
    }));
  } finally {
    await server.stop();
  }
}

async function leadingStory(port: number): Promise<string> {
  const client = new RawClient(port);
  const front = textOf(await client.get('/'));
  client.close();
  const path = /<a href="(\/20\d\d\/\d\d\/\d\d\/[^"]+)"/.exec(front)?.[1];
  if (path === undefined) throw new Error('The front page of the demo edition links no story');
  return `http://127.0.0.1:${port}${path}`;
}

async function report(paper: Newspaper, url: string, chromium: string): Promise<Report> {
  const file = join(paper.scratch, 'lighthouse.json');
  const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  await run(
    process.execPath,
    [
      join(paper.root, 'node_modules', 'lighthouse', 'cli', 'index.js'),
      url,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--only-categories=${CATEGORIES.join(',')}`,
      `--chrome-flags=${flags.join(' ')}`,
    ],
    { env: { ...process.env, CHROME_PATH: chromium }, timeout: 120_000, maxBuffer: 64 * 1024 * 1024 },
  );
  return reportSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** What cost points, with Lighthouse's own words for how much. */
function missedAudits({ categories, audits }: Report, category: string): string[] {
  return (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = audits[id];
    if (weight === 0 || !audit || audit.score === null || audit.score >= 1) return [];
    return [`${id} ${audit.score}${audit.displayValue ? ` (${audit.displayValue})` : ''}`];
  });
}
