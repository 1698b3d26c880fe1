import { withdrawnAt } from '../../../newsroom/stories/published-queries.ts';
import type { SiteContext } from '../../context.ts';
import { createFrame } from '../../create-frame.ts';
import { newestCards } from '../../fragments.ts';
import type { PlainLabelKey } from '../../labels/labels.ts';
import { voiceOf } from '../../voice.ts';
import type { MessageModel } from './model.ts';

const NEWEST = 6;

/** What is wrong with an address, or with us. */
const WORDS = {
  400: ['badRequestTitle', 'badRequestText'],
  404: ['notFoundTitle', 'notFoundText'],
  500: ['errorTitle', 'errorText'],
  503: ['errorTitle', 'errorText'],
} as const satisfies Partial<Record<MessageModel['status'], readonly [PlainLabelKey, PlainLabelKey]>>;

/** Nothing is at this address: either nothing ever was, or a story that was withdrawn. */
export async function missing(ctx: SiteContext, path: string): Promise<MessageModel> {
  const [withdrawn, newest] = await Promise.all([
    withdrawnAt(ctx.db, ctx.recorder, path),
    newestCards(ctx, NEWEST),
  ]);
  if (!withdrawn) return { ...plain(ctx, 404), newest };
  const { dates, t } = voiceOf(ctx.furniture.publication, ctx.furniture.publication.language);
  const title = t('goneTitle');
  return {
    frame: createFrame(ctx, { title, canonical: null, index: false }),
    status: 410,
    title,
    text: t('goneText', { date: dates.instantDate(withdrawn.withdrawnAt) }),
    headline: withdrawn.headline,
    note: withdrawn.note || null,
    requestId: null,
    newest,
  };
}

/** Something is wrong; nothing more is asked of the database. */
export function failed(ctx: SiteContext, status: 400 | 500 | 503, requestId: string): MessageModel {
  return { ...plain(ctx, status), requestId: status === 400 ? null : requestId };
}

function plain(ctx: SiteContext, status: keyof typeof WORDS): MessageModel {
  const { t } = voiceOf(ctx.furniture.publication, ctx.furniture.publication.language);
  const [title, text] = WORDS[status];
  return {
    frame: createFrame(ctx, { title: t(title), canonical: null, index: false }),
    status,
    title: t(title),
    text: t(text),
    headline: null,
    note: null,
    requestId: null,
    newest: [],
  };
}
