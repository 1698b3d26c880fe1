import type { Server as HttpServer } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import type { Clock } from '../kernel/clock.ts';
import { matchesTag, negotiateEncoding } from './negotiation.ts';
import { PLAIN_LIMIT, type PlainHeaders, type PlainRequest, readPlainRequest } from './plain-request.ts';
import type { Press } from './press.ts';
import type { PressedPage } from './pressed-page.ts';
import { createWires, wireOf } from './wire.ts';

export interface FastServerOptions {
  readonly press: Pick<Press, 'peek'>;
  readonly clock: Clock;
  /** Takes over every connection that asks for anything but plain pages. It must not listen itself. */
  readonly http: HttpServer;
  /**
   * Makes a page that is not kept, if the target is a page's: so that a miss need not hand over the connection. If it refuses or
   * fails, the HTTP server gets the request and says what is to be said.
   */
  readonly pageFor?: (target: string) => Promise<PressedPage> | undefined;
  /** How long a connection may rest, in milliseconds. */
  readonly idleMs?: number;
}

export interface FastServer {
  /** Listen on this one. */
  readonly server: Server;
  /** Accepts nothing more, lets answers under way finish, ends what rests. Resolves when the last connection has gone. */
  close(): Promise<void>;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const NOTHING = Buffer.alloc(0);
const SWEEP_MS = 50;

/**
 * Answers plain requests for kept pages straight on the socket, at about twice the rate of node:http, whose request and response
 * objects cost more than the answer. A request that is not plain, or not complete in what has arrived, ends the short cut for its
 * connection: all its bytes go to the HTTP server, with it the connection, for good. So node judges everything difficult,
 * slow senders included.
 */
export function createFastServer(options: FastServerOptions): FastServer {
  const { press, clock, http, pageFor, idleMs = 72_000 } = options;
  const wires = createWires(clock);
  const ours = new Set<Connection>();
  let closing = false;

  class Connection {
    readonly socket: Socket;
    #headers: PlainHeaders | undefined;
    /** Requests that wait while an answer is being made or the client is slow to read; the socket is paused meanwhile. */
    #waiting: Buffer = NOTHING;
    busy = false;

    constructor(socket: Socket) {
      this.socket = socket;
      ours.add(this);
      socket.setTimeout(idleMs);
      socket.on('data', this.#received);
      socket.on('drain', this.#continue);
      socket.on('timeout', this.#destroy);
      socket.on('error', this.#destroy);
      socket.on('end', this.#ended);
      socket.on('close', this.#closed);
    }

    readonly #received = (chunk: Buffer) => this.#answer(chunk);

    readonly #continue = () => {
      this.busy = false;
      const bytes = this.#waiting;
      this.#waiting = NOTHING;
      this.socket.resume();
      if (bytes.length > 0) this.#answer(bytes);
      else if (closing) this.socket.end();
    };

    readonly #destroy = () => {
      this.socket.destroy();
    };

    /** The client will ask nothing more. All it asked has been answered, since a paused socket does not end. */
    readonly #ended = () => {
      this.socket.end();
    };

    readonly #closed = () => {
      ours.delete(this);
    };

    /** Answers request after request (clients may pipeline) until the bytes or the client's patience to read are used up. */
    #answer(bytes: Buffer): void {
      for (let start = 0; start < bytes.length; ) {
        const end = bytes.indexOf(HEAD_END, start) + HEAD_END.length;
        const rest = () => (start === 0 ? bytes : bytes.subarray(start));
        if (end < HEAD_END.length || end - start > PLAIN_LIMIT) {
          this.#handOver(rest());
          return;
        }
        const read = readPlainRequest(bytes.toString('latin1', start, end), this.#headers);
        if (!read) {
          this.#handOver(rest());
          return;
        }
        this.#headers = read.headers;
        const page = press.peek(read.request.target);
        if (!page) {
          this.#make(read.request, rest(), end - start);
          return;
        }
        start = end;
        if (!this.#send(page, read.request)) {
          this.#waitFor(bytes.subarray(end));
          return;
        }
      }
      if (closing) this.socket.end();
    }

    #make(request: PlainRequest, bytes: Buffer, length: number): void {
      const making = pageFor?.(request.target);
      if (!making) {
        this.#handOver(bytes);
        return;
      }
      this.#waitFor(bytes.subarray(length));
      making.then(
        (page) => {
          if (!this.socket.destroyed && this.#send(page, request)) this.#continue();
        },
        () => {
          if (this.socket.destroyed) return;
          this.#handOver(Buffer.concat([bytes.subarray(0, length), this.#waiting]));
        },
      );
    }

    #waitFor(bytes: Buffer): void {
      this.busy = true;
      this.#waiting = bytes;
      this.socket.pause();
    }

    /** False when the client must first read what it was sent; `drain` then goes on. */
    #send(page: PressedPage, request: PlainRequest): boolean {
      const now = clock.now().getTime();
      const variant = page.variant(negotiateEncoding(request.acceptEncoding), now);
      if (page.status === 200 && matchesTag(request.ifNoneMatch, page.tag)) {
        return this.socket.write(wireOf(304, variant.unchangedHeaders, wires.date(), undefined));
      }
      if (request.head) {
        return this.socket.write(wireOf(page.status, variant.headers, wires.date(), undefined));
      }
      return this.socket.write(wires.wire(page.status, variant));
    }

    /** Gives the connection to the HTTP server as if it had just been opened and sent these bytes first. */
    #handOver(bytes: Buffer): void {
      const { socket } = this;
      ours.delete(this);
      socket.removeListener('data', this.#received);
      socket.removeListener('drain', this.#continue);
      socket.removeListener('timeout', this.#destroy);
      socket.removeListener('end', this.#ended);
      socket.removeListener('error', this.#destroy);
      socket.removeListener('close', this.#closed);
      socket.setTimeout(0);
      socket.pause();
      socket.unshift(bytes);
      http.emit('connection', socket);
      process.nextTick(() => socket.resume());
    }
  }

  const server = createServer({ noDelay: true, keepAlive: true, allowHalfOpen: true }, (socket) => {
    new Connection(socket);
  });

  return {
    server,
    close() {
      closing = true;
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      for (const connection of ours) if (!connection.busy) connection.socket.end();
      // Handed-over connections become idle one by one, and node closes idle ones only when told.
      const sweep = setInterval(() => http.closeIdleConnections(), SWEEP_MS);
      http.closeIdleConnections();
      return promise.finally(() => clearInterval(sweep));
    },
  };
}
