import type { LanguageData } from './language.ts';

export const spanish: LanguageData = {
  code: 'es',
  abbreviations: 'sr sra srta dr dra d dña ee.uu prof gral ing lic av núm pág',
  speech: `dice dijo dicho decía dicen dijeron afirma afirmó afirmaba afirman afirmaron afirmado asegura aseguró aseguraba aseguran aseguraron asegurado explica explicó explicaba explican explicaron explicado
    añade añadió añadía añaden añadieron añadido señala señaló señalaba señalan señalaron señalado indica indicó indicaban indicaron indicado declara declaró declararon declarado manifestó manifestaron manifestado
    advierte advirtió advirtieron advertido anuncia anunció anunciaron anunciado sostiene sostuvo sostienen subraya subrayó subrayaron subrayado destaca destacó destacaron destacado cuenta contó cuentan
    comenta comentó comentaron comentado responde respondió respondieron pregunta preguntó reconoce reconoció reconocen insiste insistió insistieron concluye concluyó agrega agregó agregaron
    recuerda recordó recordaron apunta apuntó apuntaron escribe escribió escribieron denuncia denunció denunciaron lamenta lamentó lamentaron expresó expresaron considera consideró opina opinó precisa precisó
    aclara aclaró confirma confirmó confirmaron confiesa confesó exclamó admite admitió relata relató critica criticó resume resumió zanjó`,
  complement: '',
  sourcePhrases: 'según',
  sourcePostphrases: '',
  tags: '',
  complementisers: 'que',
  infinitives: '',
  auxiliaries: 'ha han había habían es son era fue fueron',
  adverbs: 'también además luego ayer hoy después asimismo entonces ya así',
  prepositions:
    'a al en durante tras ante de desde con sin para por sobre hacia este esta el_lunes el_martes el_miércoles el_jueves el_viernes el_sábado el_domingo',
  conjunctions: 'y pero o porque cuando que quien aunque si como mientras donde',
  determiners: 'el la los las un una unos unas este esta estos estas su sus varios algunos muchos',
  pronouns: {
    male: 'él',
    female: 'ella',
    plural: 'ellos ellas',
    neuter: '',
    speaker: 'yo nosotros tú usted ustedes',
    relative: 'que quien quienes',
  },
  roles: `presidente presidenta portavoz vocero vocera ministro ministra alcalde alcaldesa director directora jefe jefa primer senador senadora diputado diputada secretario secretaria embajador embajadora juez jueza
    abogado abogada profesor profesora entrenador entrenadora capitán capitana rey reina papa obispo candidato candidata investigador investigadora economista experto experta médico médica pescador pescadora líder gobernador gobernadora`,
  maleWords: 'hombre niño padre hijo hermano marido rey papa señor sr presidente ministro alcalde director',
  femaleWords:
    'mujer niña madre hija hermana esposa reina señora sra presidenta ministra alcaldesa directora',
  maleNames:
    'josé juan luis carlos pedro miguel antonio manuel francisco javier jesús rafael fernando pablo jorge alberto mariano andrés diego mario sergio',
  femaleNames:
    'maría carmen ana isabel laura cristina marta lucía elena teresa rosa pilar dolores sara paula irene beatriz claudia',
  institutions:
    'ministerio gobierno partido empresa compañía comité comisión consejo tribunal agencia departamento banco universidad instituto sindicato asociación grupo policía parlamento senado congreso ayuntamiento',
  occasions: {
    prepositions: 'en durante ante tras a',
    nouns:
      'rueda_de_prensa conferencia_de_prensa rueda conferencia entrevista discurso debate reunión cumbre comunicado declaración comparecencia mitin acto carta congreso sesión tuit',
  },
  dates: {
    weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    months: [
      'enero',
      'febrero',
      'marzo',
      'abril',
      'mayo',
      'junio',
      'julio',
      'agosto',
      'septiembre setiembre',
      'octubre',
      'noviembre',
      'diciembre',
    ],
    today: 'hoy',
    yesterday: 'ayer',
    tomorrow: '',
    last: 'pasado pasada último última',
    next: 'próximo próxima siguiente',
    this: 'este esta',
    year: 'año',
    month: 'mes',
    week: 'semana',
    sameDay: 'este_día mismo_día ese_día',
    future: 'será serán deberá prevé previsto prevista',
    of: 'de del',
    numeric: 'dmy',
  },
  indirect: 'marked',
  dropsSubjects: true,
  capitalNouns: false,
  ofWords: 'de del',
  clitics: '',
  singlesByShape: false,
  ordinalDots: false,
  postpositions: '',
  stopWords: `a al algo ante antes aunque cada como con contra cuando de del desde dijo donde dos durante e el él ella ellos en entre era es esa ese eso esta está este esto estos fue ha había han hasta hay la las le
    les lo los más me mi mientras muy nada ni no nos o otra otro otros para pero poco por porque que qué quien se según ser si sí sin sobre son su sus también tan tiene todo todos tras un una uno unos y ya`,
};
