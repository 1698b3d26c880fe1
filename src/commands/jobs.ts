import { sql } from 'kysely';
import type { App } from '../app.ts';
import type { Job } from '../jobs/run-jobs.ts';
import { analysePending } from '../newsroom/analysis/analyse-pending.ts';
import type { Engine } from '../newsroom/analysis/engine.ts';
import { fetchPendingPictures } from '../newsroom/media/fetch-pending-pictures.ts';
import { type FailedStories, publishDueStories } from '../newsroom/stories/schedule-story.ts';
import { tellHub } from './tell-hub.ts';

const DAY_MS = 86_400_000;
/** A story that was just published is first shown to its readers; and one that is edited every second is read once, at the end. */
const SETTLED_MS = 3000;

/** What a serving newspaper does besides answering. */
export function newspaperJobs(app: App, engine: Engine): Job[] {
  const failedStories: FailedStories = new Map();
  return [
    {
      name: 'publish scheduled stories',
      everyMs: 1000,
      run: async () => (await publishDueStories(app.newsroom, failedStories)).length === 100,
    },
    {
      name: 'read new stories',
      everyMs: 1000,
      readersFirst: true,
      run: async () => (await analysePending(app.newsroom, engine, { settledMs: SETTLED_MS })) > 0,
    },
    {
      name: 'fetch pictures',
      everyMs: 5000,
      run: async () => {
        const { stored, failed } = await fetchPendingPictures(app.newsroom, app.blobs, 'network');
        for (const failure of failed) app.logger.warn(failure, 'A picture could not be fetched');
        return stored + failed.length > 0;
      },
    },
    { name: 'tell the hub', everyMs: 1000, run: () => tellHub(app) },
    {
      name: 'forget delivered events and old requests',
      everyMs: DAY_MS / 4,
      run: async () => {
        const before = new Date(app.clock.now().getTime() - 7 * DAY_MS);
        await sql`DELETE FROM outbox WHERE at < ${before}`.execute(app.store.db);
        await sql`DELETE FROM idempotency WHERE created_at < ${before}`.execute(app.store.db);
        return false;
      },
    },
  ];
}
