import fc from 'fast-check';
import { expect, it } from 'vitest';
import { resolveDates } from './dates.ts';
import { english } from './golden/english.ts';
import { golden } from './golden/languages.ts';
import type { Statement, TextSpan } from './statement.ts';
import { findStatements } from './statements.ts';

const texts = Object.entries(golden).flatMap(([language, cases]) =>
  cases.map(({ text }) => ({ language, text })),
);

/** Prose, marks, line breaks and rubbish in any order: what a scraper may hand over. */
const anyText = fc.record({
  language: fc.constantFrom(...Object.keys(golden), 'xx'),
  text: fc
    .array(
      fc.oneof(
        fc.constantFrom(...texts.map(({ text }) => text)),
        fc.constantFrom(
          ' ',
          '\n',
          '\n\n',
          '“',
          '”',
          '"',
          '’',
          '‘',
          '«',
          '»',
          '—',
          '…',
          ', she said',
          ' who said ',
        ),
        fc.string({ unit: 'binary', maxLength: 12 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
});

const spansOf = (statement: Statement): TextSpan[] => [
  ...(statement.source ? [statement.source] : []),
  ...(statement.cue ? [statement.cue] : []),
  ...statement.content,
];

it('gives offsets that slice to the given text, and dates likewise', () => {
  fc.assert(
    fc.property(anyText, ({ language, text }) => {
      const options = { language, publishedOn: '2021-07-29' };
      const spans = [...findStatements(text, options).flatMap(spansOf), ...resolveDates(text, options)];
      for (const span of spans) {
        expect(text.slice(span.start, span.end)).toBe(span.text);
        expect(span.end).toBeGreaterThan(span.start);
      }
    }),
  );
});

it('keeps source, cue and content of a statement apart, and its contents in order', () => {
  fc.assert(
    fc.property(anyText, ({ language, text }) => {
      for (const { source, cue, content } of findStatements(text, { language })) {
        for (const [i, span] of content.entries()) {
          for (const other of [source, cue])
            if (other) expect(other.end <= span.start || span.end <= other.start).toBe(true);
          if (i > 0) expect(content[i - 1]?.end).toBeLessThanOrEqual(span.start);
        }
      }
    }),
  );
});

it('a mark of another family before a quotation is no second quotation', () => {
  const [statement] = findStatements('"«\u0000“The slipway is safe,” harbour master Ada Mertens said.', {
    language: 'en',
  });
  expect(statement?.content.map(({ text }) => text)).toEqual(['"«\u0000“The slipway is safe,”']);
});

/** Statements without places, white space made plain. */
const told = (text: string, language: string) =>
  findStatements(text, { language, publishedOn: '2021-07-29' }).map(({ confidence: _, ...statement }) => ({
    ...statement,
    source: statement.source && { ...statement.source, text: plain(statement.source.text), start: 0, end: 0 },
    cue: statement.cue && plain(statement.cue.text),
    content: statement.content.map((span) => plain(span.text)),
  }));

const plain = (text: string) => text.replace(/\s+/gu, ' ');

it('finds the same wherever lines are wrapped', () => {
  for (const { language, text } of texts) {
    for (const width of [20, 40, 72]) {
      const wrapped = text
        .split('\n\n')
        .map((paragraph) => wrap(paragraph, width))
        .join('\n\n');
      expect(told(wrapped, language)).toEqual(told(text, language));
      expect(told(wrapped.replaceAll('\n', '\r\n'), language)).toEqual(told(text, language));
    }
  }
});

function wrap(paragraph: string, width: number): string {
  let line = 0;
  return paragraph.replace(/ /gu, (_, at: number) => {
    if (at - line < width) return ' ';
    line = at;
    return '\n';
  });
}

it('finds the same in curly and in straight marks', () => {
  const straight = (text: string) => text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
  const inShort = (text: string) =>
    told(text, 'en').map(({ kind, source, content }) => [
      kind,
      straight(source?.speaker ?? ''),
      ...content.map(straight),
    ]);
  for (const { text } of english) expect(inShort(straight(text))).toEqual(inShort(text));
});
