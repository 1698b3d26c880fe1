import { crc32 } from 'node:zlib';
import type { Reads } from './recording.ts';

/**
 * How browsers and CDNs may keep a page.
 *
 * Browsers ask every time (`max-age=0, must-revalidate`) and mostly hear 304: a reader never sees a page that has changed.
 *
 * A CDN that knows `CDN-Cache-Control` (RFC 9213) or `Surrogate-Control` may keep a page, never beyond the instant at which the
 * page changes by itself (local midnight). How long depends on what the page read:
 *  - only facts whose changes are purged at once (PURGED): up to PURGED_SECONDS;
 *  - anything else (windows of lists, cards, cross links: rails and neighbours): SECONDARY_SECONDS, because a secondary change sends
 *    no purge. This is the one place where a copy may be old, and by no more than a minute.
 * Primary changes are purged by `Surrogate-Key`: each named fact that the page read, and the page itself, as short hashes. A page
 * whose keys do not fit KEYS_BYTES could not be purged, so no CDN may keep it; neither may it keep an answer that the press
 * itself did not keep, since that answer may already have been overtaken when it reached the CDN.
 *
 * `stale-if-error` (RFC 5861) lets the CDN show its copy while the newspaper's own machine is down: a paper of yesterday is better
 * than none. It never applies while we answer.
 */
const PURGED = new Set(['publication', 'imprint', 'sections', 'story', 'corrections', 'front', 'container']);
const PURGED_SECONDS = 3600;
const SECONDARY_SECONDS = 60;
const STALE_IF_ERROR_SECONDS = 86_400;

/** Proxies in front of a CDN's origin often allow 4 kB for all headers (nginx's proxy_buffer_size), so the keys get half. */
const KEYS_BYTES = 2000;

export const BROWSER_CACHE = 'public, max-age=0, must-revalidate';
export const NEVER_CACHE = 'no-store';

/** Whether a change of this fact is purged at CDNs whatever rank the change has. */
export function isPurgedFact(fact: string): boolean {
  const colon = fact.indexOf(':');
  return PURGED.has(colon < 0 ? fact : fact.slice(0, colon));
}

/** At most seven characters (32 bits): two facts that share a key cost a purge too many at most. */
export function surrogateKey(name: string): string {
  return crc32(name).toString(36);
}

export function pageSurrogateKey(pageKey: string): string {
  return surrogateKey(`page ${pageKey}`);
}

/** What CDNs are told of one page, before the clock is known. */
export interface CdnPolicy {
  /** Space-separated; empty when they do not fit. */
  readonly keys: string;
  /** Zero when no CDN may keep the page. */
  readonly seconds: number;
  readonly until: number;
}

export function cdnPolicy(pageKey: string, reads: Reads): CdnPolicy {
  const fits = (reads.facts.size + 1) * 8 <= KEYS_BYTES;
  if (!fits) return { keys: '', seconds: 0, until: reads.until };
  const keys = [pageSurrogateKey(pageKey), ...[...reads.facts].map(surrogateKey)].join(' ');
  const purged = reads.windows.length === 0 && [...reads.facts].every(isPurgedFact);
  return { keys, seconds: purged ? PURGED_SECONDS : SECONDARY_SECONDS, until: reads.until };
}

/** From this instant on the remaining time is shorter than the policy's, so the header differs from second to second. */
export function countdownStart(policy: CdnPolicy): number {
  return policy.until - policy.seconds * 1000;
}

/** The value of CDN-Cache-Control and Surrogate-Control at an instant (epoch milliseconds). */
export function cdnCacheControl(policy: CdnPolicy, now: number): string {
  const seconds = Math.min(policy.seconds, Math.floor((policy.until - now) / 1000));
  return seconds > 0 ? `max-age=${seconds}, stale-if-error=${STALE_IF_ERROR_SECONDS}` : NEVER_CACHE;
}
