import type { GoldenCase } from './case.ts';

export const urdu: readonly GoldenCase[] = [
  {
    phenomenon: 'direct speech in single marks, with role, occasion and day; a pronoun speaks on',
    text: 'میئر کامران علی نے بدھ کو پریس کانفرنس میں کہا: ’ہمارے پاس کوئی راستہ نہیں ہے۔‘ انہوں نے کہا کہ ’پانی بڑھ رہا ہے۔‘',
    publishedOn: '2021-07-29',
    expected: [
      {
        kind: 'direct',
        speaker: 'کامران علی',
        role: 'میئر',
        cue: 'کہا',
        content: ['’ہمارے پاس کوئی راستہ نہیں ہے۔‘'],
        occasion: 'پریس کانفرنس',
        date: '2021-07-28',
      },
      { kind: 'direct', speaker: 'کامران علی', content: ['’پانی بڑھ رہا ہے۔‘'] },
    ],
  },
  {
    phenomenon: 'a quotation before its verb',
    text: '”ہم کل جائیں گے،“ سیما خان نے کہا۔',
    expected: [{ kind: 'direct', speaker: 'سیما خان', content: ['”ہم کل جائیں گے،“'] }],
  },
  {
    phenomenon: 'indirect speech with a complementiser',
    text: 'وزیر نے کہا کہ شہر خرچ اٹھائے گا۔',
    expected: [{ kind: 'indirect', role: 'وزیر', content: ['کہ شہر خرچ اٹھائے گا'] }],
  },
  {
    phenomenon: 'according to somebody',
    text: 'پولیس کے مطابق تین افراد زخمی ہوئے۔',
    expected: [{ kind: 'indirect', speaker: 'پولیس', content: ['تین افراد زخمی ہوئے'] }],
  },
];
