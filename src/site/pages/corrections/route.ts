import { dayIn } from '../../../kernel/zone.ts';
import { ledger } from '../../../newsroom/corrections/published-queries.ts';
import { address } from '../../addresses.ts';
import type { SiteContext } from '../../context.ts';
import { createFrame } from '../../create-frame.ts';
import { definePage } from '../../define-page.ts';
import type { HtmlParameters } from '../../page-match.ts';
import { correctionsText } from '../../text/corrections.tsx';
import { voiceOf } from '../../voice.ts';
import { pagingOf } from '../paging.ts';
import type { CorrectionsModel } from './model.ts';
import { view } from './view.tsx';

const SIZE = 30;

export const correctionsPage = definePage({ load, view, text: correctionsText });

async function load(ctx: SiteContext, parameters: HtmlParameters['corrections']): Promise<CorrectionsModel> {
  const { publication } = ctx.furniture;
  const page = await ledger(ctx.db, ctx.recorder, { size: SIZE, before: parameters.before });
  const days = Map.groupBy(page.entries, (entry) => dayIn(entry.at, publication.timeZone));
  const { t } = voiceOf(publication, publication.language);
  const paging = pagingOf(ctx, address.corrections, { older: page.older, newer: null }, parameters);
  const frame = createFrame(ctx, {
    title: t('corrections'),
    description: t('correctionsIntro'),
    next: paging.older,
    index: parameters.before === undefined,
  });
  return { frame, days: [...days].map(([day, entries]) => ({ day, entries })), paging };
}
