import { sectionByPath } from '../../context.ts';
import type { Page } from '../../define-page.ts';
import type { HtmlParameters } from '../../page-match.ts';
import { sectionPage } from '../section/route.ts';
import { staticPage } from '../static/route.ts';

/** An address like `/world` is a section's, or else a static page's: sections come first. */
export const pathPage: Page<HtmlParameters['path']> = {
  render: (ctx, parameters) =>
    sectionByPath(ctx.furniture, parameters.path)
      ? sectionPage.render(ctx, parameters)
      : staticPage.render(ctx, { path: `/${parameters.path.split('/').map(encodeURIComponent).join('/')}` }),
};
