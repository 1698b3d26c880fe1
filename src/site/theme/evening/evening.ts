import { Footer } from '../../components/footer.tsx';
import { minifyCss } from '../minify.ts';
import base from '../morning/css/base.css?raw';
import body from '../morning/css/body.css?raw';
import cards from '../morning/css/cards.css?raw';
import forms from '../morning/css/forms.css?raw';
import gallery from '../morning/css/gallery.css?raw';
import kinds from '../morning/css/kinds.css?raw';
import lists from '../morning/css/lists.css?raw';
import masthead from '../morning/css/masthead.css?raw';
import print from '../morning/css/print.css?raw';
import story from '../morning/css/story.css?raw';
import type { Theme } from '../theme.ts';
import { fontFile } from '../typefaces.ts';
import { ContainerView } from './containers.tsx';
import containers from './css/containers.css?raw';
import core from './css/core.css?raw';
import ownGallery from './css/gallery.css?raw';
import ownKinds from './css/kinds.css?raw';
import page from './css/page.css?raw';
import { Masthead } from './masthead.tsx';
import { StoryHead } from './story-head.tsx';

/**
 * The afternoon paper: a grotesque in heavy weights, blocks of the sections' colours, pictures first, big numerals, denser fronts.
 * It takes the morning's mechanics (grid of a story, forms, lists) and lays its own character over them.
 */
export const evening: Theme = {
  light: {
    paper: '#ffffff',
    ink: '#0c0c10',
    muted: '#56565f',
    line: '#d6d6dc',
    tint: '#f1f1f4',
    brand: '#c4121f',
    live: '#c4121f',
    section1: '#c4121f',
    section2: '#1746c8',
    section3: '#6b1fb0',
    section4: '#00694a',
    section5: '#b3126d',
    section6: '#006a86',
    section7: '#9a4600',
  },
  dark: {
    paper: '#0e0e12',
    ink: '#f2f2f5',
    muted: '#a9a9b4',
    line: '#34343e',
    tint: '#1b1b22',
    brand: '#ff6b6b',
    live: '#ff6b6b',
    section1: '#ff7a70',
    section2: '#86a8ff',
    section3: '#c79bff',
    section4: '#4fd3a3',
    section5: '#ff86c4',
    section6: '#55cbe6',
    section7: '#ffab5c',
  },
  fonts: [
    fontFile('libre-franklin-plain', 'Franklin', '400 900', { critical: true }),
    fontFile('libre-franklin-rest', 'Franklin', '400 900'),
    fontFile('libre-franklin-italic', 'Franklin', '400 700', { italic: true }),
    fontFile('libre-franklin-ext', 'Franklin', '400 900'),
  ],
  sheets: {
    core: minifyCss(base + masthead + cards + core + print),
    containers: minifyCss(containers),
    lists: minifyCss(lists),
    story: minifyCss(story + body + page),
    kinds: minifyCss(kinds + ownKinds),
    gallery: minifyCss(gallery + ownGallery),
    forms: minifyCss(forms),
  },
  slots: { Masthead, Footer, ContainerView, StoryHead },
};
