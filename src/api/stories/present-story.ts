import { cleanBody } from '../../story/html/clean-body.ts';
import { bodyToHtml } from '../../story/html/from-body.ts';
import type {
  Correction,
  Picture,
  PublishedStory,
  SectionRef,
  StoryLink,
  StorySummary,
  TopicRef,
} from '../../story/published-view.ts';
import type { StoryView } from '../contract/stories.ts';

/** Turns what the newsroom knows into what the contract says. Addresses are absolute. */
export function presenter(publicUrl: string) {
  const picture = ({ ...of }: Picture) => ({
    ...of,
    url: `${publicUrl}/media/${of.id}/full-1280.jpg`,
    urlTemplate: `${publicUrl}/media/${of.id}/{crop}-{width}.{format}`,
  });
  const section = ({ id, name, path }: SectionRef) => ({ id, name, path, url: `${publicUrl}/${path}` });
  const topic = ({ id, name, slug }: TopicRef) => ({
    id,
    name,
    slug,
    url: `${publicUrl}/topic/${encodeURIComponent(slug)}`,
  });
  const person = (id: string, slug: string) => ({
    id,
    slug,
    url: `${publicUrl}/person/${encodeURIComponent(slug)}`,
  });
  const link = ({ id, path, headline, language }: StoryLink) => ({
    id,
    url: path === null ? null : `${publicUrl}${path}`,
    headline,
    language,
  });
  const correction = ({ id, kind, text, at }: Correction) => ({ id, kind, text, at: at.toISOString() });

  const card = (story: StorySummary) => ({
    ...link(story),
    kind: story.kind,
    kicker: story.kicker,
    standfirst: story.standfirst,
    houseCredit: story.houseCredit,
    section: story.section && section(story.section),
    bylines: story.bylines.map((byline) => ({
      name: byline.name,
      role: byline.role ?? null,
      person: byline.personId && byline.slug ? person(byline.personId, byline.slug) : null,
    })),
    picture: story.picture && picture(story.picture),
    teaser: { text: story.teaser, cut: story.teaserCut },
    words: story.words,
    readingMinutes: story.readingMinutes,
    published: story.published,
    updatedAt: story.updatedAt.toISOString(),
    rating: story.rating,
  });

  const whole = (story: PublishedStory) => ({
    ...card(story),
    slug: story.slug,
    dateline: story.dateline,
    topics: story.topics.map(topic),
    leadFigure: story.leadFigure,
    body: cleanBody(story.body),
    pictures: [...story.pictures.values()].map(picture),
    links: [...story.links.values()].map(link),
    corrections: story.corrections.map(correction),
    claim: story.claim,
    translations: story.translations.map(link),
    canonicalUrl: story.canonicalUrl,
    revision: story.revision,
  });

  const bodyHtml = (story: PublishedStory) =>
    bodyToHtml(story.body, {
      storyUrl: (id) => {
        const path = story.links.get(id)?.path;
        return path ? `${publicUrl}${path}` : null;
      },
      storyHeadline: (id) => story.links.get(id)?.headline ?? null,
      pictureUrl: (id) => (story.pictures.has(id) ? `${publicUrl}/media/${id}/full-1280.jpg` : null),
      correctionText: (id) => story.corrections.find((entry) => entry.id === id)?.text ?? null,
    });

  return { picture, section, topic, person, link, correction, card, whole, bodyHtml };
}
export type Presenter = ReturnType<typeof presenter>;

/** Leaves the fields that were asked for; all of them where nothing was. */
export function sparse(story: StoryView, fields: readonly (keyof StoryView)[] | undefined): StoryView {
  if (!fields) return story;
  const wanted = new Set<string>([...fields, 'id', 'bodyHtml', 'text']);
  const entries = Object.entries(story).filter(([name]) => wanted.has(name));
  return { ...Object.fromEntries(entries), id: story.id };
}
