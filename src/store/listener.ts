import pg from 'pg';
import { messageOf } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';

export interface ListenerOptions {
  readonly url: string;
  readonly channel: string;
  readonly logger: Logger;
  onNotice(payload: string): void;
  /** The connection listens (again): whatever happened while it was down has not been heard. */
  onUp(): void;
  /** `silent`: the server did not refuse or close, it no longer answers. */
  onDown(silent: boolean): void;
  /** Called before each new try: brings the server up again where it is ours to bring. A failure is reported and tried again. */
  revive?(): Promise<void>;
}

export interface Listener {
  close(): Promise<void>;
}

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5000;
/** A connection that is cut without a word shows itself only when something is sent over it. */
const PROBE_MS = 5000;

/** Listens on a channel of PostgreSQL with a connection of its own, and comes back when that is lost. */
export async function listen(options: ListenerOptions): Promise<Listener> {
  let closed = false;
  let client: pg.Client | null = null;
  let retry = FIRST_RETRY_MS;
  let timer: NodeJS.Timeout | undefined;
  let attempt: Promise<void>;

  const lost = (from: pg.Client, error: unknown, silent = false) => {
    if (client !== from) return;
    client = null;
    options.onDown(silent);
    from.removeAllListeners('notification');
    from.end().catch(() => {});
    if (closed) return;
    options.logger.warn(
      { error: messageOf(error) },
      'The connection that hears of changes was lost; trying again',
    );
    timer = setTimeout(() => {
      attempt = again();
    }, retry);
    retry = Math.min(retry * 2, LAST_RETRY_MS);
  };

  const connect = async () => {
    const next = new pg.Client({
      connectionString: options.url,
      application_name: 'broadsheet listener',
      keepAlive: true,
      connectionTimeoutMillis: 2 * PROBE_MS,
    });
    client = next;
    next.on('error', (error) => lost(next, error));
    next.on('end', () => lost(next, new Error('connection ended')));
    next.on('notification', (notice) => options.onNotice(notice.payload ?? ''));
    try {
      await next.connect();
      await next.query(`LISTEN ${next.escapeIdentifier(options.channel)}`);
      retry = FIRST_RETRY_MS;
      options.onUp();
    } catch (error) {
      lost(next, error);
    }
  };

  const again = async () => {
    try {
      await options.revive?.();
    } catch (error) {
      options.logger.error({ error: messageOf(error) }, 'The database could not be started again');
    }
    if (!closed) await connect();
  };

  const probe = setInterval(() => {
    const probed = client;
    if (!probed) return;
    const late = setTimeout(() => lost(probed, new Error('no answer'), true), PROBE_MS);
    probed
      .query('SELECT 1')
      .catch((error: unknown) => lost(probed, error))
      .finally(() => clearTimeout(late));
  }, PROBE_MS);
  probe.unref();

  attempt = connect();
  await attempt;
  return {
    async close() {
      closed = true;
      clearInterval(probe);
      clearTimeout(timer);
      // A database that is being started again must not come up after it was stopped.
      await attempt;
      const last = client;
      client = null;
      await last?.end().catch(() => {});
    },
  };
}
