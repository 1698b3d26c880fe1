import { z } from 'zod';
import type { Picture } from '../../story/published-view.ts';

/** The SQL that turns a media row, aliased `m`, into the JSON that `pictureSchema` reads; null where the file is not here yet. */
export const PICTURE_JSON = `CASE WHEN m.status = 'ready' THEN json_build_object('id', m.id, 'width', m.width, 'height', m.height,
  'averageColour', m.average_colour, 'focal', json_build_object('x', m.focal_x, 'y', m.focal_y), 'alt', m.alt,
  'caption', m.caption, 'credit', m.credit, 'creditUrl', m.credit_url) END`;

export const pictureSchema = z.object({
  id: z.string(),
  width: z.number(),
  height: z.number(),
  averageColour: z.string(),
  focal: z.object({ x: z.number(), y: z.number() }),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
  creditUrl: z.string().nullable(),
}) satisfies z.ZodType<Picture>;
