import { people } from '../../../newsroom/people/published-queries.ts';
import { address, withQuery } from '../../addresses.ts';
import type { SiteContext } from '../../context.ts';
import { createFrame } from '../../create-frame.ts';
import { definePage } from '../../define-page.ts';
import { variantPath } from '../../links.ts';
import type { HtmlParameters } from '../../page-match.ts';
import { peopleText } from '../../text/people.tsx';
import { voiceOf } from '../../voice.ts';
import { byInitial } from '../initials.ts';
import type { PeopleModel } from './model.ts';
import { view } from './view.tsx';

/** Names on one page: more than most newspapers have. */
const SIZE = 500;

export const peoplePage = definePage({ load, view, text: peopleText });

async function load(ctx: SiteContext, { after }: HtmlParameters['people']): Promise<PeopleModel> {
  const { language } = ctx.furniture.publication;
  const found = await people(ctx.db, ctx.recorder, { size: SIZE, after });
  const here = variantPath(ctx, address.people);
  const nextHref = found.next === null ? null : withQuery(here, { after: found.next });
  const { t } = voiceOf(ctx.furniture.publication, language);
  const frame = createFrame(ctx, { title: t('people'), next: nextHref });
  const groups = byInitial(found.people, language).map(({ initial, items }) => ({ initial, people: items }));
  return { frame, groups, nextHref };
}
