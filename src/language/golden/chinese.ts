import type { GoldenCase } from './case.ts';

export const chinese: readonly GoldenCase[] = [
  {
    phenomenon: 'direct speech with role, occasion and day; a pronoun speaks on',
    text: '市长王磊周三在记者会上说：“我们别无选择。”他补充说：“水位在上升，没人知道会持续多久。”',
    publishedOn: '2021-07-29',
    expected: [
      {
        kind: 'direct',
        speaker: '王磊',
        role: '市长',
        cue: '说',
        content: ['“我们别无选择。”'],
        occasion: '在记者会',
        date: '2021-07-28',
      },
      { kind: 'direct', speaker: '王磊', cue: '补充说', content: ['“水位在上升，没人知道会持续多久。”'] },
    ],
  },
  {
    phenomenon: 'a quotation before its verb, in traditional marks',
    text: '「這是笑話」，陳明說。',
    expected: [{ kind: 'direct', speaker: '陳明', content: ['「這是笑話」'] }],
  },
  {
    phenomenon: 'indirect speech after a comma',
    text: '部长表示，城市将承担费用。',
    expected: [{ kind: 'indirect', role: '部长', content: ['城市将承担费用'] }],
  },
  {
    phenomenon: 'according to somebody',
    text: '据警方介绍，三人受伤。',
    expected: [{ kind: 'indirect', speaker: '警方', content: ['三人受伤'] }],
  },
];
