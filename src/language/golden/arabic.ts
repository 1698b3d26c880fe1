import type { GoldenCase } from './case.ts';

export const arabic: readonly GoldenCase[] = [
  {
    phenomenon:
      'direct speech after a colon, with role, occasion and day; the verb that follows has no subject',
    text: 'قال رئيس البلدية كريم ناصر يوم الأربعاء في مؤتمر صحفي: «ليس لدينا خيار». وأضاف: «المياه ترتفع ولا أحد يعرف إلى متى».',
    publishedOn: '2021-07-29',
    expected: [
      {
        kind: 'direct',
        speaker: 'كريم ناصر',
        role: 'رئيس البلدية',
        cue: 'قال',
        content: ['«ليس لدينا خيار»'],
        occasion: 'في مؤتمر صحفي',
        date: '2021-07-28',
      },
      {
        kind: 'direct',
        speaker: 'كريم ناصر',
        cue: 'وأضاف',
        content: ['«المياه ترتفع ولا أحد يعرف إلى متى»'],
      },
    ],
  },
  {
    phenomenon: 'indirect speech with a complementiser',
    text: 'وقالت الوزيرة ليلى حداد إن المدينة ستدفع التكاليف.',
    expected: [{ kind: 'indirect', speaker: 'ليلى حداد', content: ['إن المدينة ستدفع التكاليف'] }],
  },
  {
    phenomenon: 'a quotation before its verb',
    text: '"سنغادر غدا"، قالت سلمى.',
    expected: [{ kind: 'direct', speaker: 'سلمى', content: ['"سنغادر غدا"'] }],
  },
];
