import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords, excerpt, wordDividers } from './words.ts';

/** What Latin prose is made of: letters with and without accents, figures, and all that stands between, before and after words. */
const PIECES = [
  ...'aZéßøÅ09',
  ...' \n\t\u00a0.,;:!?…-–—\'’‘"“”«»()[]/&%€$@#*+=_|',
  ...['\u2011', 'word', 'l’été', '3.5', '1,000', 'e.g.', 'O’Neill’s', 'col·lecció'],
];
const latin = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));

test('Latin prose divided quickly has the words that the segmenter finds', () => {
  fc.assert(
    fc.property(latin, fc.constantFrom('en', 'de', 'fr'), (text, language) => {
      const segmented = [...wordDividers.segmentedWords(text, language)];
      // A line to write on is no word, whatever the standard says of underscores.
      const wanted = segmented.filter((word) => !/^_+$/.test(word.text));
      expect([...wordDividers.latinWords(text)]).toEqual(wanted);
    }),
    { numRuns: 3000 },
  );
});

test('a word with a soft hyphen or a hyphen is one, a figure and its unit are two', () => {
  expect(countWords('The co\u00adoperative met', 'en')).toBe(3);
  expect(countWords('A well-kept light', 'en')).toBe(3);
  expect(countWords('Il pèse 12\u202fkg', 'fr')).toBe(4);
});

test('a word without spaces is counted by itself: it changes nothing of the text around it', () => {
  expect(excerpt('The captain, 王 秀英, said so – twice', 5, 'en')).toEqual({
    text: 'The captain, 王 秀英',
    cut: true,
  });
  expect(excerpt('渔民在港口等待潮水。', 3, 'zh').text).toBe('渔民在港口');
  const plain = 'One – two, three four five';
  expect(excerpt(`${plain} six`, 4, 'en')).toEqual(excerpt(`${plain} 雾`, 4, 'en'));
});
