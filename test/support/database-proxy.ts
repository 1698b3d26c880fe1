import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { SOCKET_NAME } from '../../src/store/embedded/postmaster.ts';

/** The network between a newspaper and its database, in the test's hand. */
export interface DatabaseProxy {
  /** For DATABASE_URL. */
  readonly url: string;
  /** Breaks every connection and refuses new ones. */
  cut(): void;
  /** Nothing arrives any more, and nobody is told: a network cable pulled. */
  freeze(): void;
  restore(): void;
  close(): Promise<void>;
}

/** @param url of a database on a unix socket */
export async function openDatabaseProxy(url: string): Promise<DatabaseProxy> {
  const direct = new URL(url);
  const path = `${direct.searchParams.get('host')}/${SOCKET_NAME}`;
  const sockets = new Set<Socket>();
  let state: 'open' | 'cut' | 'frozen' = 'open';
  const server = createServer((client) => {
    const track = (socket: Socket) => {
      sockets.add(socket);
      socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    };
    track(client);
    if (state === 'cut') client.destroy();
    if (state !== 'open') return;
    const database = connect(path);
    track(database);
    client.pipe(database).pipe(client);
    client.on('close', () => database.destroy());
    database.on('close', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const destroyAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `postgresql://${direct.username}@127.0.0.1:${port}${direct.pathname}`,
    cut() {
      state = 'cut';
      destroyAll();
    },
    freeze() {
      state = 'frozen';
      for (const socket of sockets) socket.unpipe().pause();
    },
    restore() {
      if (state === 'frozen') destroyAll();
      state = 'open';
    },
    async close() {
      server.close();
      destroyAll();
      await once(server, 'close');
    },
  };
}
