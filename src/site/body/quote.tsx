import type { ReactNode } from 'react';
import type { NodeOf } from '../../story/body.ts';
import { Inlines } from './inline.tsx';
import { ListBlock } from './list.tsx';

export function Quote({ quote }: { readonly quote: NodeOf<'quote'> }): ReactNode {
  const { cite, href } = quote.attrs;
  return (
    <figure className="quote">
      <blockquote {...(href?.startsWith('http') ? { cite: href } : {})}>
        {quote.content.map((part, index) => {
          const key = index;
          if (part.type === 'list') return <ListBlock key={key} list={part} />;
          return (
            <p key={key}>
              <Inlines content={part.content} />
            </p>
          );
        })}
      </blockquote>
      {(cite ?? href) && <figcaption>{href ? <a href={href}>{cite ?? href}</a> : cite}</figcaption>}
    </figure>
  );
}

/** Words of the story again, large: kept from screen readers, which have heard or will hear them in their place. */
export function PullQuote({ quote }: { readonly quote: NodeOf<'pullQuote'> }): ReactNode {
  return (
    <figure className="pull" aria-hidden="true">
      <blockquote>
        <p>
          <Inlines content={quote.content.map(unlinked)} />
        </p>
      </blockquote>
      {quote.attrs.attribution && <figcaption>{quote.attrs.attribution}</figcaption>}
    </figure>
  );
}

/** A repeated link, or a repeated anchor, would be a second one of its kind on the page. */
function unlinked(node: NodeOf<'pullQuote'>['content'][number]): typeof node {
  if (node.type !== 'text' || !node.marks) return node;
  return { ...node, marks: node.marks.filter((mark) => mark.type !== 'link' && mark.type !== 'statement') };
}
