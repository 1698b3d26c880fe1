import { expect, it } from 'vitest';
import { resolveDates } from './dates.ts';

/** Each date of a text as the engine reads it, in a story published on Thursday 29 July 2021. */
const dates = (text: string, language = 'en') =>
  resolveDates(text, { language, publishedOn: '2021-07-29' }).map(({ text: words, date }) => [words, date]);

it.each([
  ['He said so on Wednesday.', [['Wednesday', '2021-07-28']]],
  ['He said so on Thursday.', [['Thursday', '2021-07-29']]],
  ['She will speak on Friday.', [['Friday', '2021-07-30']]],
  ['It rained last Monday.', [['last Monday', '2021-07-26']]],
  ['They vote in November next year.', [['November next year', '2022-11']]],
  ['The wall was built in March 1953.', [['March 1953', '1953-03']]],
  ['It opened on 3 May.', [['3 May', '2021-05-03']]],
  ['It opened on May 3, 2019.', [['May 3, 2019', '2019-05-03']]],
  ['Yesterday it snowed.', [['Yesterday', '2021-07-28']]],
  [
    'He spoke on Tuesday. She spoke on this day too.',
    [
      ['Tuesday', '2021-07-27'],
      ['this day', '2021-07-27'],
    ],
  ],
  ['You may march on.', []],
])('%s', (text, expected) => {
  expect(dates(text)).toEqual(expected);
});

it.each([
  ['de', 'Am Mittwoch kam er.', 'Mittwoch'],
  ['fr', 'Il est venu mercredi.', 'mercredi'],
  ['es', 'Llegó el miércoles.', 'miércoles'],
  ['ar', 'وصل يوم الأربعاء.', 'الأربعاء'],
  ['hi', 'वह बुधवार को आए।', 'बुधवार'],
  ['ur', 'وہ بدھ کو آئے۔', 'بدھ'],
  ['zh', '他周三到达。', '周三'],
])('counts the day of the week from the day of publication: %s', (language, text, word) => {
  expect(dates(text, language)).toEqual([[word, '2021-07-28']]);
});

it('leaves alone what cannot be known', () => {
  expect(resolveDates('He said so on Wednesday.', { language: 'en' })).toMatchObject([{ date: null }]);
  expect(dates('वह कल आए।', 'hi')).toEqual([]);
});
