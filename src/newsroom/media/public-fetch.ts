import { lookup as resolve } from 'node:dns';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { AppError } from '../../kernel/errors.ts';

/** Addresses that only machines inside a network reach (RFC 6890 and its registries). Nothing of ours asks them on anyone's word. */
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  PRIVATE.addSubnet(net, bits, 'ipv4');
}
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  PRIVATE.addSubnet(net, bits, 'ipv6');
}
/** All of IPv6 that is routed between networks (RFC 4291 section 2.4); the rest, IPv4 in IPv6 clothes included, is not asked. */
const GLOBAL_UNICAST = new BlockList();
GLOBAL_UNICAST.addSubnet('2000::', 3, 'ipv6');

export function isPrivateAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return PRIVATE.check(address, 'ipv4');
    case 6:
      return !GLOBAL_UNICAST.check(address, 'ipv6') || PRIVATE.check(address, 'ipv6');
    default:
      return true;
  }
}

export interface PublicFetchOptions {
  readonly mostBytes: number;
  readonly timeoutMs?: number;
  /** For tests, whose peers are on loopback. */
  readonly allowPrivate?: boolean;
}

const MOST_REDIRECTS = 4;

/**
 * Fetches bytes from a public address. The name is resolved once and that very address is connected to, so a name cannot point
 * elsewhere between check and use; every redirect is checked the same way; size and time are bounded.
 */
export async function fetchPublic(address: string, options: PublicFetchOptions): Promise<Uint8Array> {
  let url = new URL(address);
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const response = await request(url, options, {
      headers: { 'user-agent': 'Broadsheet (picture import)', accept: 'image/*' },
    });
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      response.destroy();
      url = new URL(headers.location, url);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new AppError('not_found', `${url.href} answered ${statusCode}.`, { status: statusCode });
    }
    return readBounded(response, options.mostBytes);
  }
  throw new AppError('invalid_input', `${address} redirects too often.`);
}

/**
 * Sends a form to a public address, checked in the same way, and returns the status of the answer. Redirects are not followed: a
 * form is not sent on to where it was not meant for.
 */
export async function postPublic(
  address: string,
  form: URLSearchParams,
  options: Omit<PublicFetchOptions, 'mostBytes'> = {},
): Promise<number> {
  const response = await request(new URL(address), options, {
    method: 'POST',
    headers: { 'user-agent': 'Broadsheet', 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  });
  response.destroy();
  return response.statusCode ?? 0;
}

interface Sent {
  readonly method?: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

function request(
  url: URL,
  options: Omit<PublicFetchOptions, 'mostBytes'>,
  { method, headers, body }: Sent,
): Promise<IncomingMessage> {
  const refuse = (what: string) => new AppError('forbidden', `${url.href} is not fetched: ${what}.`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refuse('only http and https addresses are');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!options.allowPrivate && isIP(host) !== 0 && isPrivateAddress(host))
    throw refuse('it leads into a private network');
  const lookup: LookupFunction = (hostname, lookupOptions, done) => {
    resolve(hostname, { ...lookupOptions, all: true }, (error, addresses) => {
      const refused = !options.allowPrivate && addresses?.some((entry) => isPrivateAddress(entry.address));
      if (error ?? refused) done(error ?? refuse('it leads into a private network'), '');
      else if (lookupOptions.all) done(null, addresses);
      else done(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4);
    });
  };
  const settings: RequestOptions = {
    lookup,
    timeout: options.timeoutMs ?? 15_000,
    method: method ?? 'GET',
    headers,
    signal: AbortSignal.timeout((options.timeoutMs ?? 15_000) * 2),
  };
  return new Promise((done, fail) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const sent = send(url, settings, done);
    sent.on('error', fail);
    sent.on('timeout', () => sent.destroy(new AppError('not_found', `${url.href} did not answer in time.`)));
    sent.end(body);
  });
}

async function readBounded(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes: Uint8Array = Buffer.from(chunk);
    size += bytes.byteLength;
    if (size > most) {
      response.destroy();
      throw new AppError('too_large', `The file is larger than ${Math.round(most / 1e6)} MB.`);
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
