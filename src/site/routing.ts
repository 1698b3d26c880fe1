import { foldStep } from '../story/slug.ts';
import { withQuery } from './addresses.ts';
import type { PageMatch } from './page-match.ts';
import { findDocument } from './routing-documents.ts';
import { type Found, findHtml } from './routing-html.ts';

/** Steps of the longest address there is: eight nested sections, "text", "archive", year, month. */
const MAX_STEPS = 12;

/** The page at an address in canonical form; null where there can be none. */
export function matchPage(url: URL): PageMatch | null {
  return find(url)?.match ?? null;
}

/**
 * The address in its one form, path and query: lower case, no empty steps, no slash at the end, percent-encoding as URLs write
 * it, and of the query only what the page there knows, in a fixed order. The press keeps pages under it, so neither tracking
 * parameters nor nonsense make a page be rendered twice. Idempotent.
 */
export function canonicalKey(url: URL): string {
  const path = canonicalPath(url.pathname);
  const found = find(new URL(`${path}${url.search}`, 'http://site.invalid'));
  return found ? withQuery(path, found.query) : path;
}

/** Whether the path is in its one form already. Readers of another one are sent on (308). */
export function isCanonicalPath(url: URL): boolean {
  return canonicalPath(url.pathname) === url.pathname;
}

function canonicalPath(pathname: string): string {
  const steps = pathname
    .split('/')
    .map((step) => foldStep(decode(step)))
    // URLs take "." and ".." out of paths, also in their encoded forms, so a step that decodes to one cannot be kept.
    .filter((step) => step !== '' && step !== '.' && step !== '..')
    .map(encodeURIComponent);
  return `/${steps.join('/')}`;
}

/** A step that is no valid percent-encoding stands for itself. */
function decode(step: string): string {
  try {
    return decodeURIComponent(step).toWellFormed();
  } catch {
    return step;
  }
}

function find(url: URL): Found | null {
  const steps = url.pathname === '/' ? [] : url.pathname.split('/').slice(1).map(decode);
  if (steps.length > MAX_STEPS) return null;
  const query = (name: string) => url.searchParams.get(name)?.toWellFormed() || undefined;
  if (steps[0] === 'text') return findHtml(steps.slice(1), query, true);
  return findDocument(steps, query) ?? findHtml(steps, query, false);
}
