import { expect, test } from 'vitest';
import { namesTag } from './entity-tag.ts';

test.each([
  ['"abc"', true],
  ['W/"abc"', true],
  ['"other", W/"abc"', true],
  [' * ', true],
  ['"abcd"', false],
  ['abc', false],
  [undefined, false],
])('%s', (header, named) => {
  expect(namesTag(header, '"abc"')).toBe(named);
});
