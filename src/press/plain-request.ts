/**
 * Recognises the requests that need no HTTP server: a complete GET or HEAD in HTTP/1.1, origin-form target, one Host, no body, no
 * wish about the connection. It refuses whatever is less than obvious, because what it refuses goes to node's own parser with all
 * its bytes: a refusal costs time, a misreading would be a hole (RFC 9112 section 11.2, request smuggling).
 */
export interface PlainRequest {
  readonly head: boolean;
  readonly target: string;
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/** What a block of header lines means, besides the request line. */
export interface PlainHeaders {
  readonly block: string;
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/** Larger requests are left to node, which has limits of its own. */
export const PLAIN_LIMIT = 8192;

const REQUEST_LINE = /^(GET|HEAD) (\/[!-~]*) HTTP\/1\.1$/;
/** RFC 9110 section 5: token, colon, field value without control characters; no folding; at least one line. */
const HEADER_BLOCK = /^(?:[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[\t\x20-\x7e\x80-\xff]*\r\n)+$/;
/** Fields that say something about framing, the connection or a precondition that only node or the application judges. */
const NOT_PLAIN = new Set([
  'authorization',
  'content-length',
  'expect',
  'if-match',
  'if-unmodified-since',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Reads one request from its text (latin1, up to and including the empty line). `last` are the headers read before on the same
 * connection: clients repeat theirs to the letter, and then nothing needs to be read again.
 */
export function readPlainRequest(
  text: string,
  last: PlainHeaders | undefined,
): { request: PlainRequest; headers: PlainHeaders } | undefined {
  const lineEnd = text.indexOf('\r\n');
  const line = REQUEST_LINE.exec(text.slice(0, lineEnd));
  const target = line?.[2];
  if (target === undefined || target.includes('#')) return undefined;
  const block = text.slice(lineEnd + 2, -2);
  const headers = last?.block === block ? last : readHeaders(block);
  if (!headers) return undefined;
  const { acceptEncoding, ifNoneMatch } = headers;
  return { request: { head: line?.[1] === 'HEAD', target, acceptEncoding, ifNoneMatch }, headers };
}

function readHeaders(block: string): PlainHeaders | undefined {
  if (!HEADER_BLOCK.test(block)) return undefined;
  const fields = new Map<string, string>();
  for (const line of block.slice(0, -2).split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (NOT_PLAIN.has(name)) return undefined;
    if (name === 'connection' && value.toLowerCase() !== 'keep-alive') return undefined;
    // Any repetition of a field that counts here, Host above all, is for node to judge.
    if (fields.has(name) && RELEVANT.has(name)) return undefined;
    fields.set(name, value);
  }
  if (!HOST.test(fields.get('host') ?? '')) return undefined;
  return {
    block,
    acceptEncoding: fields.get('accept-encoding'),
    ifNoneMatch: fields.get('if-none-match'),
  };
}

const RELEVANT = new Set(['host', 'accept-encoding', 'if-none-match', 'connection']);
/** A name, an IPv4 or a bracketed IPv6 address, perhaps with a port. */
const HOST = /^(?:[0-9A-Za-z._-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/;
