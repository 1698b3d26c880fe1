import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { z } from 'zod';

const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), css: z.array(z.string()).optional() }),
);

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
};

export interface StaticFile {
  readonly type: string;
  readonly bytes: Buffer;
  readonly brotli: Buffer | null;
  readonly etag: string;
}

/** The files of the build that browsers get. Their names hold a hash of their content, so they are cached for ever. */
export interface StaticFiles {
  /** The address of a source file (its path in the repository), or null where the build has none. */
  url(source: string): string | null;
  /** The file under a path below `/assets/`. */
  find(path: string): StaticFile | null;
}

export function loadStaticFiles(folder: string): StaticFiles {
  const manifestFile = join(folder, 'manifest.json');
  const manifest = existsSync(manifestFile)
    ? manifestSchema.parse(JSON.parse(readFileSync(manifestFile, 'utf8')))
    : {};
  const served = new Set(Object.values(manifest).flatMap((entry) => [entry.file, ...(entry.css ?? [])]));
  const loaded = new Map<string, StaticFile>();
  return {
    url(source) {
      const file = manifest[source]?.file;
      return file ? `/${file.startsWith('assets/') ? file : `assets/${file}`}` : null;
    },
    find(path) {
      const name = [`assets/${path}`, path].find((candidate) => served.has(candidate));
      if (!name) return null;
      const known = loaded.get(name);
      if (known) return known;
      const bytes = readFileSync(join(folder, name));
      const type = TYPES[extname(name)] ?? 'application/octet-stream';
      const text = /text|json|svg/.test(type);
      const file: StaticFile = {
        type,
        bytes,
        brotli: text ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }) : null,
        etag: `"${createHash('sha1').update(bytes).digest('base64url').slice(0, 16)}"`,
      };
      loaded.set(name, file);
      return file;
    },
  };
}
