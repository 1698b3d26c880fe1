import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError, invalidInput } from '../../kernel/errors.ts';
import { preparePicture } from '../../newsroom/media/prepare-picture.ts';
import { storePicture } from '../../newsroom/media/store-picture.ts';
import { hrefSchema } from '../../story/inline.ts';
import { problemAnswer } from '../contract/common.ts';
import { type Api, type ApiDeps, actorOf } from '../http/api-server.ts';
import { assertPlain } from '../http/plain-values.ts';
import { assertKnown } from '../http/unknown-fields.ts';
import { idempotencyHeaders, write } from '../http/write.ts';

const LARGEST_PICTURE = 30 * 1024 * 1024;

const uploadFieldsSchema = z.object({
  alt: z.string().max(2000).optional(),
  caption: z.string().max(2000).optional(),
  credit: z.string().max(500).optional(),
  creditUrl: hrefSchema.optional(),
  focalX: z.coerce.number().min(0).max(1).default(0.5),
  focalY: z.coerce.number().min(0).max(1).default(0.4),
});
const { $schema: _, ...uploadShape } = z.toJSONSchema(
  z.object({ file: z.string().meta({ format: 'binary' }), ...uploadFieldsSchema.shape }),
  { io: 'input' },
);
/** Lets the stream of parts pass, which the handler reads one by one; says in the OpenAPI document what they are. */
const uploadSchema = z.unknown().meta(uploadShape);
type UploadFields = z.infer<typeof uploadFieldsSchema>;

const storedPictureSchema = z
  .object({ id: z.uuid(), width: z.int(), height: z.int(), url: z.url() })
  .meta({ id: 'StoredPicture' });

export function mediaRoutes(api: Api, deps: ApiDeps): void {
  api.post(
    '/media',
    {
      config: { action: 'media.add' },
      schema: {
        operationId: 'addPicture',
        summary: 'Upload a picture',
        description:
          'A part `file` (JPEG, PNG, WebP, AVIF, GIF or TIFF, up to 30 MB) with any of the other fields as text. The same file twice is one picture.',
        tags: ['Writing'],
        consumes: ['multipart/form-data'],
        headers: idempotencyHeaders,
        body: uploadSchema,
        response: { 201: storedPictureSchema, default: problemAnswer },
      },
    },
    async (request, reply) => {
      const { bytes, fields } = await readUpload(request);
      // Before the write begins its transaction: decoding takes its time, and a connection is not to wait for it.
      const picture = await preparePicture(bytes);
      const fingerprint = [picture.sha256, fields];
      return write(deps, request, reply, storedPictureSchema, fingerprint, async (newsroom) => {
        const { focalX, focalY, ...words } = fields;
        const stored = await storePicture(newsroom, deps.blobs, actorOf(request), {
          picture,
          ...words,
          focal: { x: focalX, y: focalY },
        });
        return {
          status: 201,
          body: { ...stored, url: `${deps.publicUrl}/media/${stored.id}/full-1280.jpg` },
        };
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
