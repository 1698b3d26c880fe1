import { expect, test } from 'vitest';
import { filePerson, fileTitle } from './filing.ts';

test.each([
  ['Marguerite Osei', 'Osei'],
  ['Jean-Luc Picard-Dumas', 'Picard-Dumas'],
  ['Iwu', 'Iwu'],
  ['Staff reporter', 'Staff reporter'],
  // A particle counts where it has a capital.
  ['Charles de Gaulle', 'Gaulle'],
  ['Ursula von der Leyen', 'Leyen'],
  ['Vincent van Gogh', 'Gogh'],
  ['Marine Le Pen', 'Le Pen'],
  ['Robert De Niro', 'De Niro'],
  ['Jean de La Fontaine', 'La Fontaine'],
  ['Fatima al-Sayegh', 'Sayegh'],
  ['Jean d’Ormesson', 'Ormesson'],
  ['Gerard ’t Hooft', 'Hooft'],
  ['Kate O’Brien', 'O’Brien'],
  ['Van Morrison', 'Morrison'],
  // The family name is first where a given name is last, which its hyphen tells.
  ['Song Kang-ho', 'Song Kang-ho'],
  ['Tsai Ing-wen', 'Tsai Ing-wen'],
  ['Kang-ho Song', 'Song'],
  // What follows a family name is kept with it.
  ['Martin Luther King Jr.', 'King Jr.'],
  ['Sammy Davis, Jr.', 'Davis, Jr.'],
  ['Henry Louis Gates III', 'Gates III'],
  // Scripts of other customs are filed as they are written.
  ['Анна Ахматова', 'Ахматова'],
  ['Νίκος Καζαντζάκης', 'Καζαντζάκης'],
  ['王小波', '王小波'],
  ['김 연아', '김 연아'],
  ['نجيب محفوظ', 'نجيب محفوظ'],
  ['कविता रावत', 'कविता रावत'],
  ['', ''],
])('%s is filed under %s', (name, filed) => {
  const parted = filePerson(name, 'en');
  expect(parted.filed).toBe(filed);
  expect(parted.before + parted.filed).toBe(name);
});

test('where the family name is written first, or given names are what people go by, names are filed as written', () => {
  expect(filePerson('Nagy Péter', 'hu').filed).toBe('Nagy Péter');
  expect(filePerson('Katrín Jakobsdóttir', 'is').filed).toBe('Katrín Jakobsdóttir');
});

test.each([
  ['en', 'The islands', 'islands'],
  ['en', 'Theatre', 'Theatre'],
  ['en', 'A levels', 'A levels'],
  ['en', 'The', 'The'],
  ['en-GB', 'The sea', 'sea'],
  ['de', 'Die Grünen', 'Grünen'],
  ['en', 'Die Grünen', 'Die Grünen'],
  ['fr', 'L’hiver', 'hiver'],
  ['fr', 'Les îles', 'îles'],
  ['es', 'La mar', 'mar'],
  ['ar', 'البحر', 'بحر'],
  ['zh', '海', '海'],
])('%s: %s is filed under %s', (language, title, filed) => {
  expect(fileTitle(title, language).filed).toBe(filed);
});
