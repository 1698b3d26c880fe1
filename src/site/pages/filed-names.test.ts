import { expect, test } from 'vitest';
import { filePerson, fileTitle } from '../../language/filing.ts';
import { byInitial, inOrder, pageAfter } from './filed-names.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));
const people = (language: string, ...names: string[]) =>
  byInitial(inOrder(named(...names), filePerson, language), language).map(({ initial, items }) => [
    initial,
    ...items.map(({ name }) => name),
  ]);

test('people stand under their family names, and those of one name by the rest', () => {
  expect(
    people('en', 'Ines Calder', 'Amina Rahal', 'Charles de Gaulle', 'Ivo Calder', 'Reuters', 'Élodie Ébène'),
  ).toEqual([
    ['C', 'Ines Calder', 'Ivo Calder'],
    ['E', 'Élodie Ébène'],
    ['G', 'Charles de Gaulle'],
    ['R', 'Amina Rahal', 'Reuters'],
  ]);
});

test('the alphabet is that of the publication’s language', () => {
  expect(people('sv', 'Eva Åberg', 'Nils Alm', 'Ulf Zander').map(([initial]) => initial)).toEqual([
    'A',
    'Z',
    'Å',
  ]);
  expect(people('en', 'Eva Åberg', 'Nils Alm', 'Ulf Zander').map(([initial]) => initial)).toEqual(['A', 'Z']);
});

test('topics stand where they would without their article, and numbers in their order', () => {
  const topics = inOrder(named('Trams', 'The islands', 'Room 9', 'Room 10', 'Ivory'), fileTitle, 'en');
  expect(topics.map(({ name }) => name)).toEqual(['The islands', 'Ivory', 'Room 9', 'Room 10', 'Trams']);
});

test('pages of names follow on one another and meet every name once, though a name of their border goes', () => {
  const names = named('Vera van Dam', 'Ada Dam', 'Bo Dam', 'Cy Eck', 'Di Fo', 'Edo');
  const filed = inOrder(names, filePerson, 'en');
  const page = (from: typeof filed, after?: string) =>
    pageAfter(from, { after, size: 2, file: filePerson, language: 'en' });
  const first = page(filed);
  expect(first.items.map(({ name }) => name)).toEqual(['Ada Dam', 'Bo Dam']);
  const without = filed.filter(({ name }) => name !== first.next);
  const second = page(without, first.next ?? '');
  expect(second.items.map(({ name }) => name)).toEqual(['Vera van Dam', 'Cy Eck']);
  const third = page(filed, second.next ?? '');
  expect(third).toMatchObject({ items: [{ name: 'Edo' }, { name: 'Di Fo' }], next: null });
  expect(page(filed, 'Zoe Zimt').items).toEqual([]);
});
