import type { ReactNode } from 'react';
import type { List } from '../../story/body.ts';
import { Inlines } from './inline.tsx';

export function ListBlock({ list }: { readonly list: List }): ReactNode {
  const items = list.content.map((item, index) => {
    const key = index;
    return (
      <li key={key}>
        {item.content.map((part, place) => {
          const partKey = place;
          if (part.type === 'list') return <ListBlock key={partKey} list={part} />;
          return (
            <p key={partKey}>
              <Inlines content={part.content} />
            </p>
          );
        })}
      </li>
    );
  });
  if (!list.attrs.ordered) return <ul>{items}</ul>;
  const { start } = list.attrs;
  return <ol {...(start !== undefined && start !== 1 ? { start } : {})}>{items}</ol>;
}
