import { createConnection, type Socket } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** As sent: compressed if `content-encoding` says so. */
  readonly body: Buffer;
  /** From the first byte sent to the last received. */
  readonly milliseconds: number;
}

const TIMEOUT_MS = 30_000;
const HEAD_END = Buffer.from('\r\n\r\n');
const CHUNKS_END = Buffer.from('0\r\n\r\n');

/**
 * One kept-alive connection that asks for one page after the other. It does the least a client can, since it works on the same
 * cores as the server it measures. It asks as browsers do, so pages come compressed.
 */
export class RawClient {
  readonly #port: number;
  #socket: Socket | null = null;

  constructor(port: number) {
    this.#port = port;
  }

  get(path: string): Promise<Answer> {
    return this.send(
      `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${this.#port}\r\naccept-encoding: gzip, deflate, br\r\naccept: */*\r\n\r\n`,
    );
  }

  async send(request: string): Promise<Answer> {
    const kept = this.#socket;
    try {
      return await this.#sendOn(kept ?? this.#connect(), request);
    } catch (error) {
      // A server may end a connection that rests; what it has not begun to answer may be asked again.
      if (!kept || !(error instanceof ClosedEarly)) throw error;
      return this.#sendOn(this.#connect(), request);
    }
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = null;
  }

  #connect(): Socket {
    const socket = createConnection({ port: this.#port, host: '127.0.0.1', noDelay: true });
    socket.on('error', () => {});
    this.#socket = socket;
    return socket;
  }

  #sendOn(socket: Socket, request: string): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const started = performance.now();
    let received: Buffer = Buffer.alloc(0);
    const fail = (error: Error) => {
      this.#socket = null;
      socket.destroy();
      reject(error);
    };
    const onData = (chunk: Buffer) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const read = readAnswer(received);
      if (!read) return;
      if (read.headers.get('connection') === 'close') this.#socket = null;
      resolve({ ...read, milliseconds: performance.now() - started });
    };
    const onClose = () => fail(new ClosedEarly(received.length === 0 ? 'no answer' : 'half an answer'));
    const timer = setTimeout(() => fail(new Error('No answer within 30 s')), TIMEOUT_MS);
    socket.on('data', onData).on('close', onClose);
    socket.write(request);
    return promise.finally(() => {
      clearTimeout(timer);
      socket.off('data', onData).off('close', onClose);
    });
  }
}

export class ClosedEarly extends Error {}

/** Null while bytes are missing. */
function readAnswer(bytes: Buffer): Omit<Answer, 'milliseconds'> | null {
  const head = bytes.indexOf(HEAD_END);
  if (head < 0) return null;
  const [first = '', ...lines] = bytes.toString('latin1', 0, head).split('\r\n');
  const status = Number(first.split(' ')[1]);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  const start = head + HEAD_END.length;
  if (status === 204 || status === 304) return { status, headers, body: Buffer.alloc(0) };
  if (headers.get('transfer-encoding') === 'chunked') {
    if (!bytes.subarray(-CHUNKS_END.length).equals(CHUNKS_END)) return null;
    return { status, headers, body: dechunk(bytes.subarray(start)) };
  }
  const length = Number(headers.get('content-length') ?? 0);
  if (bytes.length < start + length) return null;
  return { status, headers, body: bytes.subarray(start, start + length) };
}

function dechunk(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const line = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16);
    if (!(size > 0)) break;
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
  return Buffer.concat(parts);
}

export function textOf(answer: Answer): string {
  const encoding = answer.headers.get('content-encoding');
  if (encoding === 'br') return brotliDecompressSync(answer.body).toString('utf8');
  if (encoding === 'gzip') return gunzipSync(answer.body).toString('utf8');
  return answer.body.toString('utf8');
}
