import { describe, expect, it } from 'vitest';
import { type Reach, windows } from './windows.ts';

/** Eleven days, a tenth of the stories between two of them. */
const days = Array.from({ length: 11 }, (_, n) => `2026-01-${10 + n}`);
const reach = (more: Partial<Reach>): Reach => ({
  expected: 6000,
  total: 100_000,
  phrase: false,
  days,
  ...more,
});

describe('where the newest matches are looked for', () => {
  it('begins with the newest stories that promise enough, and ends with all', () => {
    expect(windows(reach({ expected: 9000 }), 600)).toEqual(['2026-01-19', null]);
    expect(windows(reach({ expected: 30_000 }), 600)).toEqual(['2026-01-19', '2026-01-18', null]);
  });

  it('is everywhere at once where few match, or where the archive is small', () => {
    expect(windows(reach({ expected: 0 }), 600)).toEqual([null]);
    expect(windows(reach({ expected: 1500 }), 600)).toEqual([null]);
    expect(windows(reach({ days: [] }), 600)).toEqual([null]);
    expect(windows(reach({ total: 9000, phrase: true }), 600)).toEqual([null]);
  });

  it('goes through ten thousand stories at first for a phrase, however common its words', () => {
    expect(windows(reach({ expected: 90_000, phrase: true }), 600)).toEqual(['2026-01-19', null]);
    expect(windows(reach({ expected: 900_000, total: 1_000_000, phrase: true }), 600)).toEqual([
      '2026-01-19',
      '2026-01-18',
      null,
    ]);
  });
});
