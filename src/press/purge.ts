import { setTimeout as delay } from 'node:timers/promises';
import { messageOf } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';

/** Where a CDN listens for purges by surrogate key, and how it wants the keys. */
export interface PurgeEndpoint {
  readonly url: string;
  readonly method: 'POST' | 'PURGE' | 'PUT' | 'DELETE';
  /** Credentials and whatever else the CDN asks for. Never logged. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * A header with the keys between spaces (`{ header: 'surrogate-key' }`, as Fastly's batch purge, or `{ header: 'xkey-purge' }` for
   * Varnish's xkey), or a list in a JSON body (`{ json: 'tags' }`, as Cloudflare's purge_cache).
   */
  readonly keysIn: { readonly header: string } | { readonly json: string };
  /** The most keys in one request: 256 at Fastly, 30 on some plans of Cloudflare. */
  readonly batch: number;
}

export interface PurgerOptions {
  /** Undefined when there is no CDN: then nothing is sent. */
  readonly endpoint: PurgeEndpoint | undefined;
  readonly logger: Logger;
  /**
   * After how many milliseconds each purge is repeated: an answer that left us just before a change can reach the CDN just after the
   * purge, and would stay there. 0 switches the repetition off.
   */
  readonly repeatMs?: number;
  /** First pause before trying again after a failure, in milliseconds; doubles up to 30 s. */
  readonly retryMs?: number;
}

export interface Purger {
  /** Has these keys purged soon. Returns at once; what fails is tried again until it succeeds or the endpoint refuses it for good. */
  purge(keys: readonly string[]): void;
  /** Resolves when nothing is left to send, repetitions included. */
  settled(): Promise<void>;
  /** Gives up what has not been sent yet. */
  close(): void;
}

const LONGEST_RETRY_MS = 30_000;
const REQUEST_TIMEOUT_MS = 10_000;

export function createPurger(options: PurgerOptions): Purger {
  const { endpoint, logger, repeatMs = 2000, retryMs = 200 } = options;
  const waiting = new Set<string>();
  const repeating = new Set<Promise<void>>();
  const closed = new AbortController();
  let sending: Promise<void> | undefined;

  async function send(to: PurgeEndpoint): Promise<void> {
    // Changes come in bursts, so everything of this turn of the event loop goes together.
    await delay(0);
    let pause = retryMs;
    while (waiting.size > 0 && !closed.signal.aborted) {
      const keys = [...waiting].slice(0, to.batch);
      for (const key of keys) waiting.delete(key);
      const outcome = await request(to, keys, closed.signal);
      if (outcome.kind === 'done') {
        pause = retryMs;
        continue;
      }
      const told = { keys: keys.length, reason: outcome.reason };
      if (outcome.kind === 'refused') {
        logger.error(told, 'The CDN refused a purge; its copies may be old until they run out');
        continue;
      }
      logger.warn({ ...told, retryInMs: pause }, 'A purge failed and will be tried again');
      for (const key of keys) waiting.add(key);
      await delay(pause, undefined, { signal: closed.signal }).catch(() => {});
      pause = Math.min(pause * 2, LONGEST_RETRY_MS);
    }
  }

  function enqueue(to: PurgeEndpoint, keys: readonly string[]): void {
    for (const key of keys) waiting.add(key);
    sending ??= send(to).finally(() => {
      sending = undefined;
    });
  }

  return {
    purge(keys) {
      if (!endpoint || keys.length === 0 || closed.signal.aborted) return;
      enqueue(endpoint, keys);
      if (repeatMs === 0) return;
      const repetition: Promise<void> = delay(repeatMs, undefined, { signal: closed.signal, ref: false })
        .then(
          () => enqueue(endpoint, keys),
          () => {},
        )
        .finally(() => repeating.delete(repetition));
      repeating.add(repetition);
    },
    async settled() {
      while (sending || repeating.size > 0) await Promise.all([sending, ...repeating]);
    },
    close() {
      closed.abort();
      waiting.clear();
    },
  };
}

type SendOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed' | 'refused'; readonly reason: string };

async function request(
  to: PurgeEndpoint,
  keys: readonly string[],
  signal: AbortSignal,
): Promise<SendOutcome> {
  const content =
    'header' in to.keysIn
      ? { headers: { [to.keysIn.header]: keys.join(' ') }, body: null }
      : {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ [to.keysIn.json]: keys }),
        };
  try {
    const response = await fetch(to.url, {
      method: to.method,
      headers: { ...to.headers, ...content.headers },
      body: content.body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]),
    });
    await response.body?.cancel();
    if (response.ok) return { kind: 'done' };
    // What is busy or broken may mend; what says no to us will say no again.
    const mayMend = response.status >= 500 || response.status === 429 || response.status === 408;
    return { kind: mayMend ? 'failed' : 'refused', reason: `HTTP ${response.status}` };
  } catch (error) {
    return { kind: 'failed', reason: messageOf(error) };
  }
}
