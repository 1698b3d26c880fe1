import type { Publication } from '../../story/publication.ts';
import { evening } from './evening/evening.ts';
import { morning } from './morning/morning.ts';
import type { Theme } from './theme.ts';

const THEMES = { morning, evening } satisfies Record<Publication['theme'], Theme>;

/** The theme in which a publication appears. */
export function themeOf(publication: Publication): Theme {
  return THEMES[publication.theme];
}
