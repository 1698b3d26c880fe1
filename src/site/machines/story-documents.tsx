import type { RenderedPage } from '../../kernel/page.ts';
import { cardAt, liveStory, storyById } from '../../newsroom/stories/published-queries.ts';
import type { StoryCard } from '../../story/published-view.ts';
import { address } from '../addresses.ts';
import { Blocks, liveUpdates } from '../body/body.tsx';
import type { BodyContext } from '../body/body-context.ts';
import { cardBylines, cardStandfirst } from '../cards.ts';
import { absolute, type SiteContext } from '../context.ts';
import { createFrame } from '../create-frame.ts';
import { documentOf } from '../define-page.ts';
import { drawMarkup } from '../markup/draw.ts';
import type { DocumentParameters } from '../page-match.ts';
import { canDraw } from '../social/card-text.ts';
import { directionOf } from '../voice.ts';
import { pictureFile } from './pictures.ts';
import { storyUrl } from './story-graph.ts';

/** Updates that one answer carries: a page that was open for longer is best loaded again. */
const LIVE_UPDATES = 30;

/**
 * The newest updates of a live story, newest first: `{ newest, updates: [{ id, at, key, html }] }`. `html` is the very markup that
 * the page has for each.
 */
export async function live(
  ctx: SiteContext,
  { storyId }: DocumentParameters['live'],
): Promise<RenderedPage | null> {
  const story = await liveStory(ctx.db, ctx.recorder, storyId);
  if (!story) return null;
  const frame = createFrame(ctx, {
    title: story.headline,
    description: '',
    language: story.language,
    canonical: null,
  });
  const context: BodyContext = {
    frame,
    language: story.language,
    direction: directionOf(story.language),
    pictures: story.pictures,
    links: story.links,
    corrections: story.corrections,
  };
  const updates = liveUpdates(story.body).slice(0, LIVE_UPDATES);
  const body = {
    newest: updates[0]?.attrs.at ?? null,
    updates: updates.map((update) => ({
      id: update.attrs.id,
      at: update.attrs.at,
      key: update.attrs.key,
      html: drawMarkup(<Blocks blocks={[update]} context={context} />),
    })),
  };
  return documentOf('application/json; charset=utf-8', JSON.stringify(body));
}

/** A story's social card. An older revision's address leads to the newest card: other sites keep such addresses for long. */
export async function card(
  ctx: SiteContext,
  { storyId, revision }: DocumentParameters['card'],
): Promise<RenderedPage | null> {
  const story = await storyById(ctx.db, ctx.recorder, storyId);
  if (!story || !canDraw(story.headline)) return null;
  if (revision !== story.revision) {
    const location = address.card(story.id, story.revision);
    return {
      status: 301,
      contentType: 'text/plain; charset=utf-8',
      body: '',
      headers: { location },
      keep: false,
    };
  }
  // Drawing needs two native libraries, which a server that draws nothing should not have in memory.
  const { drawCard } = await import('../social/card.ts');
  return documentOf('image/png', await drawCard(ctx.furniture.publication, story));
}

/** oEmbed 1.0 of a story, as JSON: a quotation with a link, which needs neither script nor frame. */
export async function oembed(
  ctx: SiteContext,
  { url, format }: DocumentParameters['oembed'],
): Promise<RenderedPage | null> {
  const target = URL.parse(url);
  if (format !== 'json' || target?.origin !== new URL(ctx.publicUrl).origin) return null;
  const story = await cardAt(ctx.db, ctx.recorder, target.pathname);
  if (!story) return null;
  return documentOf('application/json; charset=utf-8', JSON.stringify(oembedOf(ctx, story)), {
    'access-control-allow-origin': '*',
  });
}

export function oembedOf(
  ctx: Pick<SiteContext, 'publicUrl' | 'furniture' | 'recorder'>,
  story: StoryCard,
): object {
  const { name } = ctx.furniture.imprint;
  const file = story.picture && pictureFile(story.picture, '16x9', 640);
  const author = cardBylines(story, ctx.recorder)[0];
  const standfirst = cardStandfirst(story, ctx.recorder);
  const quotation = (
    <blockquote lang={story.language} dir={directionOf(story.language)}>
      <p>
        <a href={storyUrl(ctx, story)}>{story.headline}</a>
      </p>
      {standfirst && <p>{standfirst}</p>}
      <footer>{name}</footer>
    </blockquote>
  );
  return {
    version: '1.0',
    type: 'rich',
    title: story.headline,
    provider_name: name,
    provider_url: absolute(ctx, '/'),
    ...(author
      ? {
          author_name: author.name,
          ...(author.slug ? { author_url: absolute(ctx, address.person(author.slug)) } : {}),
        }
      : {}),
    ...(file
      ? {
          thumbnail_url: absolute(ctx, file.path),
          thumbnail_width: file.width,
          thumbnail_height: file.height,
        }
      : {}),
    html: drawMarkup(quotation),
    width: 600,
    height: null,
  };
}
