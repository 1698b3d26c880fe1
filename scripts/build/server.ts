import { existsSync, globSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'vite';

/**
 * The first module of the process. It is not bundled, for two things must happen before any other module is read:
 * React picks its production build by NODE_ENV, and Node's compile cache saves about a third of the start-up.
 */
const ENTRY = `process.env.NODE_ENV ??= 'production';
const { enableCompileCache } = await import('node:module');
enableCompileCache(import.meta.dirname + '/.compile-cache');
if (process.channel) {
  // start.mjs holds the other end: when it is gone, even by kill -9, this process drains and ends too.
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
await import('./broadsheet.js');
`;

/**
 * Bundles src/main.ts and every worker. Packages stay in node_modules; each dynamic import becomes a chunk of its own,
 * so that `serve` reads only what serving needs. All chunks lie flat in dist/: `..` is the root of the package.
 */
export async function buildServer(root: string, outDir: string): Promise<void> {
  const input: Record<string, string> = {};
  if (existsSync(join(root, 'src/main.ts'))) input.broadsheet = join(root, 'src/main.ts');
  for (const worker of globSync('src/**/*.worker.ts', { cwd: root })) {
    input[basename(worker, '.ts')] = join(root, worker);
  }
  if (Object.keys(input).length === 0) return;
  await build({
    root,
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { target: 'node', external: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'esnext',
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
        },
      },
    },
  });
  if (input.broadsheet) await writeFile(join(outDir, 'main.js'), ENTRY);
}
