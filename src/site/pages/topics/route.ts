import { fileTitle } from '../../../language/filing.ts';
import { topicNames } from '../../../newsroom/topics/published-queries.ts';
import { address, withQuery } from '../../addresses.ts';
import type { SiteContext } from '../../context.ts';
import { createFrame } from '../../create-frame.ts';
import { definePage } from '../../define-page.ts';
import { variantPath } from '../../links.ts';
import type { HtmlParameters } from '../../page-match.ts';
import { topicsText } from '../../text/topics.tsx';
import { voiceOf } from '../../voice.ts';
import { byInitial, inOrder, pageAfter } from '../filed-names.ts';
import type { TopicsModel } from './model.ts';
import { view } from './view.tsx';

/** Names on one page: more than most newspapers have. */
const SIZE = 500;

export const topicsPage = definePage({ load, view, text: topicsText });

async function load(ctx: SiteContext, { after }: HtmlParameters['topics']): Promise<TopicsModel> {
  const { language } = ctx.furniture.publication;
  const filed = await ctx.remember(`topics ${language}`, async (recorder) =>
    inOrder(await topicNames(ctx.db, recorder), fileTitle, language),
  );
  const found = pageAfter(filed, { after, size: SIZE, file: fileTitle, language });
  const here = variantPath(ctx, address.topics);
  const nextHref = found.next === null ? null : withQuery(here, { after: found.next });
  const { t } = voiceOf(ctx.furniture.publication, language);
  const frame = createFrame(ctx, { title: t('topics'), next: nextHref });
  const groups = byInitial(found.items, language).map(({ initial, items }) => ({ initial, topics: items }));
  return { frame, groups, nextHref };
}
