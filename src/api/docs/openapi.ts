import swagger from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { ACTIONS } from '../../story/policy.ts';
import { nameBodyNodes } from '../contract/body.ts';
import type { Api, ApiDeps } from '../http/api-server.ts';
import { tidied } from './tidy-document.ts';

/** Of the contract, not of the program: it changes when the contract does. */
const CONTRACT_VERSION = '1.0.0';

const DESCRIPTION = `Everything a newspaper published, and the way to write to it.

Reads need no token and show published things only. Writes need an access token with the scope that the operation names: send it as
\`Authorization: Bearer bs_…\`. Tokens are made with \`broadsheet token add --scope stories:write\`.

Every read carries a strong ETag; send it back as If-None-Match to get 304 while nothing has changed. Every error is a problem
document (RFC 9457). Every write takes an \`Idempotency-Key\`.`;

/** Collects the routes registered after it into the OpenAPI document; nothing in the document is written by hand. */
export async function describeApi(api: Api, { publicUrl }: ApiDeps): Promise<void> {
  nameBodyNodes();
  await api.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Broadsheet API', version: CONTRACT_VERSION, description: DESCRIPTION },
      servers: [{ url: publicUrl }],
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', description: 'An access token, bs_…' },
        },
      },
    },
    transform: (document) => {
      const { schema, url } = jsonSchemaTransform(document);
      const action = document.route.config?.action;
      if (!action) return { schema: { ...schema, security: [] }, url };
      const scope = ACTIONS[action];
      const described = [schema?.description, `Needs the scope \`${scope}\`.`].filter(Boolean).join(' ');
      return { schema: { ...schema, description: described, security: [{ token: [scope] }] }, url };
    },
    transformObject: (document) => tidied(jsonSchemaTransformObject(document)),
  });
}
