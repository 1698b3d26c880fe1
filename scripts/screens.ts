// Draws the page types to docs/screens/: `node start.mjs --run scripts/screens.ts [--theme=evening] [--out=folder] [name …]`. Pages are rendered from the
// demo edition in memory, so neither a database nor a build is needed. Each name may carry `@width` and `+dark`.

import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { createServer as createVite } from 'vite';

const RATIOS: Readonly<Record<string, number>> = { '3x2': 3 / 2, '4x5': 4 / 5, '1x1': 1, '16x9': 16 / 9 };
/** What docs/screens holds: every page type once, and the papers at the widths and in the lights that differ most. */
const MORNING = [
  ...['front@1440', 'front@390', 'front@1440+dark', 'front-eight@1440', 'front-ar@820', 'section@1440'],
  ...['story-news@1440', 'story-news@390+dark', 'story-opinion@1440', 'story-live@820', 'story-review@1440'],
  ...['story-fact-check@1440', 'story-specimen@1440', 'story-ar@390', 'story-zh@390'],
  ...[
    'gallery@1440',
    'topic@1440',
    'person@1440',
    'archive@1440',
    'search@1440',
    'corrections@1440',
    'not-found@1440',
  ],
];
const EVENING = [
  'front@1440',
  'front@390',
  'front@1440+dark',
  'section@1440',
  'story-news@1440',
  'story-live@390',
];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: 'string', default: 'morning' },
    out: { type: 'string', default: 'docs/screens' },
    sizes: { type: 'boolean' },
    axe: { type: 'boolean' },
  },
});
const root = join(import.meta.dirname, '..');
const theme = values.theme === 'evening' ? 'evening' : 'morning';
const vite = await createVite({
  root,
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null, ws: false },
  appType: 'custom',
});
const files = new Map<string, string>();
const assets = {
  url(source: string): string | null {
    if (source.endsWith('.ts')) return null;
    const address = `/assets/${basename(source)}`;
    files.set(address, join(root, source));
    return address;
  },
};
const { screens } = await vite.ssrLoadModule('/scripts/screens/pages.ts');
const { edition, pages, code } = await screens(theme, assets);
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = `default-src 'none'; img-src 'self'; font-src 'self'; style-src ${code.styles.map(hash).join(' ')}; script-src ${code.scripts.map(hash).join(' ')}; form-action 'self'; base-uri 'none'`;

const server = createServer((request, response) => {
  answer(request.url ?? '/').then(
    ([type, body]) =>
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body),
    (error: unknown) => response.writeHead(404).end(String(error)),
  );
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

async function answer(url: string): Promise<readonly [type: string, body: string | Buffer]> {
  const file = files.get(url);
  if (file) return ['font/woff2', await readFile(file)];
  const media = /^\/media\/([^/]+)\/(\w+)-(\d+)\.(\w+)$/.exec(url);
  if (media) return ['image/webp', await rendition(media[1] ?? '', media[2] ?? '', Number(media[3]))];
  const page = pages.get(url.slice(1));
  if (!page) throw new Error(`No page ${url}`);
  return ['text/html; charset=utf-8', page()];
}

/** A rendition as WebP whatever its name says: the screens need pictures, not encoders. */
async function rendition(id: string, crop: string, width: number): Promise<Buffer> {
  const source: string = edition.pictures.get(id).file;
  const kept = join(
    tmpdir(),
    `screens-${createHash('sha1').update(source).digest('hex').slice(0, 12)}-${crop}-${width}.webp`,
  );
  try {
    return await readFile(kept);
  } catch {
    const ratio = RATIOS[crop];
    const made = await sharp(source)
      .resize({ width, ...(ratio ? { height: Math.round(width / ratio), fit: 'cover' as const } : {}) })
      .webp({ quality: 78, effort: 1 })
      .toBuffer();
    await writeFile(kept, made);
    return made;
  }
}

const out = join(root, values.out);
await mkdir(out, { recursive: true });
if (values.sizes) {
  for (const [name, page] of pages) {
    const html: string = page();
    const css = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((found) => found[1]).join('');
    console.log(
      name.padEnd(20),
      `html ${brotliCompressSync(html).length} B br (css ${brotliCompressSync(css).length})`,
    );
  }
} else {
  const wanted = positionals.length > 0 ? positionals : theme === 'evening' ? EVENING : MORNING;
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  for (const wish of wanted) {
    const [, name = '', width = '1440', flags = ''] = /^([\w-]+)(?:@(\d+))?(.*)$/.exec(wish) ?? [];
    const context = await browser.newContext({
      viewport: { width: Number(width), height: 900 },
      colorScheme: flags.includes('+dark') ? 'dark' : 'light',
    });
    const page = await context.newPage();
    page.on('console', (message) => console.log(`${name}: ${message.text()}`));
    if (flags.includes('+print')) await page.emulateMedia({ media: 'print' });
    await page.goto(`${base}/${name}`, { waitUntil: 'load' });
    await page.evaluate(async () => {
      for (const img of document.images) img.loading = 'eager';
      await Promise.all([...document.images].map((img) => img.decode().catch(() => {})));
      await document.fonts.ready;
    });
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (wide > 0) console.log(`${wish}: ${wide}px wider than the window`);
    if (values.axe) {
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations) {
        const [first] = nodes;
        console.log(
          `${wish}: ${id} ×${nodes.length}: ${first?.html.slice(0, 160)} ${first?.any[0]?.message ?? ''}`,
        );
      }
      await context.close();
      continue;
    }
    const paper = theme === 'evening' ? 'evening-' : '';
    const file = join(out, `${paper}${name}-${width}${flags.replaceAll('+', '-')}.webp`);
    const shot = await page.screenshot({ fullPage: !flags.includes('+fold') });
    // Tall fronts are cut: what a reader sees first tells the most, and the files are kept in the repository.
    const { height = 0 } = await sharp(shot).metadata();
    await sharp(shot)
      .extract({ left: 0, top: 0, width: Number(width), height: Math.min(height, Number(width) * 5) })
      .webp({ quality: 72 })
      .toFile(file);
    await context.close();
  }
  await browser.close();
}
server.close();
await vite.close();
