import type { ReactElement, ReactNode } from 'react';
import { Card } from '../../components/card.tsx';
import { foreign } from '../../components/foreign.ts';
import { Newest } from '../../components/newest.tsx';
import { SLOTS } from '../../components/slots.ts';
import { Page } from '../../theme/page.tsx';
import type { SearchChoice, SearchHit, SearchModel } from './model.ts';

/** Search: the form with its filters, what was found with the passages that match, ways on where nothing was. */
export function view(model: SearchModel): ReactElement {
  const { frame, results } = model;
  const { t } = frame.voice;
  return (
    <Page frame={frame} kind="search" sheets={['lists', 'forms']}>
      <header className="head search">
        <h1>{t('search')}</h1>
        <Form model={model} />
      </header>
      {results && <Found model={model} />}
      {(!results || results.hits.length === 0) && <Newest stories={model.newest} frame={frame} />}
    </Page>
  );
}

function Form({ model }: { readonly model: SearchModel }): ReactNode {
  const { frame, form, action, clearHref } = model;
  const { t } = frame.voice;
  return (
    <search>
      <form action={action}>
        <div className="find">
          <label className="vh" htmlFor="q">
            {t('searchFor')}
          </label>
          <input
            type="search"
            id="q"
            name="q"
            defaultValue={form.q}
            autoComplete="off"
            data-suggest={t('suggestions')}
          />
          <button className="btn" type="submit">
            {t('search')}
          </button>
        </div>
        <p className="hint">{t('searchHint')}</p>
        <details className="filters" open={form.filtered}>
          <summary>{t('filters')}</summary>
          <div className="fields">
            <Choice name="section" label={t('section')} choices={form.section} />
            <label>
              {t('dateFrom')}
              <input type="date" name="from" defaultValue={form.from} />
            </label>
            <label>
              {t('dateTo')}
              <input type="date" name="to" defaultValue={form.to} />
            </label>
            <Choice name="sort" label={t('sortBy')} choices={form.sort} />
            {form.person && (
              <label>
                {t('person')}
                <select name="person" defaultValue={form.person.slug}>
                  <option value="">—</option>
                  <option value={form.person.slug}>{form.person.name}</option>
                </select>
              </label>
            )}
            {form.topic && (
              <label>
                {t('topic')}
                <select name="topic" defaultValue={form.topic.slug}>
                  <option value="">—</option>
                  <option value={form.topic.slug}>{form.topic.name}</option>
                </select>
              </label>
            )}
            <button className="btn" type="submit">
              {t('apply')}
            </button>
          </div>
          {clearHref && <a href={clearHref}>{t('clearFilters')}</a>}
        </details>
      </form>
    </search>
  );
}

function Choice({
  name,
  label,
  choices,
}: {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly SearchChoice[];
}): ReactNode {
  return (
    <label>
      {label}
      <select name={name} defaultValue={choices.find((choice) => choice.selected)?.value ?? ''}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Found({ model }: { readonly model: SearchModel }): ReactNode {
  const { frame, form, results } = model;
  const { t } = frame.voice;
  if (!results) return null;
  const values = { count: results.total, query: form.q };
  const said =
    results.hits.length === 0
      ? t('noResults', { query: form.q })
      : t(results.totalIsExact ? 'searchResults' : 'searchManyResults', values);
  return (
    <>
      {results.suggestion && <Meant suggestion={results.suggestion} model={model} />}
      <p className="found" role="status">
        {said}
      </p>
      <ol className="hits">
        {results.hits.map((hit) => (
          <Hit key={hit.story.id} hit={hit} model={model} />
        ))}
      </ol>
      {results.nextHref && (
        <p className="more">
          <a href={results.nextHref} rel="next">
            {t('moreResults')}
          </a>
        </p>
      )}
    </>
  );
}

function Meant({
  suggestion,
  model,
}: {
  readonly suggestion: { readonly text: string; readonly href: string };
  readonly model: SearchModel;
}): ReactNode {
  const [before = '', after = ''] = model.frame.voice
    .t('didYouMean', { suggestion: '\u0000' })
    .split('\u0000');
  return (
    <p className="mean">
      {before}
      <a href={suggestion.href}>{suggestion.text}</a>
      {after}
    </p>
  );
}

function Hit({ hit, model }: { readonly hit: SearchHit; readonly model: SearchModel }): ReactNode {
  const { story, passages } = hit;
  return (
    <li>
      <Card card={story} frame={model.frame} size="m" shape="thumb" picture={SLOTS.thumb} level={2}>
        {passages.map((parts, place) => {
          const key = place;
          return (
            <p className="passage" key={key} {...foreign(story.language, model.frame)}>
              {/^\p{Ll}/u.test(parts[0]?.text ?? '') && '… '}
              {parts.map((part, at) => {
                const partKey = at;
                return part.highlighted ? <mark key={partKey}>{part.text}</mark> : part.text;
              })}
              {!/[.!?…。！？।؟۔][”’"»）)]*\s*$/u.test(parts.at(-1)?.text ?? '') && ' …'}
            </p>
          );
        })}
      </Card>
    </li>
  );
}
