import type { Body } from '../../story/body.ts';
import { bodyToHtml } from '../../story/html/from-body.ts';
import type { PublishedStory } from '../../story/published-view.ts';
import { address } from '../addresses.ts';
import type { PageFrame } from '../frame.ts';

/** A body as plain markup without pictures: figures keep caption and credit, cross links show today's headline. */
export function bodyMarkup({
  story,
  frame,
}: {
  readonly story: PublishedStory;
  readonly frame: PageFrame;
}): string {
  return bodyToHtml(withoutPictures(story.body), {
    storyUrl: (id) => {
      const path = story.links.get(id)?.path ?? null;
      return path === null ? null : address.text(path);
    },
    storyHeadline: (id) => story.links.get(id)?.headline ?? null,
    correctionText: (id) => {
      const entry = story.corrections.find((correction) => correction.id === id);
      return entry ? `${frame.voice.t(entry.kind)}: ${entry.text}` : null;
    },
    alsoReadLabel: `${frame.voice.t('alsoRead')}:`,
    updateTime: (at) => frame.voice.dates.moment(new Date(at), frame.today),
  });
}

/** Legacy markup may hold pictures too; their words stay. */
function withoutPictures(body: Body): Body {
  return {
    type: 'doc',
    content: body.content.map((block) =>
      block.type === 'html'
        ? { type: 'html', attrs: { html: block.attrs.html.replace(/<img\b[^>]*>/gi, '') } }
        : block,
    ),
  };
}
