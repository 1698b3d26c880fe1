import type { z } from 'zod';
import { BESIDE_STORIES } from '../../newsroom/fronts/container-cards.ts';
import type { Db } from '../../store/pool.ts';
import { frontListSchema } from '../contract/fronts.ts';

const layoutSchema = frontListSchema.shape.fronts.element.shape.containers.element.shape.layout;

/** Every front with its containers in order; those beside stories come last, under a front of their own. */
export async function readFronts(db: Db): Promise<z.infer<typeof frontListSchema>['fronts']> {
  const fronts = await db.selectFrom('front').select(['id', 'slug', 'title']).orderBy('slug').execute();
  const containers = await db
    .selectFrom('container')
    .select(['id', 'front_id', 'slug', 'title', 'layout', 'size'])
    .orderBy('position')
    .orderBy('id')
    .execute();
  const of = (frontId: string | null) =>
    containers
      .filter((row) => row.front_id === frontId)
      .map(({ front_id: _, ...row }) => ({ ...row, layout: layoutSchema.parse(row.layout) }));
  const beside = of(null);
  return [
    ...fronts.map((front) => ({ ...front, containers: of(front.id) })),
    ...(beside.length > 0 ? [{ id: NO_FRONT, slug: BESIDE_STORIES, title: '', containers: beside }] : []),
  ];
}

/** Containers beside stories have no front in the store; the contract gives each entry an id. */
const NO_FRONT = '00000000-0000-0000-0000-000000000000';
