import { Footer } from '../../components/footer.tsx';
import { minifyCss } from '../minify.ts';
import type { Theme } from '../theme.ts';
import { fontFile } from '../typefaces.ts';
import { ContainerView } from './containers.tsx';
import base from './css/base.css?raw';
import body from './css/body.css?raw';
import cards from './css/cards.css?raw';
import containers from './css/containers.css?raw';
import containersByWidth from './css/containers-by-width.css?raw';
import forms from './css/forms.css?raw';
import gallery from './css/gallery.css?raw';
import kinds from './css/kinds.css?raw';
import lists from './css/lists.css?raw';
import masthead from './css/masthead.css?raw';
import print from './css/print.css?raw';
import story from './css/story.css?raw';
import { Masthead } from './masthead.tsx';
import { StoryHead } from './story-head.tsx';

/** The morning paper: warm paper, a news serif with optical sizes, hairlines and white space. */
export const morning: Theme = {
  light: {
    paper: '#fbfaf6',
    ink: '#14130f',
    muted: '#5d5a53',
    line: '#d9d5ca',
    tint: '#f3eee3',
    brand: '#0b5563',
    live: '#bf2313',
    section1: '#b0301c',
    section2: '#1c5c94',
    section3: '#69408f',
    section4: '#0d6a4c',
    section5: '#9b3767',
    section6: '#0b6679',
    section7: '#94500c',
  },
  dark: {
    paper: '#161614',
    ink: '#e8e6e1',
    muted: '#a8a49b',
    line: '#3a3833',
    tint: '#211f1b',
    brand: '#6fc3d1',
    live: '#ff7a66',
    section1: '#ff8a73',
    section2: '#7fb9ec',
    section3: '#c6a4ea',
    section4: '#6fcaa2',
    section5: '#f096bd',
    section6: '#68c6d8',
    section7: '#eba55f',
  },
  fonts: [
    fontFile('newsreader-plain', 'Newsreader', '400 700', { critical: true }),
    fontFile('newsreader-rest', 'Newsreader', '400 700'),
    fontFile('newsreader-italic', 'Newsreader', '400 700', { italic: true }),
    fontFile('newsreader-ext', 'Newsreader', '400 700'),
    fontFile('public-sans-plain', 'Public', '400 700', { critical: true }),
    fontFile('public-sans-rest', 'Public', '400 700'),
    fontFile('public-sans-ext', 'Public', '400 700'),
  ],
  sheets: {
    core: minifyCss(base + masthead + cards + print),
    containers: minifyCss(containers + containersByWidth),
    lists: minifyCss(lists),
    story: minifyCss(story + body),
    kinds: minifyCss(kinds),
    gallery: minifyCss(gallery),
    forms: minifyCss(forms),
  },
  slots: { Masthead, Footer, ContainerView, StoryHead },
};
