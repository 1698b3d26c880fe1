import type { ReactNode } from 'react';
import { address } from '../addresses.ts';

/** Names under one first letter. */
export function NameList({
  initial,
  items,
  href,
}: {
  readonly initial: string;
  readonly items: readonly { readonly id: string; readonly name: string; readonly slug: string }[];
  readonly href: (slug: string) => string;
}): ReactNode {
  return (
    <section>
      <h2>{initial}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <a href={address.text(href(item.slug))}>{item.name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
