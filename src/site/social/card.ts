import type { Publication } from '../../story/publication.ts';
import type { PublishedStory } from '../../story/published-view.ts';
import { themeOf } from '../theme/themes.ts';
import { CARD_SIZE, canDraw, headlineSize, headlineWords } from './card-text.ts';
import { drawPng, type Shape } from './draw.ts';

/** A story's social card: section, headline and the paper's name on its own ground, in its own colours. */
export function drawCard(publication: Publication, story: PublishedStory): Promise<Uint8Array> {
  const { paper, ink, muted, ...colours } = { ...themeOf(publication).light, ...publication.tokens };
  const sectionColour = [
    colours.brand,
    colours.section1,
    colours.section2,
    colours.section3,
    colours.section4,
    colours.section5,
    colours.section6,
    colours.section7,
  ][story.section?.colour ?? 0];
  const accent = sectionColour ?? colours.brand;
  const headline = headlineWords(story.headline);
  const section = story.section && canDraw(story.section.name) ? story.section.name : '';
  const shape: Shape = {
    style: {
      ...CARD_SIZE,
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '64px 72px 56px',
      backgroundColor: paper,
      color: ink,
      borderTop: `20px solid ${accent}`,
      fontFamily: 'Headline',
    },
    children: [
      {
        style: { flexDirection: 'column' },
        children: [
          { style: { fontSize: 34, color: accent, marginBottom: 24, minHeight: 44 }, children: section },
          {
            style: { fontSize: headlineSize(headline.length), lineHeight: 1.08, letterSpacing: '-0.015em' },
            children: headline,
          },
        ],
      },
      {
        style: {
          justifyContent: 'space-between',
          alignItems: 'flex-end',
          borderTop: `2px solid ${ink}`,
          paddingTop: 22,
        },
        children: [
          { style: { fontSize: 40 }, children: canDraw(publication.name) ? publication.name : '' },
          { style: { fontSize: 28, color: muted }, children: bylineOf(story) },
        ],
      },
    ],
  };
  return drawPng(shape, CARD_SIZE);
}

function bylineOf(story: PublishedStory): string {
  const names = story.bylines.map((byline) => byline.name).join(', ');
  return canDraw(names) && names.length <= 50 ? names : '';
}
