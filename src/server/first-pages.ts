import type { App } from '../app.ts';
import { messageOf } from '../kernel/errors.ts';
import { silentRecorder } from '../kernel/facts.ts';
import { readFurniture } from '../newsroom/publication/published-queries.ts';
import { address, withQuery } from '../site/addresses.ts';
import type { Site } from '../site/site.ts';

/** A newspaper has a dozen sections; of one with hundreds the rest can wait for its readers. */
const MOST_SECTIONS = 24;

/**
 * Makes the pages that readers ask for first after a start: the front, the sections and the main feed. Until the program has made
 * some pages it is slow, and nobody should wait for that but this; so it also searches for each section's name, though nothing of
 * that is kept. One at a time, so that real readers come in between.
 */
export async function makeFirstPages(app: App, site: Site, signal: AbortSignal): Promise<void> {
  try {
    const { sections } = await readFurniture(app.store.db, silentRecorder);
    const paths = [
      address.front,
      ...sections
        .slice(0, MOST_SECTIONS)
        .flatMap(({ path, name }) => [address.section(path), withQuery(address.search, { q: name })]),
      address.feed(address.front, 'rss'),
    ];
    for (const path of paths) {
      if (signal.aborted) return;
      const url = new URL(app.publicUrl + path);
      const page = await app.press.page(site.key(url), (recorder) =>
        site.render(url, recorder, app.ids.next()),
      );
      page.variant('br', app.clock.now().getTime());
    }
  } catch (error) {
    // Readers will have the pages made, or hear why not.
    app.logger.warn({ error: messageOf(error) }, 'The first pages could not be made ahead');
  }
}
