import { createHash } from 'node:crypto';
import { existsSync, globSync, statSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { build, type Manifest } from 'vite';

/**
 * Bundles what browsers get into `outDir`/assets, every name with the hash of its content, and writes
 * `outDir`/manifest.json: from a source's path in the repository to `{ file, css?, imports? }` (vite's manifest format),
 * with an entry `{ file }` for each font or picture of a theme's static folder.
 */
export async function buildClient(root: string, outDir: string): Promise<void> {
  await mkdir(join(outDir, 'assets'), { recursive: true });
  // One after the other would be safer for memory, but each of these takes less than a second.
  const [site, desk, statics] = await Promise.all([
    bundle(root, join(outDir, 'site'), globSync('src/site/client/*.client.ts', { cwd: root })),
    bundle(
      root,
      join(outDir, 'desk'),
      ['src/desk/main.tsx'].filter((path) => existsSync(join(root, path))),
    ),
    copyStatics(root, outDir),
  ]);
  const manifest = { ...prefixed(site, 'site'), ...prefixed(desk, 'desk'), ...statics };
  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The site's scripts and the desk are bundled apart: a shared chunk would make readers pay for the desk. */
async function bundle(root: string, outDir: string, sources: readonly string[]): Promise<Manifest> {
  if (sources.length === 0) return {};
  await build({
    root,
    configFile: false,
    envDir: false,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2020',
      manifest: 'manifest.json',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: sources.map((source) => join(root, source)),
        output: {
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
        },
      },
    },
  });
  return JSON.parse(await readFile(join(outDir, 'manifest.json'), 'utf8'));
}

/** Makes a bundle's paths relative to dist/client. */
function prefixed(manifest: Manifest, folder: string): Manifest {
  const entries = Object.entries(manifest).map(([source, chunk]) => {
    const moved = { ...chunk, file: `${folder}/${chunk.file}` };
    if (chunk.css) moved.css = chunk.css.map((file) => `${folder}/${file}`);
    if (chunk.assets) moved.assets = chunk.assets.map((file) => `${folder}/${file}`);
    return [source, moved] as const;
  });
  return Object.fromEntries(entries);
}

/** Fonts and pictures of the themes: named by content, so that they may be cached for ever. */
async function copyStatics(root: string, outDir: string): Promise<Manifest> {
  const manifest: Manifest = {};
  for (const source of globSync('src/site/theme/**/static/**/*', { cwd: root })) {
    const from = join(root, source);
    if (!statSync(from).isFile()) continue;
    const hash = createHash('sha256')
      .update(await readFile(from))
      .digest('base64url')
      .slice(0, 8);
    const extension = extname(source);
    const file = `assets/${basename(source, extension)}-${hash}${extension}`;
    await copyFile(from, join(outDir, file));
    manifest[source] = { file, src: source };
  }
  return manifest;
}
