import { describe, expect, it } from 'vitest';
import { foldStep, LONGEST_SLUG, numberedSlug, slugify } from './slug.ts';

describe('the one form of a step', () => {
  it('is lower case and composed, and stays as it is when folded again', () => {
    for (const step of ['Harbour', 'cafe\u0301', 'İstanbul', 'ΟΔΟΣ', 'Straße', '日本']) {
      const folded = foldStep(step);
      expect(foldStep(folded)).toBe(folded);
      expect(folded).toBe(folded.toLowerCase().normalize('NFC'));
    }
    expect(foldStep('Café')).toBe('café');
  });
});

describe('a numbered slug', () => {
  it('is no longer than addresses may be, and cuts no letter in two', () => {
    expect(numberedSlug('tides', 2)).toBe('tides-2');
    const pairs = '\u{10400}'.repeat(LONGEST_SLUG / 2);
    for (const n of [2, 10, 100]) {
      const slug = numberedSlug(pairs, n);
      expect(slug.length).toBeLessThanOrEqual(LONGEST_SLUG);
      expect(slug.isWellFormed()).toBe(true);
    }
    expect(numberedSlug(`${'x'.repeat(117)}-yz`, 2)).toBe(`${'x'.repeat(117)}-2`);
  });
});

describe('the slug of a headline', () => {
  it('is folded already', () => {
    for (const headline of ['Élan vital', 'ΟΔΟΣ ΑΘΗΝΩΝ', 'ISTANBUL’S ferries', 'नदी का पानी'])
      expect(foldStep(slugify(headline))).toBe(slugify(headline));
  });
});
