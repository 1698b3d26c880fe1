import { filePerson } from '../../../language/filing.ts';
import { personNames } from '../../../newsroom/people/published-queries.ts';
import { address, withQuery } from '../../addresses.ts';
import type { SiteContext } from '../../context.ts';
import { createFrame } from '../../create-frame.ts';
import { definePage } from '../../define-page.ts';
import { variantPath } from '../../links.ts';
import type { HtmlParameters } from '../../page-match.ts';
import { peopleText } from '../../text/people.tsx';
import { voiceOf } from '../../voice.ts';
import { byInitial, inOrder, pageAfter } from '../filed-names.ts';
import type { PeopleModel } from './model.ts';
import { view } from './view.tsx';

/** Names on one page: more than most newspapers have. */
const SIZE = 500;

export const peoplePage = definePage({ load, view, text: peopleText });

async function load(ctx: SiteContext, { after }: HtmlParameters['people']): Promise<PeopleModel> {
  const { language } = ctx.furniture.publication;
  const filed = await ctx.remember(`people ${language}`, async (recorder) =>
    inOrder(await personNames(ctx.db, recorder), filePerson, language),
  );
  const found = pageAfter(filed, { after, size: SIZE, file: filePerson, language });
  const here = variantPath(ctx, address.people);
  const nextHref = found.next === null ? null : withQuery(here, { after: found.next });
  const { t } = voiceOf(ctx.furniture.publication, language);
  const frame = createFrame(ctx, { title: t('people'), next: nextHref });
  const groups = byInitial(found.items, language).map(({ initial, items }) => ({ initial, people: items }));
  return { frame, groups, nextHref };
}
