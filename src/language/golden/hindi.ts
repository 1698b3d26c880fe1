import type { GoldenCase } from './case.ts';

export const hindi: readonly GoldenCase[] = [
  {
    phenomenon: 'direct speech with role, occasion and day; a pronoun speaks on',
    text: 'महापौर अनिल शर्मा ने बुधवार को संवाददाता सम्मेलन में कहा, “हमारे पास कोई विकल्प नहीं है।” उन्होंने कहा, “पानी बढ़ रहा है।”',
    publishedOn: '2021-07-29',
    expected: [
      {
        kind: 'direct',
        speaker: 'अनिल शर्मा',
        role: 'महापौर',
        cue: 'कहा',
        content: ['“हमारे पास कोई विकल्प नहीं है।”'],
        occasion: 'संवाददाता सम्मेलन',
        date: '2021-07-28',
      },
      { kind: 'direct', speaker: 'अनिल शर्मा', content: ['“पानी बढ़ रहा है।”'] },
    ],
  },
  {
    phenomenon: 'a quotation before its verb',
    text: '“हम कल जाएंगे,” सीमा वर्मा ने कहा।',
    expected: [{ kind: 'direct', speaker: 'सीमा वर्मा', content: ['“हम कल जाएंगे,”'] }],
  },
  {
    phenomenon: 'indirect speech with a complementiser',
    text: 'मंत्री ने कहा कि शहर खर्च उठाएगा।',
    expected: [{ kind: 'indirect', role: 'मंत्री', content: ['कि शहर खर्च उठाएगा'] }],
  },
  {
    phenomenon: 'according to somebody',
    text: 'पुलिस के अनुसार, तीन लोग घायल हुए।',
    expected: [{ kind: 'indirect', speaker: 'पुलिस', cue: 'के अनुसार', content: ['तीन लोग घायल हुए'] }],
  },
];
