import { createServer } from 'node:net';

const listens = (port: number): Promise<number | null> => {
  const { promise, resolve } = Promise.withResolvers<number | null>();
  const server = createServer();
  server.once('error', () => resolve(null));
  server.listen(port, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null));
  });
  return promise;
};

/** A port that is free, and the one after it too. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 20; tries += 1) {
    const port = await listens(0);
    if (port !== null && port < 65_535 && (await listens(port + 1)) !== null) return port;
  }
  throw new Error('No two free ports were found');
}
