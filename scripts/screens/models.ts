import { silentRecorder } from '../../src/kernel/facts.ts';
import type { Assets } from '../../src/site/assets.ts';
import { cardExcerpt } from '../../src/site/cards.ts';
import { createFrame, type FrameInput } from '../../src/site/create-frame.ts';
import type { PageFrame } from '../../src/site/frame.ts';
import type { StoryModel } from '../../src/site/pages/story/model.ts';
import { directionOf } from '../../src/site/voice.ts';
import type {
  Container,
  ContainerLayout,
  PlacedCard,
  PublishedStory,
  SectionRef,
  StoryCard,
} from '../../src/story/published-view.ts';
import type { Edition } from './edition.ts';

/** Models of pages, made from the edition in memory as the site's own loaders make them from the store. */
export interface Maker {
  readonly edition: Edition;
  readonly assets: Assets;
  readonly today: string;
}

export function frameFor(
  { edition, assets, today }: Maker,
  path: string,
  { title = null, ...options }: Partial<Pick<FrameInput, 'title' | 'language' | 'section'>> = {},
): PageFrame {
  const { publication, sections } = edition;
  const context = {
    publicUrl: 'https://paper.example',
    furniture: { publication, imprint: publication, sections },
  };
  return createFrame(
    { ...context, assets, today, path, textOnly: false, recorder: silentRecorder },
    { ...options, title },
  );
}

export function storyModel(maker: Maker, story: PublishedStory): StoryModel {
  const { stories } = maker.edition;
  const place = stories.indexOf(story);
  const frame = frameFor(maker, story.path ?? '/', {
    language: story.language,
    section: story.section,
    title: story.headline,
  });
  const others = stories.filter((other) => other !== story && other.kind !== 'page');
  const rail = others.filter((other) => other.section?.id === story.section?.id).slice(0, 3);
  const updates = story.body.content.filter((block) => block.type === 'liveUpdate');
  const missed = placed(others.filter((other) => other.picture && other.kind !== 'opinion').slice(11, 13));
  return {
    frame,
    story,
    direction: directionOf(story.language),
    neighbours: { previous: stories[place + 1] ?? null, next: stories[place - 1] ?? null },
    rail: {
      section: story.section,
      cards: rail.map((card) => ({ card, excerpt: cardExcerpt(card, 32, silentRecorder) })),
    },
    dontMiss: {
      container: container('dont-miss', '', 'dont-miss', missed),
      excerpts: new Map(missed.map((card) => [card.id, cardExcerpt(card, 10, silentRecorder)])),
    },
    related: others.filter((other) => other.topics.some((topic) => story.topics.includes(topic))).slice(0, 4),
    updatedAt: story.kind === 'live' ? story.updatedAt : null,
    share: [
      { network: 'email', name: 'Email', href: 'mailto:?body=x' },
      { network: 'whatsapp', name: 'WhatsApp', href: 'https://wa.me/' },
      { network: 'mastodon', name: 'Mastodon', href: 'https://mastodon.example/' },
    ],
    live: updates.length > 0 ? { href: `/live/${story.id}.json`, newest: null } : null,
  };
}

export function placed(
  cards: readonly StoryCard[],
  supporting: readonly StoryCard[] = [],
): readonly PlacedCard[] {
  return cards.map((card, rank) => ({ ...card, supporting: rank === 0 ? supporting : [], curated: true }));
}

export function container(
  slug: string,
  title: string,
  layout: ContainerLayout,
  cards: readonly PlacedCard[],
  section: SectionRef | null = null,
): Container {
  return { id: slug, slug, title, layout, section, cards };
}

/** A front with every layout; `of` narrows it, for the front of a small newspaper. */
export function wholeFront({ edition }: Maker): readonly Container[] {
  const used = new Set<string>();
  const news = edition.stories.filter(
    ({ kind, language }) => kind !== 'page' && kind !== 'stub' && language === 'en',
  );
  const take = (count: number, fits: (card: StoryCard) => boolean): StoryCard[] => {
    const found = news.filter((card) => !used.has(card.id) && fits(card)).slice(0, count);
    for (const card of found) used.add(card.id);
    return found;
  };
  const section = (path: string): SectionRef | null =>
    edition.sections.find((each) => each.path === path) ?? null;
  const of = (path: string) => (card: StoryCard) => card.section?.path.split('/')[0] === path;
  const pictured = (card: StoryCard) =>
    card.picture !== null && card.kind !== 'opinion' && card.kind !== 'gallery';
  const top = take(3, pictured);
  const under = take(3, (card) => card.section?.id === top[0]?.section?.id);
  const figures = ['1,284', '30%', '+2.31 m', '11.4 m crowns', '3–1'];
  return [
    container('top', '', 'lead-package', placed(top, under)),
    container(
      'numbers',
      'Numbers of the day',
      'numbers',
      placed(take(5, (card) => card.kind === 'news')).map((card, rank) => ({
        ...card,
        kicker: figures[rank] ?? null,
      })),
    ),
    container(
      'opinion',
      'Opinion',
      'opinion',
      placed(take(4, (card) => card.kind === 'opinion')),
      section('opinion'),
    ),
    container('business', 'Business', 'standard', placed(take(8, of('business'))), section('business')),
    container(
      'pictures',
      'In pictures',
      'gallery',
      placed(take(4, (card) => card.kind === 'gallery' || pictured(card))),
    ),
    container('politics', 'Politics', 'standard', placed(take(4, of('politics'))), section('politics')),
    container('science', 'Science', 'picture-led', placed(take(4, of('science'))), section('science')),
    container('world', 'World', 'list', placed(take(6, of('world'))), section('world')),
    container('dont-miss', 'Don’t miss', 'dont-miss', placed(take(2, pictured))),
    container('briefs', 'In brief', 'briefs', placed(take(12, () => true))),
  ].filter(({ cards }) => cards.length > 0);
}
