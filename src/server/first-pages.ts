import type { App } from '../app.ts';
import { messageOf } from '../kernel/errors.ts';
import { ALL_STORIES, silentRecorder } from '../kernel/facts.ts';
import { readFurniture } from '../newsroom/publication/published-queries.ts';
import { newestStories } from '../newsroom/stories/published-queries.ts';
import { rehearseEdit } from '../newsroom/stories/rehearse-edit.ts';
import { address, withQuery } from '../site/addresses.ts';
import type { Site } from '../site/site.ts';

/** A newspaper has a dozen sections; of one with hundreds the rest can wait for its readers. */
const MOST_SECTIONS = 24;

const NEWEST = 12;
const AT_ONCE = 5;
/** So often is an edit played through: once plans it, a few times more and it is compiled. */
const REHEARSALS = 4;

/**
 * Makes the pages that readers ask for first after a start: the front, the sections, the newest stories, the feeds. Until the program
 * has made some pages it is slow, and nobody should wait for that but this; so it also searches for each section's name, and plays
 * an edit through, though nothing of that is kept. A few at a time: each connection to the database plans for itself, and real readers
 * come in between.
 */
export async function makeFirstPages(app: App, site: Site, signal: AbortSignal): Promise<void> {
  try {
    const { sections } = await readFurniture(app.store.db, silentRecorder);
    const newest = await newestStories(app.store.db, silentRecorder, ALL_STORIES, { limit: NEWEST });
    const paths = [
      address.front,
      ...sections
        .slice(0, MOST_SECTIONS)
        .flatMap(({ path, name }) => [
          address.section(path),
          withQuery(address.search, { q: name }),
          address.feed(address.section(path), 'json'),
        ]),
      address.feed(address.front, 'rss'),
      ...newest.flatMap(({ path }) => path ?? []),
    ];
    const waiting = paths.values();
    const makeSome = async () => {
      for (const path of waiting) {
        if (signal.aborted) return;
        const url = new URL(app.publicUrl + path);
        const page = await app.press.page(site.key(url), (recorder) =>
          site.render(url, recorder, app.ids.next()),
        );
        page.variant('br', app.clock.now().getTime());
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, makeSome));
    for (let n = 0; n < REHEARSALS && !signal.aborted; n += 1) await rehearseEdit(app.newsroom);
  } catch (error) {
    // Readers will have the pages made, or hear why not.
    app.logger.warn({ error: messageOf(error) }, 'The first pages could not be made ahead');
  }
}
