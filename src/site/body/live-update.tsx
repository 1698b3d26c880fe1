import type { ReactNode } from 'react';
import type { LiveUpdate } from '../../story/body.ts';
import { LiveMoment } from '../components/time.tsx';
import type { BodyContext } from './body-context.ts';

/** The fragment under which an update can be linked. */
export function updateAnchor(update: LiveUpdate): string {
  return `update-${update.attrs.id}`;
}

/** One entry of a live story; its time is its permanent link. */
export function LiveUpdateBlock({
  update,
  context,
  children,
}: {
  readonly update: LiveUpdate;
  readonly context: BodyContext;
  readonly children: ReactNode;
}): ReactNode {
  const anchor = updateAnchor(update);
  return (
    <article className={update.attrs.key ? 'upd key' : 'upd'} id={anchor} data-at={update.attrs.at}>
      <p className="upd-time">
        <a href={`#${anchor}`}>
          <LiveMoment at={new Date(update.attrs.at)} frame={context.frame} />
        </a>
      </p>
      <div className="upd-body">
        {update.attrs.headline && <h2>{update.attrs.headline}</h2>}
        {children}
      </div>
    </article>
  );
}
