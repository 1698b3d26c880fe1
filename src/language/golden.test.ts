import { describe, expect, it } from 'vitest';
import { arabic } from './golden/arabic.ts';
import type { Expected, GoldenCase } from './golden/case.ts';
import { chinese } from './golden/chinese.ts';
import { english } from './golden/english.ts';
import { french } from './golden/french.ts';
import { german } from './golden/german.ts';
import { hindi } from './golden/hindi.ts';
import { spanish } from './golden/spanish.ts';
import { urdu } from './golden/urdu.ts';
import type { Statement } from './statement.ts';
import { findStatements } from './statements.ts';

const golden: Record<string, readonly GoldenCase[]> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ar: arabic,
  hi: hindi,
  ur: urdu,
  zh: chinese,
};

/** A found statement in the shape of what is expected of it, with nothing in it that was not asked. */
function shapedLike(asked: Expected | undefined, found: Statement): Expected {
  const all: Required<Expected> = {
    kind: found.kind,
    speaker: found.source?.speaker ?? null,
    source: found.source?.text ?? null,
    role: found.source?.role ?? null,
    cue: found.cue?.text ?? '',
    content: found.content.map((span) => span.text),
    occasion: found.occasion,
    date: found.date,
  };
  if (!asked) return all;
  const { kind, content, ...rest } = all;
  const wanted = new Set(Object.keys(asked));
  return { kind, content, ...Object.fromEntries(Object.entries(rest).filter(([key]) => wanted.has(key))) };
}

for (const [language, cases] of Object.entries(golden)) {
  describe(language, () => {
    for (const { phenomenon, text, expected, publishedOn, headline } of cases) {
      it(phenomenon, () => {
        const found = findStatements(text, {
          language,
          ...(publishedOn ? { publishedOn } : {}),
          ...(headline ? { headline } : {}),
        });
        expect(found.map((statement, i) => shapedLike(expected[i], statement))).toEqual(expected);
      });
    }
  });
}
