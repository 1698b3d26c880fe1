import type { ReactElement, ReactNode } from 'react';
import { foreign } from '../components/foreign.ts';
import type { SearchHit, SearchModel } from '../pages/search/model.ts';
import { resultsLine } from '../pages/search/results-line.ts';
import { CardList, Headline } from './parts.tsx';
import { TextPage } from './text-page.tsx';

export function searchText(model: SearchModel): ReactElement {
  const { frame, results, form } = model;
  const { t } = frame.voice;
  return (
    <TextPage frame={frame}>
      <h1>{t('search')}</h1>
      <form action={model.action} method="get">
        <label>
          {t('searchFor')} <input type="search" name="q" defaultValue={form.q} />
        </label>{' '}
        <button type="submit">{t('search')}</button>
      </form>
      {results && <p>{resultsLine(model)}</p>}
      {results?.suggestion && (
        <p>
          <a href={results.suggestion.href}>{t('didYouMean', { suggestion: results.suggestion.text })}</a>
        </p>
      )}
      {results && (
        <ol>
          {results.hits.map((hit) => (
            <Hit key={hit.story.id} hit={hit} model={model} />
          ))}
        </ol>
      )}
      {results?.nextHref && <a href={results.nextHref}>{t('moreResults')}</a>}
      {model.newest.length > 0 && <CardList cards={model.newest} frame={frame} />}
    </TextPage>
  );
}

function Hit({ hit, model: { frame } }: { readonly hit: SearchHit; readonly model: SearchModel }): ReactNode {
  const { dates } = frame.voice;
  return (
    <li>
      <Headline story={hit.story} frame={frame} />
      <br />
      <small {...foreign(hit.story.language, frame)}>
        <time dateTime={dates.machine(hit.story.published)}>{dates.date(hit.story.published)}</time>{' '}
        {hit.passages.map((passage, index) => {
          const key = index;
          return <span key={key}>{passage.map(part)} </span>;
        })}
      </small>
    </li>
  );
}

function part(
  { text, highlighted }: { readonly text: string; readonly highlighted: boolean },
  index: number,
): ReactNode {
  const key = index;
  return highlighted ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
}
