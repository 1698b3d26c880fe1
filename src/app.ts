import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Registry } from 'prom-client';
import type { Config } from './config.ts';
import { makeDataFolder } from './data-folder.ts';
import { type Clock, systemClock } from './kernel/clock.ts';
import { messageOf } from './kernel/errors.ts';
import type { Change } from './kernel/facts.ts';
import { type Ids, uuidV7 } from './kernel/ids.ts';
import { createLogger, type Logger } from './kernel/logger.ts';
import { heardChanges } from './newsroom/heard-changes.ts';
import { CHANNEL, type Newsroom } from './newsroom/unit-of-work.ts';
import { createPress, type Press } from './press/press.ts';
import { createPurger, type PurgeEndpoint } from './press/purge.ts';
import type { Blobs } from './store/blobs/blobs.ts';
import { diskBlobs } from './store/blobs/disk-blobs.ts';
import { startEmbeddedPostgres } from './store/embedded/embedded-postgres.ts';
import { listen } from './store/listener.ts';
import { openStore, type Store } from './store/pool.ts';

/** The newspaper with its services, as every command works with it. Nothing else constructs a service. */
export interface App {
  readonly config: Config;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  readonly databaseUrl: string;
  readonly store: Store;
  readonly blobs: Blobs;
  readonly newsroom: Newsroom;
  readonly press: Press;
  readonly metrics: Registry;
  /** Where pages believe they are: the address readers use, without a trailing slash. */
  readonly publicUrl: string;
  /** Begins to hear of other processes' commits; until then the press keeps nothing. */
  hearChanges(): Promise<void>;
  close(): Promise<void>;
}

export interface AppOptions {
  readonly clock?: Clock;
  readonly logger?: Logger;
  readonly connections?: number;
}

/** How long a closing newspaper waits for its last purges: their repetition, which comes after two seconds, included. */
const PURGE_MS = 2500;
/** How many of this process's own commits are remembered, so that their echo from the database is not applied twice. */
const OWN_COMMITS = 1000;

/** Connections to the database: enough to keep its cores busy. Each more is a process with a memory and plans of its own. */
const CONNECTIONS = Math.min(10, 2 * availableParallelism() + 1);

export async function openApp(config: Config, options: AppOptions = {}): Promise<App> {
  const logger = options.logger ?? createLogger(config.logLevel);
  const clock = options.clock ?? systemClock;
  const ids = uuidV7(clock);
  const startOwn = () => {
    makeDataFolder(config);
    return startEmbeddedPostgres({ dataFolder: config.dataFolder, logger });
  };
  let embedded = config.databaseUrl ? null : await startOwn();
  const databaseUrl = config.databaseUrl ?? embedded?.url ?? '';
  const store = openStore({ url: databaseUrl, connections: options.connections ?? CONNECTIONS });
  const metrics = new Registry();
  const press = createPress({ clock, maxBytes: config.cacheBytes, logger, registry: metrics });
  const own = new Set<number>();
  const purger = createPurger({ endpoint: purgeEndpoint(config), logger });
  const committed = (outboxId: number, changes: readonly Change[]) => {
    own.add(outboxId);
    for (const oldest of own) {
      if (own.size <= OWN_COMMITS) break;
      own.delete(oldest);
    }
    // Only the process that committed asks the CDN, so that each change is purged once.
    purger.purge(press.apply(changes).purge);
  };
  const newsroom: Newsroom = { db: store.db, clock, ids, logger, committed };
  const closers: (() => Promise<void>)[] = [];

  return {
    config,
    clock,
    ids,
    logger,
    databaseUrl,
    store,
    blobs: diskBlobs(join(config.dataFolder, 'media')),
    newsroom,
    press,
    metrics,
    publicUrl:
      config.publicUrl ??
      `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`,
    async hearChanges() {
      const listener = await listen({
        url: databaseUrl,
        channel: CHANNEL,
        logger,
        onUp: () => press.trust(),
        onDown(silent) {
          press.distrust();
          if (silent) store.cut();
        },
        // Our own database may have been killed, by a lack of memory or a full disk; started or adopted, it is the same.
        async revive() {
          if (embedded) embedded = await startOwn();
        },
        onNotice: (payload) => {
          const id = Number(payload);
          if (own.delete(id)) return;
          heardChanges(store.db, id).then(
            (changes) => {
              // The echo of an own commit may be quicker than the commit's own answer.
              if (!own.delete(id)) press.apply(changes);
            },
            (error: unknown) => {
              // What changed is not known, so nothing that is kept can be trusted.
              logger.error({ error: messageOf(error) }, 'A change could not be read; the press was emptied');
              press.clear();
            },
          );
        },
      });
      closers.push(() => listener.close());
    },
    async close() {
      for (const close of closers.reverse()) await close();
      await giveTime(purger.settled());
      purger.close();
      await store.close();
      await embedded?.stop();
    },
  };
}

/** What was committed last is to leave the CDN too; one that does not answer holds nothing up for long. */
async function giveTime(purged: Promise<void>): Promise<void> {
  const enough = new AbortController();
  await Promise.race([purged, delay(PURGE_MS, undefined, { signal: enough.signal }).catch(() => {})]);
  enough.abort();
}

/** Most CDNs take keys in a header, parted by spaces; 200 stay below what one header may hold. */
function purgeEndpoint(config: Config): PurgeEndpoint | undefined {
  const { cdnPurge } = config;
  if (!cdnPurge) return undefined;
  return {
    url: cdnPurge.url,
    method: 'POST',
    headers: cdnPurge.token ? { authorization: `Bearer ${cdnPurge.token}` } : {},
    keysIn: { header: 'surrogate-key' },
    batch: 200,
  };
}
