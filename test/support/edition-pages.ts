import type { Edition } from './edition.ts';

/** One address of each page type of the demo edition, in its full and its text-only form. */
export async function pageTypes(edition: Edition): Promise<ReadonlyMap<string, string>> {
  const story = (slug: string) => edition.pathOf(slug);
  const lead = await story('council-backs-outer-basin-on-mayors-casting-vote');
  const [, year = '', month = '', day = ''] = lead.split('/');
  return new Map([
    ['front', '/'],
    ['section', '/politics'],
    ['nested section', '/politics/city'],
    ['section archive', '/politics/archive'],
    ['section month', `/politics/archive/${year}/${month}`],
    ['story', lead],
    ['analysis', await story('what-the-mayor-bought-with-one-vote')],
    ['opinion', await story('a-hole-in-the-fog')],
    ['letters', await story('letters-the-basin-the-comet-and-the-goose')],
    ['interview', await story('interview-lena-voss')],
    ['explainer', await story('the-outer-basin-in-seven-questions')],
    ['live', await story('outer-basin-live-the-council-decides')],
    ['gallery', await story('gallery-a-day-in-the-harbour')],
    ['review', await story('review-the-drowned-pig')],
    ['obituary', await story('captain-adela-thorne-obituary')],
    ['fact check', await story('fact-check-tram-promised-eight-times')],
    ['with an embed', await story('storm-ottilie-live')],
    ['with tables', await story('rent-takes-a-third-of-the-wage')],
    ['Arabic', await story('مرسى-نور-ترقب-حوض-بورت-مرين')],
    ['Urdu', await story('ملاحوں-کا-کتب-خانہ')],
    ['Hindi', await story('रात-की-ट्राम-के-मुसाफ़िर')],
    ['Chinese', await story('市长一票定局-外港扩建获准')],
    ['German', await story('komet-iwu-mit-blossem-auge-sichtbar')],
    ['French', await story('le-premier-ferry-repart-vers-les-iles')],
    ['static page', '/editorial-standards'],
    ['archive', '/archive'],
    ['year', `/${year}`],
    ['month', `/${year}/${month}`],
    ['day', `/${year}/${month}/${day}`],
    ['topics', '/topics'],
    ['topic', await firstAddress(edition, '/topics', '/topic/')],
    ['people', '/people'],
    ['person', await firstAddress(edition, '/people', '/person/')],
    ['corrections', '/corrections'],
    ['search', '/search'],
    ['search results', '/search?q=harbour'],
    ['search without results', '/search?q=zzzyxw'],
    ['not found', '/no-such-page'],
    ['withdrawn', await withdrawnPath(edition)],
  ]);
}

/** Where a withdrawn story of the demo edition was. */
export async function withdrawnPath(edition: Edition): Promise<string> {
  const { from_path: path } = await edition.beside.store.db
    .selectFrom('redirect')
    .innerJoin('story', 'story.id', 'redirect.story_id')
    .select('from_path')
    .where('stage', '=', 'withdrawn')
    .executeTakeFirstOrThrow();
  return path;
}

async function firstAddress(edition: Edition, page: string, start: string): Promise<string> {
  const found = hrefsOf(await edition.read(page)).find((href) => href.startsWith(start));
  if (!found) throw new Error(`${page} links to no ${start}`);
  return found;
}

/** The text-only form of an address. */
export function textVariant(path: string): string {
  return path === '/' ? '/text' : `/text${path}`;
}

/** Every `href` of a page as it is written, entities decoded. */
export function hrefsOf(html: string): string[] {
  return [...html.matchAll(/\shref="([^"]*)"/g)].map(([, href = '']) => decode(href));
}

export function decode(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
