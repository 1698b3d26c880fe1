import { hash } from 'node:crypto';
import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { RenderedPage } from '../kernel/page.ts';
import {
  BROWSER_CACHE,
  type CdnPolicy,
  cdnCacheControl,
  countdownStart,
  NEVER_CACHE,
} from './cache-headers.ts';
import {
  compressBest,
  compressNow,
  decompress,
  type Encoding,
  isCompressible,
  type Level,
} from './encodings.ts';

/** Estimated memory (bytes) of a page besides its bodies, and of each thing it read. */
const PAGE_OVERHEAD = 2000;

/** After so many answers in one encoding a page is worth compressing at the best level. */
const POPULAR = 16;

/** One encoding of a page with its headers, ready to be sent. */
export interface Variant {
  readonly encoding: Encoding;
  readonly etag: string;
  readonly body: Buffer;
  /** Names and values in turn, content-length included; Date is left to the server. */
  readonly headers: readonly string[];
  /** Headers of a 304: without what describes a body. */
  readonly unchangedHeaders: readonly string[];
  /** Epoch milliseconds; from then on the headers say too much about the time that remains. */
  readonly headersUntil: number;
  /** How often it was sent. */
  answers: number;
}

export interface PressedPageHooks {
  /** Whether other readers wait for pages meanwhile. */
  crowded(): boolean;
  /** Called when the page's memory has changed. */
  resized(page: PressedPage): void;
  /** Called when an encoding has proved popular; the press decides when `improve` runs. */
  popular(page: PressedPage, encoding: 'br' | 'gzip'): void;
}

/**
 * A finished page in every encoding asked for so far. The first answer in an encoding compresses at a level that those who wait
 * leave time for; the identity bytes are then given up, since nearly every reader takes br or gzip, and made again by decompressing
 * for one who does not.
 */
export class PressedPage {
  readonly key: string;
  readonly status: RenderedPage['status'];
  /** Hash of the identity bytes. All entity tags begin with it. */
  readonly tag: string;
  readonly compressible: boolean;
  readonly keep: boolean;
  readonly #rendered: Omit<RenderedPage, 'body'>;
  readonly #policy: CdnPolicy;
  readonly #hooks: PressedPageHooks;
  readonly #variants = new Map<Encoding, Variant>();
  #identity: Buffer | undefined;

  constructor(key: string, rendered: RenderedPage, policy: CdnPolicy, hooks: PressedPageHooks) {
    const { body, ...rest } = rendered;
    for (const [name, value] of Object.entries({ ...rest.headers, 'content-type': rest.contentType })) {
      // Throws on what could break out of its line, such as a story's words in a Link header.
      validateHeaderName(name);
      validateHeaderValue(name, value);
    }
    const identity =
      typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.length);
    this.key = key;
    this.status = rendered.status;
    this.keep = rendered.keep;
    this.tag = hash('sha1', identity, 'base64url').slice(0, 20);
    this.compressible = isCompressible(rendered.contentType, identity.length);
    this.#rendered = rest;
    this.#policy = policy;
    this.#hooks = hooks;
    this.#identity = identity;
  }

  /** Bytes of memory, roughly. */
  get bytes(): number {
    let bytes = PAGE_OVERHEAD + (this.#identity?.length ?? 0);
    for (const variant of this.#variants.values()) bytes += variant.body.length + 500;
    return bytes;
  }

  /** The page as sent to a client that takes this encoding, at this instant (epoch milliseconds). */
  variant(wanted: Encoding, now: number): Variant {
    const encoding = this.compressible ? wanted : 'identity';
    const kept = this.#variants.get(encoding);
    if (kept && now < kept.headersUntil) {
      kept.answers += 1;
      if (kept.answers === POPULAR && encoding !== 'identity') this.#hooks.popular(this, encoding);
      return kept;
    }
    if (kept) return this.#keep(this.#build(encoding, kept.etag, kept.body, now, kept.answers + 1));
    if (encoding === 'identity') {
      const variant = this.#build(encoding, `"${this.tag}-id"`, this.identity(), now, 1);
      return this.compressible ? variant : this.#keep(variant);
    }
    // What is sent once is not worth the time that makes it a tenth smaller.
    const level = this.keep && !this.#hooks.crowded() ? 'calm' : 'hurried';
    const body = compressNow(this.identity(), encoding, level);
    const variant = this.#keep(this.#build(encoding, this.#etag(encoding, level), body, now, 1));
    this.#identity = undefined;
    this.#hooks.resized(this);
    return variant;
  }

  /** Compresses again at the best level, in the thread pool. True if that made the page smaller. */
  async improve(encoding: 'br' | 'gzip', now: () => number): Promise<boolean> {
    const best = await compressBest(this.identity(), encoding);
    const kept = this.#variants.get(encoding);
    if (!kept || best.length >= kept.body.length) return false;
    this.#keep(this.#build(encoding, this.#etag(encoding, 'best'), best, now(), kept.answers));
    this.#hooks.resized(this);
    return true;
  }

  /** The uncompressed bytes. */
  identity(): Buffer {
    if (this.#identity) return this.#identity;
    for (const { encoding, body } of this.#variants.values()) {
      if (encoding !== 'identity') return decompress(body, encoding);
    }
    return Buffer.alloc(0);
  }

  /** Strong (RFC 9110 section 8.8.1), so the same page at another level has another tag. */
  #etag(encoding: 'br' | 'gzip', level: Level): string {
    return `"${this.tag}-${encoding}-${level}"`;
  }

  #keep(variant: Variant): Variant {
    this.#variants.set(variant.encoding, variant);
    return variant;
  }

  #build(encoding: Encoding, etag: string, body: Buffer, now: number, answers: number): Variant {
    const { contentType, headers } = this.#rendered;
    const { vary, ...others } = headers;
    const varies = [vary, this.compressible ? 'accept-encoding' : undefined].filter(Boolean).join(', ');
    const cdn = cdnCacheControl(this.#policy, now);
    const unchangedHeaders = [
      'cache-control',
      this.keep ? BROWSER_CACHE : this.status >= 500 ? NEVER_CACHE : 'private, no-cache',
      'cdn-cache-control',
      cdn,
      'surrogate-control',
      cdn,
      ...(varies ? ['vary', varies] : []),
      ...(this.#policy.keys ? ['surrogate-key', this.#policy.keys] : []),
      'etag',
      etag,
      ...Object.entries(others).flat(),
    ];
    const start = countdownStart(this.#policy);
    return {
      encoding,
      etag,
      body,
      headers: [
        'content-type',
        contentType,
        'content-length',
        String(body.length),
        ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
        ...unchangedHeaders,
      ],
      unchangedHeaders,
      headersUntil: now < start ? start : now + 1000,
      answers,
    };
  }
}
