import { createConnection, type Socket } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface Answer {
  readonly status: number;
  /** A header's value by its name in lower case. */
  header(name: string): string | undefined;
  /** As sent: compressed if `content-encoding` says so. */
  readonly body: Buffer;
  /** From the first byte sent to the last received. */
  readonly milliseconds: number;
}

const TIMEOUT_MS = 30_000;
const HEAD_END = Buffer.from('\r\n\r\n');
const CHUNKS_END = Buffer.from('0\r\n\r\n');
const CLOSES = /\r\nconnection: *close/i;
const CONTENT_LENGTH = /\r\ncontent-length: *(\d+)/i;

/**
 * One kept-alive connection that asks for one page after the other. It does the least a client can, since it works on the same
 * cores as the server it measures. It asks as browsers do, so pages come compressed.
 */
export class RawClient {
  readonly #port: number;
  #socket: Socket | null = null;
  #waiting: {
    readonly started: number;
    received: Buffer;
    readonly promise: PromiseWithResolvers<Answer>;
  } | null = null;

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

  #sendOn(socket: Socket, request: string): Promise<Answer> {
    const promise = Promise.withResolvers<Answer>();
    this.#waiting = { started: performance.now(), received: Buffer.alloc(0), promise };
    socket.write(request);
    return promise.promise;
  }

  #connect(): Socket {
    const socket = createConnection({ port: this.#port, host: '127.0.0.1', noDelay: true });
    this.#socket = socket;
    const fail = (error: Error) => {
      if (this.#socket === socket) this.#socket = null;
      socket.destroy();
      this.#waiting?.promise.reject(error);
      this.#waiting = null;
    };
    socket.setTimeout(TIMEOUT_MS, () => fail(new Error('No answer within 30 s')));
    socket.on('error', () => {});
    socket.on('close', () => {
      const early = (this.#waiting?.received.length ?? 0) === 0 ? 'no answer' : 'half an answer';
      if (this.#socket === socket || this.#socket === null) fail(new ClosedEarly(early));
    });
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    return socket;
  }

  #receive(chunk: Buffer): void {
    const waiting = this.#waiting;
    if (!waiting) return;
    waiting.received = waiting.received.length === 0 ? chunk : Buffer.concat([waiting.received, chunk]);
    const read = readAnswer(waiting.received);
    if (!read) return;
    this.#waiting = null;
    if (read.closes) this.#socket = null;
    const { status, body, header } = read;
    waiting.promise.resolve({ status, body, header, milliseconds: performance.now() - waiting.started });
  }
}

export class ClosedEarly extends Error {}

/** Null while bytes are missing. */
function readAnswer(bytes: Buffer): (Omit<Answer, 'milliseconds'> & { readonly closes: boolean }) | null {
  const head = bytes.indexOf(HEAD_END);
  if (head < 0) return null;
  const lines = bytes.toString('latin1', 0, head);
  const status = Number(lines.slice(9, 12));
  const header = (name: string) => new RegExp(`\\r\\n${name}: *([^\\r]*)`, 'i').exec(lines)?.[1];
  const closes = CLOSES.test(lines);
  const start = head + HEAD_END.length;
  if (status === 204 || status === 304) return { status, header, closes, body: Buffer.alloc(0) };
  const length = CONTENT_LENGTH.exec(lines)?.[1];
  if (length === undefined && header('transfer-encoding') === 'chunked') {
    if (!bytes.subarray(-CHUNKS_END.length).equals(CHUNKS_END)) return null;
    return { status, header, closes, body: dechunk(bytes.subarray(start)) };
  }
  const end = start + Number(length ?? 0);
  return bytes.length < end ? null : { status, header, closes, body: bytes.subarray(start, end) };
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
  const encoding = answer.header('content-encoding');
  if (encoding === 'br') return brotliDecompressSync(answer.body).toString('utf8');
  if (encoding === 'gzip') return gunzipSync(answer.body).toString('utf8');
  return answer.body.toString('utf8');
}
