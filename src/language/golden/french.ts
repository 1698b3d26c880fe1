import type { GoldenCase } from './case.ts';

export const french: readonly GoldenCase[] = [
  {
    phenomenon: 'citation directe, rôle, nom après la virgule, circonstance et jour',
    text: '« Nous n’avons pas le choix », a déclaré mercredi la capitaine du port, Claire Morel, lors d’une conférence de presse.',
    publishedOn: '2021-07-29',
    expected: [
      {
        kind: 'direct',
        speaker: 'Claire Morel',
        role: 'capitaine du port',
        cue: 'a déclaré',
        content: ['« Nous n’avons pas le choix »'],
        date: '2021-07-28',
      },
    ],
  },
  {
    phenomenon: 'le pronom pend au verbe',
    text: 'Le maire, Paul Girard, est venu au port. « C’est fini », dit-il.',
    expected: [{ kind: 'direct', source: 'il', speaker: 'Paul Girard', content: ['« C’est fini »'] }],
  },
  {
    phenomenon: 'citation interrompue',
    text: '« L’eau monte », a ajouté Claire Morel, « et personne ne sait jusqu’à quand. »',
    expected: [
      {
        kind: 'direct',
        speaker: 'Claire Morel',
        content: ['« L’eau monte »', '« et personne ne sait jusqu’à quand. »'],
      },
    ],
  },
  {
    phenomenon: 'discours indirect avec « que »',
    text: 'Le maire, Paul Girard, a affirmé que la ville paierait.',
    expected: [
      { kind: 'indirect', speaker: 'Paul Girard', role: 'maire', content: ['que la ville paierait'] },
    ],
  },
  {
    phenomenon: 'selon une source',
    text: 'Selon la police, trois personnes ont été blessées.',
    expected: [{ kind: 'indirect', speaker: 'police', content: ['trois personnes ont été blessées'] }],
  },
];
