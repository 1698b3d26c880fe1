import type { RenderedPage } from '../../kernel/page.ts';
import type { SiteContext } from '../context.ts';
import { documentOf } from '../define-page.ts';
import type { DocumentParameters } from '../page-match.ts';

/** The paper's icon in the forms that browsers ask for. */
export async function icon(ctx: SiteContext, { file }: DocumentParameters['icon']): Promise<RenderedPage> {
  const { icoOf, iconPng, iconSvg } = await import('../social/icon.ts');
  const svg = await iconSvg(ctx.furniture.publication);
  switch (file) {
    case 'favicon.svg':
      return documentOf('image/svg+xml; charset=utf-8', svg);
    case 'favicon.ico':
      return documentOf('image/x-icon', icoOf(await iconPng(svg, 32), 32));
    case 'apple-touch-icon.png':
      return documentOf('image/png', await iconPng(svg, 180));
  }
}
