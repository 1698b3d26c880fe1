import type { ReactNode } from 'react';
import type { NodeOf } from '../../story/body.ts';
import type { BodyContext } from './body-context.ts';
import { frameAddress } from './embed-address.ts';

/**
 * Somebody else's page: a link, which the client script turns into a frame when the reader asks for it. Nothing is fetched from
 * the provider before that.
 */
export function Embed({
  embed,
  context,
}: {
  readonly embed: NodeOf<'embed'>;
  readonly context: BodyContext;
}): ReactNode {
  const { url, provider, title, caption } = embed.attrs;
  const { voice } = context.frame;
  const framed = frameAddress(url);
  return (
    <figure className="embed">
      <div
        className="embed-box"
        {...(framed ? { 'data-embed': framed, 'data-title': title || provider } : {})}
      >
        <p className="embed-title">{title || provider}</p>
        {framed && <p className="embed-note">{voice.t('embedNote', { provider })}</p>}
        <p>
          {framed && (
            <button type="button" className="btn" hidden>
              {voice.t('loadEmbed', { provider })}
            </button>
          )}{' '}
          <a href={url} rel="noopener">
            {voice.t('openEmbed', { provider })}
          </a>
        </p>
      </div>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
