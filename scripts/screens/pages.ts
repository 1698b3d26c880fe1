import { join } from 'node:path';
import type { ReactElement } from 'react';
import { filePerson, fileTitle } from '../../src/language/filing.ts';
import type { Assets } from '../../src/site/assets.ts';
import { drawMarkup } from '../../src/site/markup/draw.ts';
import { view as archive } from '../../src/site/pages/archive/view.tsx';
import { view as corrections } from '../../src/site/pages/corrections/view.tsx';
import { byInitial, inOrder } from '../../src/site/pages/filed-names.ts';
import { view as front } from '../../src/site/pages/front/view.tsx';
import { view as gallery } from '../../src/site/pages/gallery/view.tsx';
import { view as message } from '../../src/site/pages/message/view.tsx';
import { view as people } from '../../src/site/pages/people/view.tsx';
import { view as person } from '../../src/site/pages/person/view.tsx';
import { view as search } from '../../src/site/pages/search/view.tsx';
import { view as section } from '../../src/site/pages/section/view.tsx';
import { view as page } from '../../src/site/pages/static/view.tsx';
import { view as story } from '../../src/site/pages/story/view.tsx';
import { view as topic } from '../../src/site/pages/topic/view.tsx';
import { view as topics } from '../../src/site/pages/topics/view.tsx';
import { inlineCode } from '../../src/site/theme/inline-code.ts';
import { directionOf } from '../../src/site/voice.ts';
import { type Edition, loadEdition } from './edition.ts';
import { container, frameFor, type Maker, placed, storyModel, wholeFront } from './models.ts';

/** All pages of the screens, by name: markup as the site sends it. */
export interface Screens {
  readonly edition: Edition;
  readonly pages: ReadonlyMap<string, () => string>;
  readonly code: ReturnType<typeof inlineCode>;
}

const NOW = new Date('2026-01-06T17:40:00Z');
const NO_PAGING = { newer: null, older: '/world?before=x', newest: null };

