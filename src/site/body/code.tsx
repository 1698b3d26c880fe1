import type { ReactNode } from 'react';
import type { NodeOf } from '../../story/body.ts';

/** Code is left-to-right whatever the story's script. */
export function Code({ node }: { readonly node: NodeOf<'code'> }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <pre dir="ltr" tabIndex={0}>
      <code>{(node.content ?? []).map((text) => text.text).join('')}</code>
    </pre>
  );
}
