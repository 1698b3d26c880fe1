import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../kernel/clock.ts';
import { matchesTag, negotiateEncoding } from './negotiation.ts';
import type { Press } from './press.ts';
import type { PressedPage } from './pressed-page.ts';

export interface PressHandlerOptions {
  readonly press: Pick<Press, 'peek'>;
  readonly clock: Clock;
}

/**
 * Answers a GET or HEAD whose target (path and query as sent) is the key of a kept page, and returns true. Returns false, having
 * touched nothing, for everything else: the caller then makes the page and sends it with `sendPressed`.
 */
export function pressHandler({ press, clock }: PressHandlerOptions) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const page = request.url === undefined ? undefined : press.peek(request.url);
    if (!page) return false;
    sendPressed(request, response, page, clock.now().getTime());
    return true;
  };
}

/**
 * Sends a page in the encoding the client prefers, or 304 if the client holds it in any encoding. Any other method than HEAD
 * gets the body. `now` in epoch milliseconds.
 */
export function sendPressed(
  request: IncomingMessage,
  response: ServerResponse,
  page: PressedPage,
  now: number,
): void {
  const { headers } = request;
  const variant = page.variant(negotiateEncoding(header(headers['accept-encoding'])), now);
  if (page.status === 200 && matchesTag(headers['if-none-match'], page.tag)) {
    response.writeHead(304, [...variant.unchangedHeaders]).end();
    return;
  }
  response.writeHead(page.status, [...variant.headers]);
  if (request.method === 'HEAD') response.end();
  else response.end(variant.body);
}

function header(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(',') : value;
}
