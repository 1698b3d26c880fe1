import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { createSay, LABELS, labelLanguage } from './say.ts';

const languages = Object.keys(LABELS).flatMap((tag) => labelLanguage(tag) ?? []);

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}

/** Categories that name an exact number may spell it out, as Arabic does: "two minutes" is one word there. */
const SPELLED = new Set(['zero', 'one', 'two']);

describe.each(languages)('labels in %s', (language) => {
  const labels: Readonly<Record<string, string | Readonly<Record<string, string>>>> = LABELS[language];

  test('every label says something', () => {
    for (const [key, label] of Object.entries(labels)) {
      for (const text of typeof label === 'string' ? [label] : Object.values(label)) {
        expect(text.trim(), key).not.toBe('');
      }
    }
  });

  test('every label names the same values as the English one', () => {
    for (const [key, english] of Object.entries(en)) {
      const wanted = placeholders(typeof english === 'string' ? english : english.other);
      const label = labels[key] ?? '';
      const forms = typeof label === 'string' ? [['other', label] as const] : Object.entries(label);
      for (const [category, text] of forms) {
        const found = placeholders(text);
        const allowed =
          SPELLED.has(category) && language === 'ar' ? wanted.filter((name) => name !== 'count') : wanted;
        expect([wanted, allowed], `${key}.${category}`).toContainEqual(found);
      }
    }
  });

  test('a plural label has exactly the forms its language distinguishes', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const label of Object.values(labels)) {
      if (typeof label !== 'string') expect(Object.keys(label).sort()).toEqual(categories);
    }
  });
});

describe('saying a label', () => {
  test('values are put in, numbers in the digits of the language', () => {
    expect(createSay('en', 'en', {})('latestFrom', { section: 'World' })).toBe('Latest from World');
    expect(createSay('en', 'en', {})('readingTime', { count: 2 })).toBe('2 min read');
    expect(createSay('ar', 'ar-EG', {})('readingTime', { count: 5 })).toBe('٥ دقائق قراءة');
    expect(createSay('ar', 'ar', {})('pictures', { count: 2 })).toBe('صورتان');
    expect(createSay('en', 'en', {})('stories', { count: 12345 })).toBe('12,345 stories');
  });

  test('a value that looks like a placeholder is left alone', () => {
    expect(createSay('en', 'en', {})('latestFrom', { section: '{count} $& <b>' })).toBe(
      'Latest from {count} $& <b>',
    );
  });

  test('the newspaper’s own words come first', () => {
    const say = createSay('en', 'en', { dontMiss: 'Worth your while', 'stories.one': 'a lone story' });
    expect(say('dontMiss')).toBe('Worth your while');
    expect(say('stories', { count: 1 })).toBe('a lone story');
    expect(say('stories', { count: 2 })).toBe('2 stories');
  });

  test('regional tags find their language, others none', () => {
    expect(labelLanguage('pt-BR')).toBeNull();
    expect(labelLanguage('zh-Hant-TW')).toBe('zh');
    expect(labelLanguage('de-AT')).toBe('de');
  });
});
