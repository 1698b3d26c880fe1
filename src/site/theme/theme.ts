import type { ReactNode } from 'react';
import type { Container } from '../../story/published-view.ts';
import type { PageFrame } from '../frame.ts';
import type { StoryModel } from '../pages/story/model.ts';
import type { Palette } from './palette.ts';
import type { FontFile } from './typefaces.ts';

/** The style sheets a theme has. Every page inlines `core` and those its page type names, nothing else. */
export const SHEETS = ['core', 'containers', 'lists', 'story', 'kinds', 'gallery', 'forms'] as const;
export type Sheet = (typeof SHEETS)[number];

/** A container with its place on the front: the first one is the day's lead and is drawn so. */
export interface ContainerProps {
  readonly container: Container;
  readonly frame: PageFrame;
  readonly first: boolean;
}

/**
 * A paper's character: colours, faces, style sheets, and the few places where its markup is its own. Everything else is drawn
 * by the same components in every theme.
 */
export interface Theme {
  readonly light: Palette;
  readonly dark: Palette;
  readonly fonts: readonly FontFile[];
  readonly sheets: Readonly<Record<Sheet, string>>;
  readonly slots: {
    readonly Masthead: (props: { readonly frame: PageFrame; readonly front: boolean }) => ReactNode;
    readonly Footer: (props: { readonly frame: PageFrame }) => ReactNode;
    readonly ContainerView: (props: ContainerProps) => ReactNode;
    readonly StoryHead: (props: { readonly model: StoryModel }) => ReactNode;
  };
}
