import type { GoldenCase } from './case.ts';

export const english: readonly GoldenCase[] = [
  {
    phenomenon: 'a direct quotation before its attribution, with role, occasion and day',
    text: '“The slipway is safe,” harbour master Ada Mertens said at a news conference on Wednesday.',
    publishedOn: '2021-07-29',
    expected: [
      {
        kind: 'direct',
        speaker: 'Ada Mertens',
        role: 'harbour master',
        cue: 'said',
        content: ['“The slipway is safe,”'],
        occasion: 'at a news conference',
        date: '2021-07-28',
      },
    ],
  },
  {
    phenomenon: 'a direct quotation after its attribution',
    text: 'The mayor said: “We will pay for the bridge.”',
    expected: [{ kind: 'direct', speaker: null, role: 'mayor', content: ['“We will pay for the bridge.”'] }],
  },
  {
    phenomenon: 'a verb before its subject',
    text: '“We lost it in the first ten minutes,” said Ferry Town manager Tom Bright after the game.',
    expected: [
      { kind: 'direct', speaker: 'Tom Bright', content: ['“We lost it in the first ten minutes,”'] },
    ],
  },
  {
    phenomenon: 'an interrupted quotation is one statement',
    text: '“If they want a fight,” Nora Okafor told reporters, “they will get one.”',
    expected: [
      {
        kind: 'direct',
        speaker: 'Nora Okafor',
        content: ['“If they want a fight,”', '“they will get one.”'],
      },
    ],
  },
  {
    phenomenon: 'a quotation taken up again after a full stop',
    text: '“It is a scandal,” Nora Okafor said. “Nobody asked us. Nobody even rang.”',
    expected: [
      {
        kind: 'direct',
        speaker: 'Nora Okafor',
        content: ['“It is a scandal,”', '“Nobody asked us. Nobody even rang.”'],
      },
    ],
  },
  {
    phenomenon: 'a quotation over paragraphs, each opened and only the last closed',
    text: '“The reef is dying,” marine biologist Lena Hart said.\n\n“We have perhaps ten years.\n\n“After that there will be nothing left to save.”',
    expected: [
      {
        kind: 'direct',
        speaker: 'Lena Hart',
        content: [
          '“The reef is dying,”',
          '“We have perhaps ten years.',
          '“After that there will be nothing left to save.”',
        ],
      },
    ],
  },
  {
    phenomenon: 'a quotation inside a quotation',
    text: '“My mother used to say, ‘Never trust a calm sea,’” fisherman Paul Reed recalled.',
    expected: [
      { kind: 'direct', speaker: null, content: ['‘Never trust a calm sea,’'] },
      {
        kind: 'direct',
        speaker: 'Paul Reed',
        content: ['“My mother used to say, ‘Never trust a calm sea,’”'],
      },
    ],
  },
  {
    phenomenon: 'a quotation without a closing mark',
    text: '“We were never told, engineer Marta Quill said.\n\nThe council meets in May.',
    expected: [{ kind: 'indirect', speaker: 'Marta Quill', content: ['We were never told'] }],
  },
  {
    phenomenon: 'a fragment',
    text: 'The minister called the plan a “gift to the polluters”.',
    expected: [{ kind: 'fragment', role: 'minister', content: ['the plan a “gift to the polluters”'] }],
  },
  {
    phenomenon: 'indirect speech with a complementiser',
    text: 'The central bank warned that wages were rising too fast.',
    expected: [{ kind: 'indirect', speaker: 'central bank', content: ['that wages were rising too fast'] }],
  },
  {
    phenomenon: 'indirect speech without one',
    text: 'The Kremlin said the talks would go on.',
    expected: [{ kind: 'indirect', speaker: 'Kremlin', content: ['the talks would go on'] }],
  },
  {
    phenomenon: 'according to somebody',
    text: 'According to the police, three people were hurt.',
    expected: [
      { kind: 'indirect', cue: 'According to', speaker: 'police', content: ['three people were hurt'] },
    ],
  },
  {
    phenomenon: 'indirect speech before its attribution',
    text: 'The ship had sunk within an hour, the coastguard said.',
    expected: [{ kind: 'indirect', speaker: 'coastguard', content: ['The ship had sunk within an hour'] }],
  },
  {
    phenomenon: 'the nearest name is the wrong one: a pronoun after a sentence about two presidents',
    text: 'The spokesman, Dmitri Arden, warned that the summit between President Carl Voss and President Leo Brandt had changed nothing.\n\n“It was one day in June,” he said.',
    expected: [
      {
        kind: 'indirect',
        speaker: 'Dmitri Arden',
        content: ['that the summit between President Carl Voss and President Leo Brandt had changed nothing'],
      },
      { kind: 'direct', speaker: 'Dmitri Arden', content: ['“It was one day in June,”'] },
    ],
  },
  {
    phenomenon: 'she is not he',
    text: 'Mayor Ilse Brandt met union leader Tom Bright on Monday. Bright left at noon.\n\n“There is none,” she said.',
    expected: [{ kind: 'direct', speaker: 'Ilse Brandt', content: ['“There is none,”'] }],
  },
  {
    phenomenon: 'a title and a role stand for the name',
    text: 'President Leo Brandt flew to the coast. “We will rebuild,” the president said.',
    expected: [{ kind: 'direct', speaker: 'Leo Brandt', content: ['“We will rebuild,”'] }],
  },
  {
    phenomenon: 'whoever speaks on is not named again',
    text: 'The council said it would pay for the bridge, but warned that the tolls would stay.',
    expected: [
      { kind: 'indirect', speaker: 'council', content: ['it would pay for the bridge'] },
      { kind: 'indirect', speaker: 'council', cue: 'warned', content: ['that the tolls would stay'] },
    ],
  },
  {
    phenomenon: 'what was added was said where the rest was',
    text: '“The slipway is safe,” harbour master Ada Mertens said at a briefing on Tuesday. She added that the crane was not.',
    publishedOn: '2021-07-29',
    expected: [
      { kind: 'direct', occasion: 'at a briefing', date: '2021-07-27', content: ['“The slipway is safe,”'] },
      {
        kind: 'indirect',
        speaker: 'Ada Mertens',
        occasion: 'at a briefing',
        date: '2021-07-27',
        content: ['that the crane was not'],
      },
    ],
  },
  {
    phenomenon: 'a signature after a dash',
    text: '“We are going to need a bigger boat” — Marta Quill, ferry pilot',
    expected: [
      {
        kind: 'direct',
        speaker: 'Marta Quill',
        cue: '—',
        content: ['“We are going to need a bigger boat”'],
      },
    ],
  },
  {
    phenomenon: 'marks that nobody speaks in',
    text: 'The word “umami” means savoury in Japanese. Her new film, “The Slipway”, opens in May.',
    expected: [],
  },
  {
    phenomenon: 'the headline and a cut-off card are not prose',
    text: 'Kremlin says “talks go on”\n\nThe Kremlin said the talks would go on.\n\nThe envoy further said that the fishermen were to be freed…reports Saltmarsh Wire The embassy on Sunday announced',
    headline: 'Kremlin says “talks go on”',
    expected: [{ kind: 'indirect', speaker: 'Kremlin', content: ['the talks would go on'] }],
  },
];
