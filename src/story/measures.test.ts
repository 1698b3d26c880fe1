import { expect, test } from 'vitest';
import { bodySchema } from './body.ts';
import { measure } from './measures.ts';

const said = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const table = {
  type: 'table',
  attrs: {},
  content: [
    { type: 'tableRow', content: [{ type: 'tableCell', attrs: { header: false }, content: [said('2024')] }] },
  ],
};

test('excerpts are cut from sentences, while a search also finds what stands in tables', () => {
  const body = bodySchema.parse({
    type: 'doc',
    content: [said('The light is back.'), table, said('It stays.')],
  });
  const { text, sentences } = measure({ body, language: 'en' });
  expect(sentences).toBe('The light is back.\n\nIt stays.');
  expect(text).toContain('2024');
});
