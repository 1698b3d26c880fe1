import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Finding } from '../figures.ts';
import type { Newspaper } from '../newspaper.ts';
import { broadsheet } from '../support/broadsheet.ts';
import { RawClient, textOf } from '../support/raw-client.ts';
import { round, spread } from '../support/stats.ts';

/** Sitemaps tell whole seconds, so an edit must be a second younger than the one before to be told apart. */
const PACE_MS = 1050;
const PATIENCE_MS = 5000;

const listSchema = z.object({
  stories: z
    .array(z.object({ id: z.string(), url: z.string(), section: z.object({ path: z.string() }) }))
    .min(1),
});
const savedSchema = z.object({ revision: z.number() });
type Story = z.infer<typeof listSchema>['stories'][number];

/**
 * The newest story's headline is changed through the API, as an editor mends a story that is out: its changes are published in one
 * request. As soon as that is answered, readers ask for every surface at once, again and again until it shows the new headline. The
 * clock runs from the first byte of the change to the last byte of the page that shows it, so rendering is in it.
 */
export async function publishRow(paper: Newspaper): Promise<Finding[]> {
  const token = await broadsheet(
    paper,
    'token',
    'add',
    '--name',
    'bench',
    '--scope',
    'stories:write,stories:publish',
  );
  const api = apiClient(paper.port, token.trim());
  const [story] = listSchema.parse(await api.ask('GET', '/stories?limit=1')).stories;
  if (!story) return [];
  const surfaces = surfacesOf(story);
  const times = new Map<string, number[]>(surfaces.map(({ name }) => [name, []]));
  const answered: number[] = [];
  let revision = 1;
  for (let n = 0; n < (paper.quick ? 10 : 50); n += 1) {
    const before = await sitemapBefore(paper.port, surfaces);
    const mark = `marker${n}of${Date.now().toString(36)}`;
    const from = performance.now();
    const changes = { headline: `Harbour reopens ${mark}` };
    const saved = await api.ask('POST', `/stories/${story.id}/publish`, { baseRevision: revision, changes });
    revision = savedSchema.parse(saved).revision;
    const published = performance.now();
    answered.push(published - from);
    await Promise.all(
      surfaces.map(async (surface) => {
        const milliseconds = await untilShown(
          paper.port,
          surface,
          mark,
          before.get(surface.name) ?? '',
          from,
        );
        times.get(surface.name)?.push(milliseconds);
      }),
    );
    await sleep(Math.max(0, PACE_MS - (performance.now() - published)));
  }
  api.close();
  const every = spread([...times.values()].flat());
  return [
    {
      name: 'edit to readers, all surfaces, p50',
      value: every.p50,
      unit: 'ms',
      detail: { edits: answered.length, answered: spread(answered) },
    },
    { name: 'edit to readers, all surfaces, p99', value: every.p99, unit: 'ms', target: { atMost: 50 } },
    ...[...times].map(([name, of]) => ({
      name: `edit to readers: ${name}, p99`,
      value: round(spread(of).p99),
      unit: 'ms',
      detail: spread(of),
    })),
  ];
}

interface Surface {
  readonly name: string;
  path(mark: string): string;
  /** Sitemaps hold no headlines: there, the text must change. */
  readonly changes?: true;
}

function surfacesOf(story: Story): Surface[] {
  const path = new URL(story.url).pathname;
  const month = path.slice(1, 8).replace('/', '-');
  const section = `/${story.section.path}`;
  return [
    { name: 'story', path: () => path },
    { name: 'front', path: () => '/' },
    { name: 'section', path: () => section },
    { name: 'feed, RSS', path: () => '/feed.xml' },
    { name: 'feed of the section, JSON', path: () => `${section}/feed.json` },
    { name: 'sitemap', path: () => `/sitemap/${month}.xml`, changes: true },
    { name: 'search', path: (mark) => `/search?q=${mark}` },
  ];
}

async function sitemapBefore(
  port: number,
  surfaces: readonly Surface[],
): Promise<ReadonlyMap<string, string>> {
  const client = new RawClient(port);
  const found = new Map<string, string>();
  for (const surface of surfaces) {
    if (surface.changes) found.set(surface.name, textOf(await client.get(surface.path(''))));
  }
  client.close();
  return found;
}

async function untilShown(
  port: number,
  surface: Surface,
  mark: string,
  before: string,
  from: number,
): Promise<number> {
  const client = new RawClient(port);
  try {
    while (performance.now() - from < PATIENCE_MS) {
      const answer = await client.get(surface.path(mark));
      const at = performance.now() - from;
      const text = textOf(answer);
      // A search page repeats what was asked; a result has the headline.
      if (
        surface.changes
          ? text !== before
          : text.includes(`Harbour reopens ${mark}`) || text.includes(`reopens <mark>${mark}`)
      )
        return at;
    }
  } finally {
    client.close();
  }
  throw new Error(`${surface.name} did not show an edit within ${PATIENCE_MS} ms`);
}

function apiClient(port: number, token: string) {
  const client = new RawClient(port);
  return {
    async ask(method: string, path: string, body?: object): Promise<unknown> {
      const text = body ? JSON.stringify(body) : '';
      const head = [
        `${method} /api/v1${path} HTTP/1.1`,
        `host: 127.0.0.1:${port}`,
        `authorization: Bearer ${token}`,
        ...(body ? ['content-type: application/json', `content-length: ${Buffer.byteLength(text)}`] : []),
      ];
      const answer = await client.send(`${head.join('\r\n')}\r\n\r\n${text}`);
      if (answer.status >= 300)
        throw new Error(`${method} ${path} answered ${answer.status}: ${textOf(answer)}`);
      return JSON.parse(textOf(answer));
    },
    close: () => client.close(),
  };
}
