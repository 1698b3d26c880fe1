import { describe, expect, it } from 'vitest';
import type { Expected } from './golden/case.ts';
import { golden } from './golden/languages.ts';
import type { Statement } from './statement.ts';
import { findStatements } from './statements.ts';

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
