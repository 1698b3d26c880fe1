import type { StoryPage } from '../../story/published-view.ts';
import { withQuery } from '../addresses.ts';
import type { SiteContext } from '../context.ts';
import { variantPath } from '../links.ts';
import type { Window } from '../page-match.ts';
import type { Paging } from '../paging.ts';

/** Stories on one page of a list. */
export const PAGE_SIZE = 20;

/** The addresses around one page of a list at `path`. */
export function pagingOf(
  ctx: SiteContext,
  path: string,
  page: Pick<StoryPage, 'older' | 'newer'>,
  window: Window,
): Paging {
  const here = variantPath(ctx, path);
  const isFirst = window.before === undefined && (window.after === undefined || page.newer === null);
  return {
    older: page.older === null ? null : withQuery(here, { before: page.older }),
    newer: page.newer === null ? null : withQuery(here, { after: page.newer }),
    newest: isFirst ? null : here,
  };
}

/** Only the first page of a list is worth a place in search engines' results; the others are to be crawled from. */
export function isFirstPage(window: Window): boolean {
  return window.before === undefined && window.after === undefined;
}
