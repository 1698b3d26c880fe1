import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError, invalidInput } from '../../kernel/errors.ts';
import { preparePicture } from '../../newsroom/media/prepare-picture.ts';
import { storePicture } from '../../newsroom/media/store-picture.ts';
import { hrefSchema } from '../../story/inline.ts';
import { pictureSchema, problemAnswer } from '../contract/common.ts';
import { type Api, type ApiDeps, actorOf } from '../http/api-server.ts';
import { assertPlain } from '../http/plain-values.ts';
import { assertKnown } from '../http/unknown-fields.ts';
import { idempotencyHeaders, write } from '../http/write.ts';
import { presenter } from '../stories/present-story.ts';

const LARGEST_PICTURE = 30 * 1024 * 1024;

const uploadFieldsSchema = z.object({
  alt: z.string().max(2000).optional(),
  caption: z.string().max(2000).optional(),
  credit: z.string().max(500).optional(),
  creditUrl: hrefSchema.optional(),
  focalX: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .describe('What crops keep in sight, from the left edge (0) to the right (1).'),
  focalY: z.coerce.number().min(0).max(1).default(0.4).describe('The same from top to bottom.'),
});
const { $schema: _, ...uploadShape } = z.toJSONSchema(
  z.object({ file: z.string().meta({ format: 'binary' }), ...uploadFieldsSchema.shape }),
  { io: 'input' },
);
/** Lets the stream of parts pass, which the handler reads one by one; says in the OpenAPI document what they are. */
const uploadSchema = z.unknown().meta(uploadShape);
type UploadFields = z.infer<typeof uploadFieldsSchema>;

export function mediaRoutes(api: Api, deps: ApiDeps): void {
  const present = presenter(deps.publicUrl);

  api.post(
    '/media',
    {
      config: { action: 'media.add' },
      schema: {
        operationId: 'addPicture',
        summary: 'Upload a picture',
        description:
          'A part `file` (JPEG, PNG, WebP, AVIF, GIF or TIFF, up to 30 MB) with any of the other fields as text. The same file is one picture, however often it is uploaded: again, the answer is 200 with the picture as it then stands. Words that are sent (`alt`, `caption`, `credit`, `creditUrl`) replace those it had, everywhere it is shown without words of its own; those that are left out stay, and so does its focal point. A new `credit` without a `creditUrl` has none.',
        tags: ['Writing'],
        consumes: ['multipart/form-data'],
        headers: idempotencyHeaders,
        body: uploadSchema,
        response: { 200: pictureSchema, 201: pictureSchema, default: problemAnswer },
      },
    },
    async (request, reply) => {
      const { bytes, fields } = await readUpload(request);
      // Before the write begins its transaction: decoding takes its time, and a connection is not to wait for it.
      const picture = await preparePicture(bytes);
      const fingerprint = [picture.sha256, fields];
      return write(deps, request, reply, pictureSchema, fingerprint, async (newsroom) => {
        const { focalX, focalY, ...words } = fields;
        const { added, ...stored } = await storePicture(newsroom, deps.blobs, actorOf(request), {
          picture,
          ...words,
          focal: { x: focalX, y: focalY },
        });
        return { status: added ? 201 : 200, body: present.picture(stored) };
      });
    },
  );
}

async function readUpload(request: FastifyRequest): Promise<{ bytes: Uint8Array; fields: UploadFields }> {
  if (!request.isMultipart()) {
    throw new AppError(
      'unsupported_media',
      'Send the picture as multipart/form-data with a part named "file".',
    );
  }
  let bytes: Uint8Array | null = null;
  const texts: Record<string, unknown> = {};
  const limits = { fileSize: LARGEST_PICTURE, files: 1, fields: 10, fieldSize: 10_000 };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') texts[part.fieldname] = part.value;
    else if (part.fieldname === 'file') bytes = await part.toBuffer();
    else {
      const remedy = 'Name the part of the picture "file".';
      throw invalidInput({ path: part.fieldname, message: 'is no field for a file', remedy });
    }
  }
  if (!bytes || bytes.byteLength === 0) {
    const remedy = 'Add a part named "file" with the picture.';
    throw invalidInput({ path: 'file', message: 'is missing', remedy });
  }
  assertPlain(texts, 'body');
  const fields = uploadFieldsSchema.parse(texts);
  assertKnown(texts, fields, uploadFieldsSchema);
  return { bytes, fields };
}
