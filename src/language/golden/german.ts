import type { GoldenCase } from './case.ts';

export const german: readonly GoldenCase[] = [
  {
    phenomenon: 'direkte Rede mit Rolle, Anlass und Tag; die Rednerin spricht weiter',
    text: '„Wir haben keine Wahl“, sagte Hafenmeisterin Greta Lorenz am Mittwoch auf einer Pressekonferenz. „Das Wasser steigt“, fügte sie hinzu, „und niemand weiß, wie lange noch.“',
    publishedOn: '2021-07-29',
    expected: [
      {
        kind: 'direct',
        speaker: 'Greta Lorenz',
        role: 'Hafenmeisterin',
        content: ['„Wir haben keine Wahl“'],
        date: '2021-07-28',
      },
      {
        kind: 'direct',
        speaker: 'Greta Lorenz',
        content: ['„Das Wasser steigt“', '„und niemand weiß, wie lange noch.“'],
        date: '2021-07-28',
      },
    ],
  },
  {
    phenomenon: 'Guillemets mit der Spitze nach innen',
    text: '»Wir gehen morgen«, sagte Trainerin Nora Beck.',
    expected: [{ kind: 'direct', speaker: 'Nora Beck', role: 'Trainerin', content: ['»Wir gehen morgen«'] }],
  },
  {
    phenomenon: 'Rede nach dem Doppelpunkt',
    text: 'Auf die Frage nach einem Rücktritt antwortete Bürgermeister Paul Reuter: „Morgen vielleicht.“',
    expected: [
      { kind: 'direct', speaker: 'Paul Reuter', role: 'Bürgermeister', content: ['„Morgen vielleicht.“'] },
    ],
  },
  {
    phenomenon: 'indirekte Rede ohne Konjunktion',
    text: 'Bürgermeister Paul Reuter erklärte, die Stadt werde die Kosten übernehmen.',
    expected: [
      { kind: 'indirect', speaker: 'Paul Reuter', content: ['die Stadt werde die Kosten übernehmen'] },
    ],
  },
  {
    phenomenon: 'indirekte Rede mit „dass“',
    text: 'Die Ministerin sagte, dass die Brücke im Frühjahr öffne.',
    expected: [{ kind: 'indirect', role: 'Ministerin', content: ['dass die Brücke im Frühjahr öffne'] }],
  },
  {
    phenomenon: 'laut einer Quelle',
    text: 'Laut Polizei wurden drei Menschen verletzt.',
    expected: [{ kind: 'indirect', speaker: 'Polizei', content: ['wurden drei Menschen verletzt'] }],
  },
];
