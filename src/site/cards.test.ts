import { expect, test } from 'vitest';
import { cardBylines, cardExcerpt, cardStandfirst } from './cards.ts';
import { PICTURE, story } from './testing/fixtures.ts';

function readingOf<T>(show: (reader: { read(fact: string): void }) => T): { shown: T; facts: string[] } {
  const facts: string[] = [];
  const shown = show({ read: (fact) => facts.push(fact) });
  return { shown, facts };
}

const card = story();

test('who quotes a card rests on its opening, who shows its authors on them', () => {
  expect(readingOf((reader) => cardStandfirst(card, reader))).toEqual({
    shown: 'Fog closed the bar for the third time this month',
    facts: [`standfirst:${card.id}`],
  });
  expect(readingOf((reader) => cardExcerpt(card, 12, reader))).toEqual({
    shown: 'Fog closed the bar for the third time this month. The masters…',
    facts: [`excerpt:${card.id}`],
  });
  const author = {
    name: 'Lena Voss',
    personId: 'p1',
    slug: 'lena-voss',
    portrait: null,
    portraitId: PICTURE.id,
  };
  const { facts } = readingOf((reader) => cardBylines({ ...card, signed: [author] }, reader));
  expect(facts).toEqual([`signed:${card.id}`, 'byline:p1', `media:${PICTURE.id}`]);
});

test('no card quotes more words than a change of a story is looked for in', () => {
  const long = { ...card, opening: { standfirst: null, teaser: 'word '.repeat(60), teaserCut: true } };
  expect(readingOf((reader) => cardExcerpt(long, 50, reader)).shown.match(/word/g)).toHaveLength(36);
});
