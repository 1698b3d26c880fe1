import type { ReactNode } from 'react';

export interface StillProps {
  /** What the part is made of; it is drawn anew where this is another object. */
  readonly of: object;
  /** Its name among the parts made of that, with all else that it depends on. */
  readonly as: string;
  readonly children: () => ReactNode;
}

/**
 * A part that is the same on page after page, such as a menu: `drawMarkup` draws it once and keeps its markup for as long as there is
 * what it is made of. To anybody else it is what its children are.
 */
export function Still({ children }: StillProps): ReactNode {
  return children();
}

/** Of one object; a day's name is among the names, so they come to an end only here. */
const KEPT = 500;
const drawn = new WeakMap<object, Map<string, string>>();

/** The markup of a still part, drawn with `draw` where it is not known yet. */
export function stillMarkup({ of, as, children }: StillProps, draw: (node: ReactNode) => string): string {
  let parts = drawn.get(of);
  if (!parts) {
    parts = new Map();
    drawn.set(of, parts);
  }
  const known = parts.get(as);
  if (known !== undefined) return known;
  const markup = draw(children());
  if (parts.size >= KEPT) parts.clear();
  parts.set(as, markup);
  return markup;
}
