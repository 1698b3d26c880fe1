import type { GoldenCase } from './case.ts';

export const spanish: readonly GoldenCase[] = [
  {
    phenomenon: 'cita directa con cargo, nombre tras la coma, ocasión y día',
    text: '«No tenemos otra opción», dijo el miércoles la capitana del puerto, Clara Ruiz, en una rueda de prensa.',
    publishedOn: '2021-07-29',
    expected: [
      {
        kind: 'direct',
        speaker: 'Clara Ruiz',
        role: 'capitana del puerto',
        cue: 'dijo',
        content: ['«No tenemos otra opción»'],
        occasion: 'en una rueda de prensa',
        date: '2021-07-28',
      },
    ],
  },
  {
    phenomenon: 'el verbo sin sujeto sigue a quien habló; cita interrumpida',
    text: '«Nos vamos», dijo Clara Ruiz. «El agua sube», añadió, «y nadie sabe hasta cuándo».',
    expected: [
      { kind: 'direct', speaker: 'Clara Ruiz', content: ['«Nos vamos»'] },
      {
        kind: 'direct',
        speaker: 'Clara Ruiz',
        cue: 'añadió',
        content: ['«El agua sube»', '«y nadie sabe hasta cuándo»'],
      },
    ],
  },
  {
    phenomenon: 'tras los dos puntos',
    text: 'El alcalde Pablo Soler respondió: “Mañana, quizá.”',
    expected: [{ kind: 'direct', speaker: 'Pablo Soler', role: 'alcalde', content: ['“Mañana, quizá.”'] }],
  },
  {
    phenomenon: 'estilo indirecto con «que»',
    text: 'El alcalde, Pablo Soler, aseguró que la ciudad pagará.',
    expected: [{ kind: 'indirect', speaker: 'Pablo Soler', content: ['que la ciudad pagará'] }],
  },
  {
    phenomenon: 'según una fuente',
    text: 'Según la policía, tres personas resultaron heridas.',
    expected: [{ kind: 'indirect', speaker: 'policía', content: ['tres personas resultaron heridas'] }],
  },
];
