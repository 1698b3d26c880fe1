import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import type { Statement } from '../language/statement.ts';
import { statementsIn } from './statements-command.ts';

const file = new URL('../../fixtures/imports/clipping-statements.txt', import.meta.url);
let text: string;
let statements: Statement[];

beforeAll(async () => {
  text = await readFile(file, 'utf8');
  statements = statementsIn(text, 'clipping-statements.txt');
});

const inShort = ({ kind, source, content, date }: Statement) => [
  kind,
  source?.speaker ?? null,
  date,
  ...content.map((span) => span.text),
];

it('finds who said what on a scraped page: speakers behind pronouns and roles, days from the day of publication', () => {
  const wednesday = '2026-01-28';
  const tuesday = '2026-01-27';
  expect(statements.map(inShort)).toEqual([
    ['indirect', 'harbour board', null, 'that it does not regard the sea wall as safe'],
    ['direct', 'Ilse Brandt', wednesday, '“To our regret, there is neither a plan nor the money,”'],
    [
      'indirect',
      'Ilse Brandt',
      wednesday,
      'that the engineer, Tom Bright, had asked for new piles three times',
    ],
    ['indirect', 'Ilse Brandt', wednesday, 'the only good news is that the tides of February were low'],
    [
      'direct',
      'Ilse Brandt',
      wednesday,
      '“The fact that the divers are back is very good. We hope to hear from them by Easter,”',
    ],
    [
      'indirect',
      'Ilse Brandt',
      wednesday,
      'that the talks between Mayor Ada Mertens and Minister Carl Voss should not be overrated',
    ],
    ['direct', 'Ilse Brandt', wednesday, '“It would be unwise to call it a promise,”'],
    ['indirect', 'Ada Mertens', tuesday, 'Voss of losing the plans'],
    [
      'fragment',
      'Ada Mertens',
      tuesday,
      'that the minister is leading a ministry that only has desks and “nothing else”',
    ],
    ['fragment', 'Ada Mertens', tuesday, 'that the delay is a “plain breach” of the contract'],
    [
      'direct',
      'Ada Mertens',
      tuesday,
      '“Voss has a real problem,”',
      '“He sits on a heap of paper and nothing else.”',
    ],
  ]);
});

it('leaves headline, cards and cross links alone, and counts offsets in the text as it was given', () => {
  const lastOfStory = text.indexOf('Previous Story');
  for (const { content, source } of statements) {
    for (const span of [...content, ...(source ? [source] : [])]) {
      expect(text.slice(span.start, span.end)).toBe(span.text);
      expect(span.end).toBeLessThan(lastOfStory);
    }
  }
});

it('takes a text that is no page as it is', () => {
  const prose = 'The slipway is closed.\n\n“It will stay closed,” said harbour master Tom Bright.';
  expect(statementsIn(prose, 'prose.txt').map(inShort)).toEqual([
    ['direct', 'Tom Bright', null, '“It will stay closed,”'],
  ]);
});
