import {
  brotliCompress,
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  gunzipSync,
  gzip,
  gzipSync,
} from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const COMPRESSIBLE = /^(?:text\/|image\/svg\+xml|application\/(?:.*[+/.-])?(?:json|xml|javascript|manifest))/;

/** Below this size (bytes) compression saves nothing that a reader would notice. */
const WORTH_COMPRESSING = 400;

export function isCompressible(contentType: string, bytes: number): boolean {
  return bytes >= WORTH_COMPRESSING && COMPRESSIBLE.test(contentType);
}

/**
 * Levels, measured on story pages of 23 kB (one core): brotli 1 takes 0.15 ms for 6.9 kB, 4 takes 0.55 ms for 6.2 kB, 11 takes
 * 32 ms for 5.0 kB; gzip 1 takes 0.3 ms for 6.6 kB, 9 takes 0.5 ms for 6.3 kB. So a first reader gets level 1, and a page that
 * proves popular is compressed again at the best level, off the event loop.
 */
const FAST = { br: 1, gzip: 1 } as const;
const BEST = { br: 11, gzip: 9 } as const;

function brotliOptions(quality: number, size: number) {
  return {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: size },
  };
}

export function compressFast(body: Buffer, encoding: 'br' | 'gzip'): Buffer {
  return encoding === 'br'
    ? brotliCompressSync(body, brotliOptions(FAST.br, body.length))
    : gzipSync(body, { level: FAST.gzip });
}

/** In the thread pool: the event loop goes on answering. */
export function compressBest(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const done = (error: Error | null, result: Buffer) => (error ? reject(error) : resolve(result));
  if (encoding === 'br') brotliCompress(body, brotliOptions(BEST.br, body.length), done);
  else gzip(body, { level: BEST.gzip }, done);
  return promise;
}

export function decompress(body: Buffer, encoding: 'br' | 'gzip'): Buffer {
  return encoding === 'br' ? brotliDecompressSync(body) : gunzipSync(body);
}
