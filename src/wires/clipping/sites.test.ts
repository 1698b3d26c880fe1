import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsedStorySchema } from '../../newsroom/imports/parsed-story.ts';
import { inlineText } from '../../story/inline.ts';
import { prose } from '../../story/plain-text.ts';
import { parseClipping } from './parse.ts';

/** What a reader of the fixture sees in it: the head, the first and last words of the text, and the lists. */
interface Seen {
  readonly headline: string;
  readonly kicker?: string;
  readonly standfirst?: string;
  readonly houseCredit?: string;
  readonly bylines?: readonly string[];
  readonly published: string | null;
  readonly viewedOn?: string;
  readonly section?: readonly string[];
  readonly topics?: readonly string[];
  readonly begins: string;
  readonly ends: string;
  readonly figures?: readonly [caption: string, credit: string | undefined][];
  readonly crossLinks?: readonly string[];
  readonly neighbours?: readonly [previous: string, next: string];
  readonly lists?: Readonly<Record<string, readonly string[]>>;
}

const SITES: Readonly<Record<string, Seen>> = {
  'portal-en': {
    headline: 'Port Ellery dockers vote to strike over night shifts',
    kicker: 'SHIPPING',
    standfirst:
      'Union says 640 members backed a walkout from Monday; port operator calls the demands “out of reach”',
    bylines: ['Ines Calloway (Labour correspondent)'],
    published: '2023-03-14T09:12:00.000Z',
    section: ['Business', 'Shipping'],
    topics: ['Port Ellery', 'Strikes', 'Labour'],
    begins: 'PORT ELLERY — Dockers at the container terminal voted',
    ends: '(Reporting by Ines Calloway; editing by Tom Reyes)',
    figures: [['Dockers at the gate of the container terminal on Tuesday.', 'Leo Ahrend/Harbour Wire']],
    crossLinks: ['Crane driver hurt in fall at Quay 4'],
    lists: {
      'More from Business': [
        'Ferry fares to rise in June',
        'Fishing quota cut by a fifth',
        'Tug firm wins salvage contract',
      ],
      'Most read': ['Mayor resigns over bridge contract', 'School kitchens to cook with harbour fish'],
    },
  },
  'portal-de': {
    headline: 'Landtag beschließt Mietendeckel für Küstenorte',
    kicker: 'Wohnungsbau',
    standfirst:
      'Die Regierung will Einheimische vor steigenden Mieten schützen. Vermieter kündigen eine Klage an.',
    bylines: ['Jonas Petersen', 'Mareike Olsen'],
    published: '2021-07-29',
    section: ['Politik', 'Inland'],
    topics: ['Mieten', 'Küste', 'Wohnungsbau'],
    begins: 'Kiel – Der Landtag hat am Donnerstag',
    ends: 'Das Gesetz gilt zunächst fünf Jahre.',
    figures: [['Ferienhäuser am Strand von Sankt Peter-Ording.', 'dpa']],
    crossLinks: ['Inselbewohner fordern Zweitwohnungssteuer'],
    lists: {
      'Mehr aus Politik': [
        'Haushalt 2022: Minister streiten über Straßenbau',
        'Fischer blockieren Hafen von Büsum',
      ],
      Meistgelesen: ['Zug entgleist bei Husum', 'Sturm deckt Reetdach ab'],
    },
  },
  fr: {
    headline: 'La dernière sardinerie du port ferme ses portes',
    standfirst: 'Fondée en 1892, l’entreprise employait encore 58 salariés',
    houseCredit: 'Le Courrier du Large',
    bylines: ['Hélène Gauvain'],
    published: '2022-05-12',
    section: ['Économie'],
    topics: ['pêche', 'industrie', 'emploi'],
    begins: 'La sardinerie Kermor',
    ends: 'Une réunion avec le préfet est prévue lundi.',
    figures: [['', 'Agathe Morel / Le Courrier du Large']],
    crossLinks: ['La flottille réduite de moitié en vingt ans'],
    neighbours: ['Le phare rouvre au public', 'Un festival de la mer en août'],
    lists: { 'Les plus lus': ['La rocade fermée deux nuits', 'Vaccination : les nouveaux horaires'] },
  },
  es: {
    headline: 'El pueblo que reabrió su escuela con nueve alumnos',
    standfirst: 'Tras doce años cerrada, el aula vuelve a sonar',
    bylines: ['Lucía Ferrer'],
    published: '2021-07-29',
    section: ['Sociedad', 'Educación'],
    topics: ['Educación', 'Sierra', 'Despoblación'],
    begins: 'VALDELOBOS — La escuela de Valdelobos',
    ends: 'calefacción durante dos cursos.',
    figures: [['La maestra, Carmen Soto, en el aula.', 'A. Roldán']],
    crossLinks: ['La biblioteca ambulante llega a la sierra'],
    lists: {
      'Lo más leído': ['Cortan la carretera por un alud', 'El precio del aceite baja por tercer mes'],
    },
  },
  ur: {
    headline: 'پرانی بندرگاہ بند کرنے کا فیصلہ، ماہی گیر ناراض',
    bylines: ['سلمان قریشی'],
    published: '2021-07-29',
    viewedOn: '2025-01-06',
    topics: ['بندرگاہ', 'ماہی گیر'],
    begins: 'شہری کونسل نے',
    ends: 'روزگار ختم ہو جائے گا۔',
    crossLinks: ['ماہی گیروں کا نئے گھاٹ کا مطالبہ'],
    lists: { 'متعلقہ خبریں': ['بجلی کی بندش سے لوگ پریشان', 'نئی لائبریری کا افتتاح'] },
  },
  'zh-hant': {
    headline: '舊港口明年底關閉 漁民表示不滿',
    bylines: ['林晚舟'],
    published: '2021-07-29',
    begins: '市議會星期三決定',
    ends: '漁民擔心失去唯一的生計。',
    figures: [['停泊在舊港口的漁船。', '海岸日報提供']],
    crossLinks: ['漁民要求新碼頭'],
    lists: { 相關新聞: ['三個街區停電', '新圖書館開館'] },
  },
  'blog-en': {
    headline: 'Pier to be painted green after thirty years of grey',
    bylines: ['Harriet Vale'],
    published: '2021-07-29',
    section: ['Town'],
    topics: ['pier', 'paint'],
    begins: 'The council voted on Tuesday',
    ends: '“It fades,” warned the engineer, Paul Adair.',
    neighbours: ['Seal pups counted on the sands', 'Storm shuts the pier'],
    lists: { Related: ['Storm shuts the pier', 'A pier walk at dusk'] },
  },
  'agency-en': {
    headline: 'Talks on fishing quotas end without a deal',
    bylines: ['Sophie Marsh', 'Karl Brandt'],
    published: '2021-07-29T14:05:00.000Z',
    section: ['World News'],
    begins: 'GENEVA (Harbour Wire) - Talks on fishing quotas',
    ends: 'planned for October in Oslo, the delegates said.',
    figures: [['A trawler leaves the port of Port Ellery, January 5, 2021.', 'REUTERS/Leo Ahrend']],
    lists: { 'Read Next': ['Storm warning for Gulf coast', 'Shares fall on rate fears'] },
  },
  'cookies-en': {
    headline: 'Oyster beds open after four years',
    standfirst: 'Divers counted 1.2 million young shells last summer',
    bylines: ['Rosa Lind'],
    published: '2024-12-12',
    viewedOn: '2025-01-06',
    begins: 'The oyster beds in the inner bay opened',
    ends: 'the stock can bear a harvest of 40 tonnes a year.',
  },
  'magazine-en': {
    headline: 'Scientists find cold-water coral off the Lantern Bank',
    bylines: ['Dr. Amara Diallo (Science Editor)'],
    published: '2021-07-29',
    begins: 'A survey ship has found a reef',
    ends: 'when the weather allows it, the institute added.',
    figures: [['Cold-water coral at 600 metres.', 'Nordin Institute']],
    crossLinks: [
      'What lives on the Lantern Bank',
      'Trawling ban proposed for northern waters',
      'Seal numbers rise for the fifth year',
    ],
    lists: { 'YOU MAY ALSO LIKE': ['The diver who maps wrecks', 'Winter storms uncover a Roman road'] },
  },
};

