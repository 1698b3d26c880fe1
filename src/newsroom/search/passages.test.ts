import { describe, expect, it } from 'vitest';
import { spaced } from './languages.ts';
import { findWords, formPattern, passagesOf } from './passages.ts';

const filler = (count: number) => Array.from({ length: count }, (_, n) => `word${n}`).join(' ');
const shown = (text: string, ...forms: string[]) =>
  passagesOf(
    spaced(text),
    findWords(spaced(text), /[\p{L}\p{M}\p{N}]+/gu).filter((word) => forms.includes(word.form)),
  ).map((parts) => parts.map((part) => (part.highlighted ? `[${part.text}]` : part.text)).join(''));

describe('passages', () => {
  it('mark the words that were found, as the story writes them', () => {
    expect(shown('Ferries wait. The Ferry sails.', 'ferry', 'ferries')).toEqual([
      '[Ferries] wait. The [Ferry] sails.',
    ]);
  });

  it('are cut around what was found, two at most, in the order of the story', () => {
    const passages = shown(
      `${filler(60)} harbour ${filler(60)} wall harbour ${filler(60)} wall`,
      'harbour',
      'wall',
    );
    expect(passages).toHaveLength(2);
    expect(passages[0]).toContain('[harbour] word0');
    expect(passages[1]).toContain('[wall] [harbour]');
    expect(passages.every((passage) => passage.split(' ').length <= 24)).toBe(true);
  });

  it('prefer a place that has all words to one that has a word often', () => {
    const often = `${'harbour '.repeat(4)}${filler(60)} `;
    const [first, second] = shown(`${often}${often}harbour wall. End`, 'harbour', 'wall');
    expect(first).toMatch(/^\[harbour\] \[harbour\] \[harbour\] \[harbour\]/);
    expect(second).toContain('[harbour] [wall].');
  });

  it('are the beginning where only the headline has the word', () => {
    expect(shown(`First words. ${filler(60)}`, 'elsewhere')[0]).toMatch(/^First words\. word0 .* word21$/);
    expect(shown('', 'elsewhere')).toEqual([]);
  });

  it('show scripts without spaces without spaces', () => {
    expect(shown('港口今天关闭。', '港口')).toEqual(['[港口]今天关闭。']);
  });
});

const possibleForms = (text: string, lexemes: string[], anyBeginning = false) => {
  const pattern = formPattern(lexemes, anyBeginning);
  return pattern && findWords(text, pattern).map((word) => word.form);
};

describe('the words that PostgreSQL is asked of', () => {
  it('are those that begin as what was asked for, accents and case aside', () => {
    expect(possibleForms('Écoles, école and Strand', ['ecol'])).toEqual(['écoles', 'école']);
  });

  it('may end in other letters than the lexeme', () => {
    expect(possibleForms('They try, we dry', ['tri'])).toEqual(['they', 'try']);
    expect(possibleForms('Harbours have hats', ['harbour'])).toEqual(['harbours']);
  });

  it('are all of a script whose stemmer changes beginnings', () => {
    expect(possibleForms('المدارس في school', ['مدرس'], true)).toEqual(['المدارس', 'في']);
  });

  it('begin at the beginning of a word, whatever letter or sign its accents are written with', () => {
    expect(possibleForms('unhappy hàppy ha\u0300ppily', ['happi'])).toEqual(['hàppy', 'ha\u0300ppily']);
    expect(possibleForms('स्कूलों में', ['सकूल'])).toEqual(['स्कूलों']);
    expect(possibleForms('covid-19 and C++', ['-19', '+'])).toBeNull();
  });
});
