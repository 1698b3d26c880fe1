import type { SearchModel } from './model.ts';

/** "12 results for “harbour”", or that there are none; empty before anything was asked. */
export function resultsLine({ frame, form, results }: SearchModel): string {
  if (!results) return '';
  const { t } = frame.voice;
  if (results.total === 0) return t('noResults', { query: form.q });
  const values = { count: results.total, query: form.q };
  return results.totalIsExact ? t('searchResults', values) : t('searchManyResults', values);
}