describe('clippings of many kinds of site', () => {
  it.each(Object.entries(SITES))('%s: every field is what a reader sees', (name, seen) => {
    const file = new URL(`../../../fixtures/imports/clipping-${name}.txt`, import.meta.url);
    const story = parsedStorySchema.parse(
      parseClipping(readFileSync(file, 'utf8'), { fileName: 'clipping.txt' }),
    );
    const { furniture, published } = story;
    const text = prose(story.body);
    const lists = [...(furniture.rail ? [furniture.rail] : []), ...furniture.containers];
    const figures = [story.leadFigure, ...story.body.content].flatMap((block) =>
      block?.type === 'figure' ? [[inlineText(block.content), block.attrs.credit]] : [],
    );
    expect({
      headline: story.headline,
      kicker: story.kicker,
      standfirst: story.standfirst,
      houseCredit: story.houseCredit,
      bylines: story.bylines.map(({ name: who, role }) => (role ? `${who} (${role})` : who)),
      published: published && (published.precision === 'day' ? published.on : published.at),
      viewedOn: furniture.viewedOn,
      section: story.section,
      topics: story.topics,
      begins: text.slice(0, seen.begins.length),
      ends: text.slice(-seen.ends.length),
      figures,
      crossLinks: story.crossLinks.map((link) => link.headline),
      neighbours: [furniture.previous?.headline, furniture.next?.headline],
      lists: Object.fromEntries(lists.map(({ title, cards }) => [title, cards.map((card) => card.headline)])),
    }).toEqual({
      ...{ kicker: null, standfirst: null, houseCredit: null, bylines: [], viewedOn: null, section: [] },
      ...{ topics: [], figures: [], crossLinks: [], neighbours: [undefined, undefined], lists: {} },
      ...seen,
    });
  });

  it('leave readers’ comments and the author’s life out, and say so', () => {
    const story = parseClipping(
      [
        ...[
          'Pier to be painted',
          'The council voted on Tuesday to paint the pier green, after thirty years of grey.',
        ],
        ...[
          'Comments',
          'J. Reader',
          'I have walked on that pier for sixty years and never once missed the colour.',
        ],
      ].join('\n\n'),
      { fileName: 'clipping.txt' },
    );
    expect(prose(story.body)).not.toContain('sixty years');
    expect(story.issues).toContainEqual(expect.objectContaining({ code: 'lines_after_story' }));
  });

  it('count a date back from the day of looking, where that is all there is', () => {
    const text =
      'Today: 6 January 2025\n2 days ago\nFerry stopped by fog for second day\nThe ferry stayed in port.';
    const story = parseClipping(text, { fileName: 'clipping.txt' });
    expect(story.published).toEqual({ precision: 'day', on: '2025-01-04' });
    expect(story.issues).toContainEqual(expect.objectContaining({ code: 'date_counted' }));
  });

  it('keep items of lists and short headings inside the text as what they are', () => {
    const long = (word: string) =>
      `${word} engineers found cracks in the third pier on Sunday night, the council said.`;
    const text = [
      'Bridge closed',
      long('The'),
      'Is it safe?',
      long('All'),
      '• Use the ferry.',
      '• Walk by the lock.',
    ];
    const { body } = parseClipping(text.join('\n\n'), { fileName: 'clipping.txt' });
    expect(body.content.map((block) => block.type)).toEqual(['paragraph', 'heading', 'paragraph', 'list']);
  });

  it('keep a paragraph that speaks of copyright, and the last one of an agency, as paragraphs', () => {
    const text = [
      'Tape of a concert sold',
      'The tape could be sold for personal use. It came without copyright to the music, and was bought for £600,000.',
      'It had lain in a drawer of a house in Port Ellery for forty years, the auctioneer said on Monday. (HWA)',
    ].join('\n\n');
    const { body } = parseClipping(text, { fileName: 'clipping.txt' });
    expect(body.content.map((block) => block.type)).toEqual(['paragraph', 'paragraph']);
  });

  it('take a cross link off the end of a paragraph', () => {
    const text =
      'Bridge closed\n\nThe council said on Monday that it was closed. ALSO READ: Ferry adds ten sailings';
    const story = parseClipping(text, { fileName: 'clipping.txt' });
    expect(prose(story.body)).toBe('The council said on Monday that it was closed.');
    expect(story.crossLinks.map((link) => link.headline)).toEqual(['Ferry adds ten sailings']);
  });

  it('keep what only begins like furniture', () => {
    const lines = [
      'Next the council will vote on the fence, which nobody wants.',
      'Close: 12,345.67 points, up 0.4 per cent on the day',
      'Listen: it is not that simple, the engineer said on Monday.',
      '“We updated our cookie policy,” the mayor told the council.',
      'By Monday the water had reached the second step of the town hall.',
      'Update the map before you sail, the harbour master warned.',
    ];
    const story = parseClipping(['Markets and other news of the day', ...lines].join('\n\n'), {
      fileName: 'clipping.txt',
    });
    expect(prose(story.body)).toBe(lines.join('\n\n'));
  });

  it('do not take an address that the text quotes for the page’s own', () => {
    const text =
      'Bridge closed\n\nThe council said on Monday that the bridge would be closed until the spring.\n\nhttps://x.com/council/status/1';
    expect(parseClipping(text, { fileName: 'clipping.txt' }).canonicalUrl).toBeNull();
  });
});
