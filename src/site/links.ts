import { address } from './addresses.ts';
import type { SiteContext } from './context.ts';

/** The address of a page in the variant that the reader is in: text-only pages lead to text-only pages. */
export function variantPath(ctx: Pick<SiteContext, 'textOnly'>, path: string): string {
  return ctx.textOnly ? address.text(path) : path;
}
