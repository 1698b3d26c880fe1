import type { ReactNode } from 'react';
import type { NodeOf } from '../../story/body.ts';
import { sanitiseHtml } from '../../story/html/sanitise.ts';

/** Legacy markup that nothing else fits. Sanitised again here, whatever the entrance let through. */
export function LegacyHtml({ node }: { readonly node: NodeOf<'html'> }): ReactNode {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised in this very expression
  return <div className="legacy" dangerouslySetInnerHTML={{ __html: sanitiseHtml(node.attrs.html) }} />;
}
