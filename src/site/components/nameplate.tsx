import type { ReactNode } from 'react';
import type { PageFrame } from '../frame.ts';

/** The drawn nameplates: SVG in `currentColor`, one file a name. */
const drawings = import.meta.glob('../theme/nameplate/*.svg', {
  eager: true,
  query: '?raw',
  import: 'default',
});

function drawing(name: string | null): string | null {
  return (name && drawings[`../theme/nameplate/${name}.svg`]) || null;
}

/** The newspaper's name: drawn where its drawing is here, else set in the display face. */
export function Nameplate({
  frame,
  part,
}: {
  readonly frame: PageFrame;
  readonly part: 'plate' | 'mark';
}): ReactNode {
  const { name, settings } = frame.publication;
  const svg = drawing(
    part === 'mark' && settings.nameplate ? `${settings.nameplate}-mark` : settings.nameplate,
  );
  if (!svg) return <span className={`name name-${part}`}>{name}</span>;
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a drawing of this repository */}
      <span className={`drawn drawn-${part}`} aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
      <span className="vh">{name}</span>
    </>
  );
}
