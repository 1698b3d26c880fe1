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
 * Levels, measured on a story page of 42 kB, style included (one core): brotli 0 takes 0.1 ms for 13.8 kB, 1 takes 0.15 ms for
 * 13.6 kB, 2 takes 0.45 ms for 12.5 kB, 5 takes 1.3 ms for 11 kB, 11 some 60 ms for 9.9 kB; gzip 1 takes 0.5 ms for 13.3 kB, 6 takes
 * 1 ms for 11.7 kB. So a first reader in a crowd gets the hurried level, one who comes alone the calm one, and a page that proves
 * popular is compressed again at the best, off the event loop.
 */
const LEVELS = { hurried: { br: 0, gzip: 1 }, calm: { br: 5, gzip: 6 }, best: { br: 11, gzip: 9 } } as const;
export type Level = keyof typeof LEVELS;

function brotliOptions(quality: number, size: number) {
  return {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: size },
  };
}

export function compressNow(body: Buffer, encoding: 'br' | 'gzip', level: Level): Buffer {
  return exact(
    encoding === 'br'
      ? brotliCompressSync(body, brotliOptions(LEVELS[level].br, body.length))
      : gzipSync(body, { level: LEVELS[level].gzip }),
  );
}

/** zlib gives a part of its working memory, all of which would be held as long as the page is kept. */
function exact(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  copy.set(bytes);
  return copy;
}

/** In the thread pool: the event loop goes on answering. */
export function compressBest(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const done = (error: Error | null, result: Buffer) => (error ? reject(error) : resolve(exact(result)));
  if (encoding === 'br') brotliCompress(body, brotliOptions(LEVELS.best.br, body.length), done);
  else gzip(body, { level: LEVELS.best.gzip }, done);
  return promise;
}

export function decompress(body: Buffer, encoding: 'br' | 'gzip'): Buffer {
  return encoding === 'br' ? brotliDecompressSync(body) : gunzipSync(body);
}
