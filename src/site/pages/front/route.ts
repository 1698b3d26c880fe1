import { frontBySlug } from '../../../newsroom/fronts/published-queries.ts';
import { address } from '../../addresses.ts';
import type { SiteContext } from '../../context.ts';
import { createFrame } from '../../create-frame.ts';
import { definePage } from '../../define-page.ts';
import { newestCards } from '../../fragments.ts';
import { publisher, webSite } from '../../machines/publisher.ts';
import { frontText } from '../../text/front.tsx';
import type { FrontModel } from './model.ts';
import { view } from './view.tsx';

const HOME = 'home';
const NEWEST = 20;

export const frontPage = definePage({ load, view, text: frontText });

async function load(ctx: SiteContext, _parameters: object): Promise<FrontModel> {
  const front = await frontBySlug(ctx.db, ctx.recorder, HOME);
  const isEmpty = front?.containers.every((container) => container.cards.length === 0) ?? true;
  const newest = isEmpty ? await newestCards(ctx, NEWEST) : [];
  const graph = [webSite(ctx), { '@context': 'https://schema.org', ...publisher(ctx) }];
  const frame = createFrame(ctx, { title: null, feedsOf: address.front, graph });
  return { frame, front: isEmpty ? null : front, newest };
}
