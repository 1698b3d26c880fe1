import { expect, it } from 'vitest';
import { heaviestTerms, sharedWording, storySignature } from './similarity.ts';

const story = (headline: string, text: string) => ({ headline, text, standfirst: null, language: 'en' });
const report =
  'The ferry crews of Northline stopped work on Monday night, and no boat left the harbour before noon. The union wants a relief crew on every sailing and says that it asked for one in March.';
const strike = story('Ferry crews stop work', report);
const version = story('Ferry crews on strike', `${report} Talks are to go on in the evening.`);
const about = story(
  'What ferry crews want',
  'The union of the ferry crews met Northline. A relief crew costs less than a day without boats.',
);
const comet = story(
  'A comet is found',
  'Astronomers photographed a comet from the hill. Its orbit brings it near in May.',
);

it('tells versions of a text from texts about the same', () => {
  expect(sharedWording(strike, strike)).toBe(1);
  expect(sharedWording(strike, version)).toBeGreaterThan(0.6);
  expect(sharedWording(strike, about)).toBeLessThan(0.1);
});

it('finds no likeness in texts too short to tell', () => {
  const brief = story('Short', 'A few words.');
  expect(sharedWording(brief, brief)).toBe(0);
});

it('gives versions a band in common, and other stories none', () => {
  const bands = (input: typeof strike) => new Set(storySignature(input).bands);
  const shared = (a: typeof strike, b: typeof strike) =>
    [...bands(a)].filter((band) => bands(b).has(band)).length;
  expect(shared(strike, version)).toBeGreaterThan(0);
  expect(shared(strike, comet)).toBe(0);
});

it('is nearer to a story about the same than to any other, by the cosine of the heaviest terms', () => {
  const terms = (input: typeof strike) => heaviestTerms(storySignature(input), () => 1);
  const nearness = (a: typeof strike, b: typeof strike) => {
    const weights = new Map(terms(b).map((term) => [term.hash, term.weight]));
    return terms(a).reduce((sum, term) => sum + term.weight * (weights.get(term.hash) ?? 0), 0);
  };
  expect(nearness(strike, about)).toBeGreaterThan(nearness(strike, comet));
  expect(nearness(strike, strike)).toBeCloseTo(1);
});