export async function screens(theme: 'morning' | 'evening', assets: Assets): Promise<Screens> {
  const loaded = await loadEdition(join(import.meta.dirname, '../../demo'), NOW);
  const edition = { ...loaded, publication: { ...loaded.publication, theme } };
  const maker: Maker = { edition, assets, today: '2026-01-06' };
  const pages = new Map<string, () => string>();
  const add = (name: string, make: () => ReactElement) =>
    pages.set(name, () => `<!doctype html>${drawMarkup(make())}`);
  const { stories, sections } = edition;
  const frame = (path: string, options = {}) => frameFor(maker, path, options);
  const home = frame('/');
  add('front', () =>
    front({
      frame: home,
      front: { id: 'f', slug: 'home', title: '', containers: wholeFront(maker) },
      newest: [],
    }),
  );
  add('front-eight', () =>
    front({
      frame: home,
      front: null,
      newest: stories.filter(({ kind, language }) => kind !== 'page' && language === 'en').slice(0, 8),
    }),
  );
  add('front-hard', () =>
    front({
      frame: home,
      front: { id: 'f', slug: 'home', title: '', containers: hardFront(maker) },
      newest: [],
    }),
  );
  add('front-ar', () =>
    front({
      frame: frame('/', { language: 'ar' }),
      front: { id: 'f', slug: 'home', title: '', containers: wholeFront(maker) },
      newest: [],
    }),
  );
  const world = sections.find(({ path }) => path === 'politics') ?? sections[0];
  if (world) {
    const listed = stories.filter((each) => each.section?.path.startsWith(world.path));
    add('section', () =>
      section({
        frame: frame('/politics', { section: world }),
        section: world,
        parent: null,
        children: sections.filter(({ parentId }) => parentId === world.id),
        containers: [],
        stories: listed,
        paging: NO_PAGING,
        archiveHref: '/politics/archive',
      }),
    );
  }
  const kinds = [
    'news',
    'analysis',
    'opinion',
    'interview',
    'explainer',
    'live',
    'review',
    'obituary',
    'fact-check',
  ] as const;
  for (const kind of kinds) {
    const found = stories.find(
      (each) => each.kind === kind && each.language === 'en' && each.slug !== 'every-block',
    );
    if (found) add(`story-${kind}`, () => story(storyModel(maker, found)));
  }
  for (const found of stories.filter(({ language }) => language !== 'en')) {
    add(`story-${found.language}`, () => story(storyModel(maker, found)));
  }
  const specimen = stories.find(({ slug }) => slug === 'every-block');
  if (specimen) add('story-specimen', () => story(storyModel(maker, specimen)));
  const pictures = stories.find(({ kind }) => kind === 'gallery');
  if (pictures) add('gallery', () => gallery(storyModel(maker, pictures)));
  const first = edition.topics[0];
  if (first) {
    const listed = stories.filter((each) => each.topics.includes(first));
    add('topic', () => topic({ frame: frame('/topic/x'), topic: first, stories: listed, paging: NO_PAGING }));
  }
  add('topics', () =>
    topics({
      frame: frame('/topics'),
      groups: byInitial(inOrder(edition.topics, fileTitle, 'en'), 'en').map(({ initial, items }) => ({
        initial,
        topics: items,
      })),
      nextHref: null,
    }),
  );
  add('people', () =>
    people({
      frame: frame('/people'),
      groups: byInitial(inOrder(edition.people, filePerson, 'en'), 'en').map(({ initial, items }) => ({
        initial,
        people: items,
      })),
      nextHref: null,
    }),
  );
  const writer = edition.people.find(({ portrait }) => portrait);
  if (writer) {
    const own = stories.filter((each) => each.bylines.some(({ name }) => name === writer.name));
    add('person', () =>
      person({ frame: frame('/person/x'), person: writer, stories: own, paging: NO_PAGING }),
    );
  }
  const about = stories.find(({ kind }) => kind === 'page');
  if (about)
    add('static', () =>
      page({ frame: frame('/about'), story: about, direction: directionOf(about.language) }),
    );
  add('archive', () =>
    archive({
      frame: frame('/2025'),
      section: null,
      period: '2025',
      earlier: { period: '2024', href: '/2024' },
      later: { period: '2026', href: '/2026' },
      shows: 'overview',
      years: [{ year: '2025', href: '/2025', stories: 214, months: months('2025') }],
    }),
  );
  add('archive-day', () =>
    archive({
      frame: frame('/2026/01/05'),
      section: null,
      period: '2026-01-05',
      earlier: { period: '2026-01-04', href: '/2026/01/04' },
      later: null,
      shows: 'stories',
      stories: stories.slice(0, 6),
      paging: { newer: null, older: null, newest: null },
    }),
  );
  const corrected = stories.flatMap((each) => each.corrections.map((entry) => ({ ...entry, story: each })));
  add('corrections', () =>
    corrections({
      frame: frame('/corrections'),
      days: [
        { day: '2026-01-05', entries: corrected.slice(0, 2) },
        { day: '2026-01-02', entries: corrected.slice(2) },
      ],
      paging: { newer: null, older: null, newest: null },
    }),
  );
  const form = {
    q: 'ferry strike',
    section: [{ value: '', label: 'All sections', selected: true }],
    sort: [{ value: '', label: 'Relevance', selected: true }],
    from: '',
    to: '',
    person: null,
    topic: null,
    filtered: false,
  };
  const hits = stories
    .filter((each) => /ferry/i.test(each.headline))
    .map((each) => ({
      story: each,
      passages: [
        [
          { text: `${each.teaser.slice(0, 90)} `, highlighted: false },
          { text: 'ferry', highlighted: true },
          { text: ` ${each.teaser.slice(90, 160)}…`, highlighted: false },
        ],
      ],
    }));
  add('search', () =>
    search({
      frame: frame('/search'),
      action: '/search',
      form,
      results: { total: hits.length, totalIsExact: true, hits, nextHref: '/search?more', suggestion: null },
      clearHref: null,
      newest: [],
    }),
  );
  add('search-none', () =>
    search({
      frame: frame('/search'),
      action: '/search',
      form: { ...form, q: 'fery strke', filtered: true },
      results: {
        total: 0,
        totalIsExact: true,
        hits: [],
        nextHref: null,
        suggestion: { text: 'ferry strike', href: '/search?q=ferry+strike' },
      },
      clearHref: '/search?q=x',
      newest: stories.slice(0, 4),
    }),
  );
  add('not-found', () =>
    message({
      frame: frame('/nowhere'),
      status: 404,
      title: home.voice.t('notFoundTitle'),
      text: home.voice.t('notFoundText'),
      headline: null,
      note: null,
      requestId: null,
      newest: stories.slice(0, 4),
    }),
  );
  add('error', () =>
    message({
      frame: frame('/x'),
      status: 500,
      title: home.voice.t('errorTitle'),
      text: home.voice.t('errorText'),
      headline: null,
      note: null,
      requestId: '0199f3c2-7d1e',
      newest: [],
    }),
  );
  return { edition, pages, code: inlineCode(edition.publication, assets) };
}

function months(year: string) {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const count = (index * 7) % 23;
    return { month, stories: count, href: count > 0 ? `/${month.replace('-', '/')}` : null };
  });
}

/** What a front must survive: cries, sentences, no picture, no standfirst, one card where three were meant. */
function hardFront({ edition }: Maker) {
  const [a, b, c, d, e, f, g] = edition.stories.filter(({ kind }) => kind === 'news');
  if (!a || !b || !c || !d || !e || !f || !g) return [];
  const long =
    'A headline of one hundred and forty letters is what a tired editor writes at midnight when no one is left in the room to take the knife to it';
  const bare = { picture: null, standfirst: null, teaser: '' };
  return [
    container(
      'one',
      '',
      'lead-package',
      placed(
        [{ ...a, ...bare, headline: 'Wall holds, barely' }, { ...b, ...bare, headline: long }, c],
        [d, e],
      ),
    ),
    container('two', 'One card only', 'lead-package', placed([{ ...d, headline: long }])),
    container(
      'three',
      'No pictures',
      'standard',
      placed([a, b, c, d].map((card) => ({ ...card, ...bare }))),
      a.section,
    ),
    container(
      'four',
      'Uneven',
      'standard',
      placed([
        { ...e, headline: long },
        { ...f, headline: 'Rain' },
        { ...g, ...bare },
      ]),
    ),
    container('five', 'Two', 'standard', placed([e, f])),
    container('six', 'Picture led without one', 'picture-led', placed([{ ...a, ...bare }, b, c])),
    container(
      'seven',
      'Opinion of three',
      'opinion',
      placed(edition.stories.filter(({ kind }) => kind === 'opinion').slice(0, 3)),
    ),
    container(
      'eight',
      'Numbers',
      'numbers',
      placed([{ ...a, kicker: '107 dead' }, { ...b, kicker: '€2.1bn' }, c]),
    ),
  ];
}
