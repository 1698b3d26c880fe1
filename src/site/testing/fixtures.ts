import { silentRecorder } from '../../kernel/facts.ts';
import type { Block } from '../../story/body.ts';
import { type PublicationInput, publicationSchema } from '../../story/publication.ts';
import type { Picture, PublishedStory, Section } from '../../story/published-view.ts';
import type { SiteContext } from '../context.ts';
import { createFrame } from '../create-frame.ts';
import type { PageFrame } from '../frame.ts';

/** A newspaper of our own invention, its sections, a picture and a story, for tests that need no database. */

export const PICTURE: Picture = {
  id: '0198a000-0000-7000-8000-00000000000a',
  width: 2400,
  height: 1600,
  averageColour: '#8899aa',
  focal: { x: 0.5, y: 0.4 },
  alt: 'Two ferries pass each other in fog',
  caption: 'Ferries at the Nore bar, early on Monday.',
  credit: 'Ines Calder',
  creditUrl: null,
};

function section(n: number, path: string, name: string, parentId: string | null): Section {
  return {
    id: `0198b000-0000-7000-8000-00000000000${n}`,
    path,
    slug: path.slice(path.lastIndexOf('/') + 1),
    name,
    parentId,
    colour: n,
    description: '',
    position: n,
  };
}

const HARBOUR = section(1, 'harbour', 'Harbour', null);
const FERRIES = section(2, 'harbour/ferries', 'Ferries', HARBOUR.id);

/** The parts of a site context that pure functions read. */
export function ground(
  publication: Partial<PublicationInput> = {},
): Pick<SiteContext, 'publicUrl' | 'furniture' | 'recorder'> {
  const whole = publicationSchema.parse({
    name: 'The Tide',
    tagline: 'News from the estuary',
    timeZone: 'Europe/Lisbon',
    language: 'en',
    ...publication,
  });
  return {
    recorder: silentRecorder,
    publicUrl: 'https://tide.example',
    furniture: { publication: whole, imprint: whole, sections: [HARBOUR, FERRIES] },
  };
}

export function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

export function story(overrides: Partial<PublishedStory> = {}): PublishedStory {
  const whole = {
    id: '0198c000-0000-7000-8000-000000000001',
    path: '/2026/05/04/ferry-masters-ask-for-a-second-light',
    slug: 'ferry-masters-ask-for-a-second-light',
    headline: 'Ferry masters ask for a second light & a bell',
    language: 'en',
    kind: 'news',
    kicker: null,
    standfirst: 'Fog closed the bar for the third time this month',
    houseCredit: null,
    section: { id: FERRIES.id, name: FERRIES.name, path: FERRIES.path, colour: FERRIES.colour },
    bylines: [
      {
        name: 'Lena Voss',
        personId: HARBOUR.id,
        slug: 'lena-voss',
        portraitId: null,
        role: 'Harbour reporter',
        portrait: null,
      },
    ],
    picture: PICTURE,
    teaser: 'The masters of the Nore ferries asked on Monday for a second light.',
    teaserCut: false,
    words: 240,
    readingMinutes: 1,
    published: { precision: 'instant', at: '2026-05-04T06:30:00Z' },
    updatedAt: new Date('2026-05-04T06:30:00Z'),
    sortAt: new Date('2026-05-04T06:30:00Z'),
    rating: null,
    dateline: null,
    body: {
      type: 'doc',
      content: [paragraph('The masters of the Nore ferries asked on Monday for a second light.')],
    },
    leadFigure: {
      type: 'figure',
      attrs: { mediaId: PICTURE.id, alt: PICTURE.alt, credit: PICTURE.credit, size: 'inline' },
      content: [{ type: 'text', text: PICTURE.caption }],
    },
    pictures: new Map([[PICTURE.id, PICTURE]]),
    links: new Map(),
    topics: [{ id: '0198d000-0000-7000-8000-000000000001', name: 'Fog', slug: 'fog' }],
    corrections: [],
    claim: null,
    translations: [],
    canonicalUrl: null,
    revision: 2,
    ...overrides,
  } as const satisfies Omit<PublishedStory, 'opening' | 'signed'>;
  const { standfirst, teaser, teaserCut, bylines } = whole;
  return { opening: { standfirst, teaser, teaserCut }, signed: bylines, ...whole };
}

/** What the front shows around its subject. */
export function frameOf(publication: Partial<PublicationInput> = {}): PageFrame {
  const blank = { today: '2026-01-06', path: '/', textOnly: false, assets: { url: () => null } };
  return createFrame({ ...ground(publication), ...blank }, { title: null });
}
