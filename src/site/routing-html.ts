import { ID_PATTERN } from '../kernel/ids.ts';
import { isReservedStep } from '../story/reserved-steps.ts';
import { LONGEST_SLUG } from '../story/slug.ts';
import { address } from './addresses.ts';
import type { PageMatch, SearchParameters, Window } from './page-match.ts';

/** What was found, and the query in the form that the page knows: the rest of a query never reaches the press. */
export interface Found {
  readonly match: PageMatch;
  readonly query: Readonly<Record<string, string | undefined>>;
}

export type ReadQuery = (name: string) => string | undefined;

const CURSOR = new RegExp(`^-?[0-9a-z]{1,11}\\.${ID_PATTERN}$`);
const SLUG = /^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u;
const YEAR = /^[12]\d{3}$/;
const MONTH = /^(?:0[1-9]|1[0-2])$/;
const MAX_DEPTH = 8;
/** What the search takes of a reader's text, in UTF-16 code units. */
export const MAX_QUERY = 200;

export function isSlug(step: string | undefined): step is string {
  return step !== undefined && step.length <= LONGEST_SLUG && SLUG.test(step);
}

/** A section's path from its steps, or null where no section can have it. */
export function sectionPath(steps: readonly string[]): string | null {
  const first = steps[0];
  if (first === undefined || steps.length > MAX_DEPTH || isReservedStep(first)) return null;
  return steps.every(isSlug) ? steps.join('/') : null;
}

/** The page that people read at these steps, decoded. */
export function findHtml(steps: readonly string[], query: ReadQuery, textOnly: boolean): Found | null {
  const [first, second] = steps;
  if (first === undefined) return { match: { page: 'front', parameters: {}, textOnly }, query: {} };
  if (YEAR.test(first)) return dated(steps, query, textOnly);
  if (steps.length === 1) {
    if (first === 'archive')
      return { match: { page: 'archive', parameters: { period: '' }, textOnly }, query: {} };
    if (first === 'topics' || first === 'people') {
      const after = query('after')?.slice(0, MAX_QUERY);
      return { match: { page: first, parameters: after ? { after } : {}, textOnly }, query: { after } };
    }
    if (first === 'corrections') {
      const before = cursor(query('before'));
      return { match: { page: first, parameters: before ? { before } : {}, textOnly }, query: { before } };
    }
    if (first === 'search') {
      const parameters = searchParameters(query);
      return { match: { page: first, parameters, textOnly }, query: { ...parameters } };
    }
  }
  if ((first === 'topic' || first === 'person') && steps.length === 2 && isSlug(second)) {
    const window = windowOf(query);
    return {
      match: { page: first, parameters: { slug: second, ...window }, textOnly },
      query: { ...window },
    };
  }
  return sectionPage(steps, query, textOnly);
}

function sectionPage(steps: readonly string[], query: ReadQuery, textOnly: boolean): Found | null {
  const archive = steps.lastIndexOf('archive');
  if (archive > 0) {
    const path = sectionPath(steps.slice(0, archive));
    const [year, month, ...rest] = steps.slice(archive + 1);
    if (path === null || rest.length > 0) return null;
    if (year === undefined)
      return { match: { page: 'sectionArchive', parameters: { path }, textOnly }, query: {} };
    if (!YEAR.test(year) || month === undefined || !MONTH.test(month)) return null;
    const before = cursor(query('before'));
    const parameters = { path, month: `${year}-${month}`, ...(before ? { before } : {}) };
    return { match: { page: 'sectionMonth', parameters, textOnly }, query: { before } };
  }
  const path = sectionPath(steps);
  if (path === null) return null;
  const window = windowOf(query);
  return { match: { page: 'path', parameters: { path, ...window }, textOnly }, query: { ...window } };
}

/** Archives of a year, month or day, and stories, whose address begins with their day. */
function dated(steps: readonly string[], query: ReadQuery, textOnly: boolean): Found | null {
  const [year = '', month, day, slug, ...rest] = steps;
  if (rest.length > 0) return null;
  if (month === undefined)
    return { match: { page: 'archive', parameters: { period: year }, textOnly }, query: {} };
  if (!MONTH.test(month)) return null;
  if (day !== undefined && !isDay(`${year}-${month}-${day}`)) return null;
  if (slug !== undefined) {
    if (!isSlug(slug)) return null;
    const path = `${address.archive(`${year}-${month}-${day}`)}/${encodeURIComponent(slug)}`;
    return { match: { page: 'story', parameters: { path }, textOnly }, query: {} };
  }
  const before = cursor(query('before'));
  const period = [year, month, day].filter((part) => part !== undefined).join('-');
  const parameters = { period, ...(before ? { before } : {}) };
  return { match: { page: 'archive', parameters, textOnly }, query: { before } };
}

function windowOf(query: ReadQuery): Window {
  const before = cursor(query('before'));
  if (before) return { before };
  const after = cursor(query('after'));
  return after ? { after } : {};
}

/** A cursor that is damaged counts as none: the reader gets the list's first page. */
function cursor(value: string | undefined): string | undefined {
  return value !== undefined && CURSOR.test(value) ? value : undefined;
}

function searchParameters(query: ReadQuery): SearchParameters {
  const parameters: { -readonly [K in keyof SearchParameters]: SearchParameters[K] } = {
    q: (query('q') ?? '').replace(/\s+/gu, ' ').trim().slice(0, MAX_QUERY).toWellFormed().trim(),
  };
  const section = query('section');
  if (section && sectionPath(section.split('/')) !== null) parameters.section = section;
  const from = query('from');
  if (from && isDay(from)) parameters.from = from;
  const to = query('to');
  if (to && isDay(to)) parameters.to = to;
  const person = query('person');
  if (isSlug(person)) parameters.person = person;
  const topic = query('topic');
  if (isSlug(topic)) parameters.topic = topic;
  const language = query('language');
  if (language && /^[a-z]{2,3}$/.test(language)) parameters.language = language;
  if (query('sort') === 'newest') parameters.sort = 'newest';
  const place = query('cursor');
  if (place && /^[\w.~-]{1,300}$/.test(place)) parameters.cursor = place;
  return parameters;
}

/** Whether `YYYY-MM-DD` is a day of the calendar. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}
