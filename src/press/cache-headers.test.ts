import { expect, test } from 'vitest';
import { cdnCacheControl, cdnPolicy } from './cache-headers.ts';

const reads = (facts: string[], windows: { list: string; newest: null; oldest: null }[] = []) => ({
  facts: new Set(facts),
  windows,
  until: Number.POSITIVE_INFINITY,
});

test('a CDN may keep long only what a purge reaches on every change', () => {
  expect(cdnCacheControl(cdnPolicy('/about', reads(['publication', 'story:1'])), 0)).toContain(
    'max-age=3600',
  );
  expect(cdnCacheControl(cdnPolicy('/a', reads(['story:1', 'card:2'])), 0)).toContain('max-age=60,');
  const list = { list: 'stories:x', newest: null, oldest: null };
  expect(cdnCacheControl(cdnPolicy('/a', reads(['story:1'], [list])), 0)).toContain('max-age=60,');
});

test('never beyond the instant at which the page changes by itself', () => {
  const policy = { keys: '', seconds: 60, until: 100_000 };
  expect(cdnCacheControl(policy, 30_000)).toContain('max-age=60,');
  expect(cdnCacheControl(policy, 95_500)).toContain('max-age=4,');
  expect(cdnCacheControl(policy, 99_500)).toBe('no-store');
});

test('a page with more keys than headers hold is not for CDNs, as no purge would reach it', () => {
  const policy = cdnPolicy('/map', reads(Array.from({ length: 1000 }, (_, i) => `card:${i}`)));
  expect(policy.keys).toBe('');
  expect(cdnCacheControl(policy, 0)).toBe('no-store');
});
