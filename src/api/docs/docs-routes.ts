import { createHash } from 'node:crypto';
import { API_PATH, type Api, type ApiDeps } from '../http/api-server.ts';
import { DOCS_STYLE, docsPage } from './docs-page.ts';
import { documentSchema } from './document.ts';

const STYLE_HASH = createHash('sha256').update(DOCS_STYLE).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The contract for machines and the same for people. Both are of the routes themselves, and neither needs a token. */
export function docsRoutes(api: Api, { publicUrl }: ApiDeps): void {
  let page: string | null = null;
  api.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(api.swagger())),
  );
  api.get('/docs', { schema: { hide: true } }, async (_request, reply) => {
    page ??= docsPage(documentSchema.parse(api.swagger()), `${publicUrl}${API_PATH}`);
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', POLICY)
      .header('referrer-policy', 'no-referrer')
      .send(page);
  });
  api.get('/', { schema: { hide: true } }, async (_request, reply) =>
    reply.redirect(`${publicUrl}${API_PATH}/docs`, 302),
  );
}
