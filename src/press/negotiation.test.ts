import { describe, expect, test } from 'vitest';
import { matchesTag, negotiateEncoding } from './negotiation.ts';

describe('encoding', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['BR', 'br'],
    ['x-gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0.5, br;q=0', 'gzip'],
    ['identity', 'identity'],
    ['identity;q=1, gzip;q=0.5', 'identity'],
    ['gzip;q=0', 'identity'],
    ['br;q=nonsense', 'identity'],
    ['deflate', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ] as const)('%s gets %s', (accepted, encoding) => {
    expect(negotiateEncoding(accepted)).toBe(encoding);
  });
});

describe('entity tags', () => {
  test.each([
    ['"abc-br-fast"', true],
    ['W/"abc-gzip-best"', true],
    ['"other-id", "abc-id"', true],
    ['*', true],
    ['"abcd-br-fast"', false],
    ['"xabc-br-fast"', false],
    ['abc', false],
    [undefined, false],
  ])('%s', (ifNoneMatch, matches) => {
    expect(matchesTag(ifNoneMatch, 'abc')).toBe(matches);
  });
});
