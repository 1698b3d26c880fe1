import type { App } from '../app.ts';
import { AppError } from '../kernel/errors.ts';
import { silentRecorder } from '../kernel/facts.ts';
import { deliverChanges } from '../newsroom/deliver-changes.ts';
import { type PublicFetchOptions, postPublic } from '../newsroom/media/public-fetch.ts';
import { readFurniture } from '../newsroom/publication/published-queries.ts';
import { hubNotices } from '../site/feeds/websub.ts';

/**
 * Tells the newspaper's WebSub hub which feeds have changed. A hub that does not answer is told again by the next round, so that a
 * change is told at least once. True if there may be more to tell.
 */
export async function tellHub(
  app: Pick<App, 'store' | 'clock' | 'publicUrl'>,
  options: Pick<PublicFetchOptions, 'allowPrivate'> = {},
): Promise<boolean> {
  const { db } = app.store;
  const { publication, sections } = await readFurniture(db, silentRecorder);
  const hub = publication.settings.webSubHub;
  // What changed before there was a hub waits in the outbox, and is told to the first one.
  if (hub === null) return false;
  return deliverChanges(db, app.clock.now(), async (listIds) => {
    for (const notice of await hubNotices(db, app.publicUrl, sections, listIds)) {
      const status = await postPublic(hub, notice, options);
      if (status < 200 || status > 299)
        throw new AppError('invalid_input', `The WebSub hub ${hub} answered ${status}.`);
    }
  });
}
