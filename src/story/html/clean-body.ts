import { type Body, type LiveUpdate, LONGEST_HTML } from '../body.ts';
import { embedProvider } from './embeds.ts';
import { sanitiseHtml } from './sanitise.ts';

type Flow = LiveUpdate['content'][number];

/** A body document from outside with its legacy markup sanitised and the providers of its embeds read from their addresses. */
export function cleanBody(body: Body): Body {
  return {
    ...body,
    content: body.content.map((block) =>
      block.type === 'liveUpdate' ? { ...block, content: block.content.map(cleanFlow) } : cleanFlow(block),
    ),
  };
}

function cleanFlow(block: Flow): Flow {
  switch (block.type) {
    case 'html':
      return { ...block, attrs: { html: sanitiseHtml(block.attrs.html).slice(0, LONGEST_HTML) } };
    case 'embed':
      return { ...block, attrs: { ...block.attrs, provider: embedProvider(block.attrs.url) } };
    default:
      return block;
  }
}
