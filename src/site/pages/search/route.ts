import { addDays, startOfDay } from '../../../kernel/zone.ts';
import { personBySlug } from '../../../newsroom/people/published-queries.ts';
import { search } from '../../../newsroom/search/published-queries.ts';
import { topicBySlug } from '../../../newsroom/topics/published-queries.ts';
import { address, withQuery } from '../../addresses.ts';
import { type SiteContext, sectionByPath } from '../../context.ts';
import { createFrame } from '../../create-frame.ts';
import { definePage } from '../../define-page.ts';
import { newestCards } from '../../fragments.ts';
import { variantPath } from '../../links.ts';
import type { SearchParameters } from '../../page-match.ts';
import { searchText } from '../../text/search.tsx';
import { voiceOf } from '../../voice.ts';
import type { SearchChoice, SearchForm, SearchModel } from './model.ts';
import { view } from './view.tsx';

type SearchResults = Awaited<ReturnType<typeof search>>;

const SIZE = 20;
const NEWEST = 8;

/** Searches read too much to be kept: the index of words, and whatever was misspelt. */
export const searchPage = definePage({ load, view, text: searchText, keep: false });

async function load(ctx: SiteContext, parameters: SearchParameters): Promise<SearchModel> {
  const [person, topic] = await Promise.all([
    parameters.person ? personBySlug(ctx.db, ctx.recorder, parameters.person) : null,
    parameters.topic ? topicBySlug(ctx.db, ctx.recorder, parameters.topic) : null,
  ]);
  const found =
    parameters.q === ''
      ? null
      : await search(ctx.db, {
          text: parameters.q,
          section: parameters.section ? sectionByPath(ctx.furniture, parameters.section)?.id : undefined,
          person: person?.id,
          topic: topic?.id,
          ...instants(ctx, parameters),
          language: parameters.language,
          sort: parameters.sort ?? 'relevance',
          cursor: cursorOf(parameters),
          size: SIZE,
        });
  const { t } = voiceOf(ctx.furniture.publication, ctx.furniture.publication.language);
  const form = formOf(ctx, parameters, person, topic);
  const action = variantPath(ctx, address.search);
  const isEmpty = !found || found.hits.length === 0;
  return {
    frame: createFrame(ctx, { title: t('search'), canonical: null, index: false }),
    action,
    form,
    results: found && resultsOf(action, parameters, found),
    clearHref: form.filtered ? withQuery(action, { q: parameters.q }) : null,
    newest: isEmpty ? await newestCards(ctx, NEWEST) : [],
  };
}

/** The two orders have cursors of their own; one that belongs to the other order counts as none. */
function cursorOf({ cursor, sort }: SearchParameters): string | undefined {
  if (cursor === undefined) return undefined;
  const isNumber = /^\d{1,6}$/.test(cursor);
  const isPlace = /^-?[0-9a-z]{1,11}\.[0-9a-f-]{36}$/.test(cursor);
  return (sort === 'newest' ? isPlace : isNumber) ? cursor : undefined;
}

/** Days are those of the newspaper's calendar, both included. */
function instants(ctx: SiteContext, { from, to }: SearchParameters): { from?: Date; to?: Date } {
  const { timeZone } = ctx.furniture.publication;
  return {
    ...(from ? { from: startOfDay(from, timeZone) } : {}),
    ...(to ? { to: startOfDay(addDays(to, 1), timeZone) } : {}),
  };
}

function resultsOf(
  action: string,
  parameters: SearchParameters,
  found: SearchResults,
): SearchModel['results'] {
  const next = found.next === null ? null : withQuery(action, { ...parameters, cursor: found.next });
  const suggested = found.suggestion;
  return {
    total: found.total,
    totalIsExact: found.totalIsExact,
    hits: found.hits,
    nextHref: next,
    suggestion:
      suggested === null
        ? null
        : { text: suggested, href: withQuery(action, { ...parameters, q: suggested, cursor: null }) },
  };
}

function formOf(
  ctx: SiteContext,
  parameters: SearchParameters,
  person: SearchForm['person'],
  topic: SearchForm['topic'],
): SearchForm {
  const { t } = voiceOf(ctx.furniture.publication, ctx.furniture.publication.language);
  const choice = (value: string, label: string, chosen: string | undefined): SearchChoice => ({
    value,
    label,
    selected: value === (chosen ?? ''),
  });
  const sections = ctx.furniture.sections.map((section) =>
    choice(section.path, section.name, parameters.section),
  );
  return {
    q: parameters.q,
    section: [choice('', t('allSections'), parameters.section), ...sections],
    sort: [
      choice('', t('sortRelevance'), parameters.sort),
      choice('newest', t('sortNewest'), parameters.sort),
    ],
    from: parameters.from ?? '',
    to: parameters.to ?? '',
    person: person && { slug: person.slug, name: person.name },
    topic: topic && { slug: topic.slug, name: topic.name },
    filtered: [parameters.section, parameters.from, parameters.to, person, topic, parameters.sort].some(
      Boolean,
    ),
  };
}
