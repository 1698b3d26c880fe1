import type { ReactElement } from 'react';
import type { RenderedPage } from '../kernel/page.ts';
import type { SiteContext } from './context.ts';
import type { PageFrame } from './frame.ts';
import type { DocumentName, DocumentParameters, HtmlName, HtmlParameters } from './page-match.ts';

/**
 * A page that people read: the address's parameters → everything it shows → markup. `load` gives null where there is no such
 * page. `text` is the same model without pictures and scripts.
 */
export interface HtmlPage<P, M extends { readonly frame: PageFrame }> {
  load(ctx: SiteContext, parameters: P): Promise<M | null>;
  view(model: M): ReactElement;
  text(model: M): ReactElement;
  /** False for pages whose reads cannot be recorded, as searches. */
  readonly keep?: boolean;
}

/** A page as React draws it. */
export interface Drawn {
  readonly element: ReactElement;
  readonly frame: PageFrame;
  readonly keep: boolean;
}

/** A page once its model's type is behind it: load, then draw. */
export interface Page<P> {
  render(ctx: SiteContext, parameters: P): Promise<Drawn | null>;
}

export function definePage<P, M extends { readonly frame: PageFrame }>(page: HtmlPage<P, M>): Page<P> {
  return {
    async render(ctx, parameters) {
      const model = await page.load(ctx, parameters);
      if (model === null) return null;
      const element = ctx.textOnly ? page.text(model) : page.view(model);
      return { element, frame: model.frame, keep: page.keep ?? true };
    },
  };
}

/** An answer for programs. Null where there is none at this address. */
export type Document<P> = (ctx: SiteContext, parameters: P) => Promise<RenderedPage | null>;

/** Every page and document there is: an address without one does not compile. */
export type Pages = { readonly [K in HtmlName]: Page<HtmlParameters[K]> };
export type Documents = { readonly [K in DocumentName]: Document<DocumentParameters[K]> };

/** An answer that the press may keep. */
export function documentOf(
  contentType: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): RenderedPage {
  return { status: 200, contentType, body, headers, keep: true };
}
