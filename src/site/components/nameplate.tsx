import type { ReactNode } from 'react';
import type { PageFrame } from '../frame.ts';
import mark from '../theme/nameplate/mark.svg?raw';
import plate from '../theme/nameplate/nameplate.svg?raw';

/** The drawn nameplates there are, by the name under which a publication's settings ask for them. */
const DRAWN: Readonly<Record<string, { readonly plate: string; readonly mark: string }>> = {
  'harbour-courier': { plate: bare(plate), mark: bare(mark) },
};

/** The drawing without its comment and its own name: the page says the name in words. */
function bare(svg: string): string {
  return svg
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/ role="img" aria-label="[^"]*"/, '')
    .trim();
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
  const svg = DRAWN[settings.nameplate ?? '']?.[part];
  if (!svg) return <span className={`name name-${part}`}>{name}</span>;
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a drawing of this repository */}
      <span className={`drawn drawn-${part}`} aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
      {part === 'plate' && <span className="vh">{name}</span>}
    </>
  );
}
