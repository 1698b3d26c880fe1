import type { Encoding } from './encodings.ts';

/** Browsers send one of very few values, so each is parsed once. Bounded, since the value comes from outside. */
const parsed = new Map<string, Encoding>();
const PARSED_LIMIT = 500;

/**
 * The encoding to answer with (RFC 9110 section 12.5.3): the one the client weighs highest; among equals brotli, then gzip.
 * No header means identity here: that is allowed, and it is what simple clients can read.
 */
export function negotiateEncoding(acceptEncoding: string | undefined): Encoding {
  if (!acceptEncoding) return 'identity';
  const known = parsed.get(acceptEncoding);
  if (known) return known;
  const encoding = parse(acceptEncoding);
  if (parsed.size >= PARSED_LIMIT) parsed.clear();
  parsed.set(acceptEncoding, encoding);
  return encoding;
}

function parse(acceptEncoding: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    if (name) weights.set(name === 'x-gzip' ? 'gzip' : name, Number.isFinite(weight) ? weight : 0);
  }
  const any = weights.get('*') ?? 0;
  const br = weights.get('br') ?? any;
  const gzip = weights.get('gzip') ?? any;
  // Identity is acceptable unless refused by name or by *;q=0, but named encodings are what the client would rather have.
  const identity = weights.get('identity') ?? 0;
  if (br > 0 && br >= gzip && br >= identity) return 'br';
  if (gzip > 0 && gzip >= identity) return 'gzip';
  return 'identity';
}

/**
 * Whether an If-None-Match header names this page (RFC 9110 section 13.1.2, weak comparison). `tag` is the hash of the identity
 * bytes; a page's entity tags are `"<tag>-<encoding and level>"`, and a copy in any encoding is a copy of the same page.
 */
export function matchesTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.includes(`"${tag}-`);
}
