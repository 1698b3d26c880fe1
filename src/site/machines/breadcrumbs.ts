import { absolute, type SiteContext } from '../context.ts';
import type { Crumb } from '../frame.ts';

/** The trail as schema.org's BreadcrumbList; the last step, the page itself, has no address of its own there. */
export function breadcrumbList(ctx: Pick<SiteContext, 'publicUrl'>, crumbs: readonly Crumb[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.label,
      ...(crumb.href === null ? {} : { item: absolute(ctx, crumb.href) }),
    })),
  };
}
