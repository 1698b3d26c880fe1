import type { LanguageData } from './language.ts';

export const german: LanguageData = {
  code: 'de',
  abbreviations:
    'dr prof hr fr bzw ca z.b u.a d.h st nr str mio mrd abs art evtl ggf inkl sog usw vgl jan feb aug sept okt nov dez',
  speech: `sagt sagte sagten gesagt sagen erklärt erklärte erklärten erklären betont betonte betonten betonen meint meinte meinten berichtet berichtete berichteten berichten
    teilte teilten mitgeteilt äußerte äußerten äußert geäußert behauptet behauptete behaupteten warnt warnte warnten gewarnt kritisiert kritisierte kritisierten kündigte kündigten angekündigt
    fügte fuhr_fort fährt_fort ergänzte ergänzten bestätigt bestätigte bestätigten dementierte dementierten wies erwiderte antwortete antworteten fragte fragten schrieb schrieben schreibt
    forderte forderten fordert verlangt verlangte erläuterte erläuterten versicherte versicherten vermutet vermuten vermutete glaubt glauben glaubte hofft hoffen hoffte
    verkündete verkündeten verlautete hieß heißt zitiert zitierte argumentierte argumentiert konstatierte bemerkte beklagte gab gaben bezeichnete bezeichneten bezeichnet
    nannte nannten urteilte entschied räumte prophezeite drohte drohten rief befand stellte sprach sprachen lobte bedauerte befürchtet befürchten rechnet rechnen meldet meldete melden meldeten`,
  complement:
    'weiß wusste plant plante planen will wollen wollte erwartet erwarten versprach bestreitet beschuldigt wirft warf erwägt gilt sieht sehen hält halten hielt fand festgestellt bekannt betonend geht gehen ging zeigte zeigt',
  sourcePhrases:
    'laut nach_angaben nach_ansicht nach_meinung nach_auffassung nach_aussage nach_aussagen nach_einschätzung nach_worten zufolge_von gemäß',
  sourcePostphrases: 'zufolge',
  tags: 'so',
  complementisers: 'dass daß ob wie warum was',
  infinitives: '',
  auxiliaries:
    'hat haben hatte hatten ist sind war waren wird werden wurde wurden sei seien sein worden habe',
  adverbs:
    'auch aber dann jedoch allerdings zudem außerdem weiter weiterhin ferner gestern heute bereits schon noch nur nicht so daraufhin später zuvor dazu',
  prepositions:
    'am in im bei beim nach vor während auf gegenüber mit ohne seit über gegen durch wegen zu zum zur an um für aus von dem den',
  conjunctions:
    'und aber oder weil während obwohl wenn als da dass daß denn sondern die der das welche welcher',
  determiners:
    'der die das den dem des ein eine einer eines einem einen dieser diese dieses sein seine ihre ihr mehrere viele einige beide alle',
  pronouns: {
    male: 'er',
    female: 'sie',
    plural: 'sie beide viele',
    neuter: 'es',
    speaker: 'ich wir du ihr',
    relative: 'der die das welcher welche welches',
  },
  roles: `präsident präsidentin sprecher sprecherin minister ministerin kanzler kanzlerin bundeskanzler bundeskanzlerin ministerpräsident ministerpräsidentin bürgermeister bürgermeisterin oberbürgermeister
    vorsitzender vorsitzende vorsitzenden chef chefin direktor direktorin leiter leiterin premierminister außenminister innenminister verteidigungsminister finanzminister abgeordneter abgeordnete abgeordneten general richter richterin staatsanwalt staatsanwältin
    anwalt anwältin professor professorin experte expertin trainer trainerin botschafter botschafterin generalsekretär generalsekretärin staatssekretär autor autorin pressesprecher pressesprecherin polizeisprecher augenzeuge könig königin papst bischof geschäftsführer geschäftsführerin hafenmeister hafenmeisterin forscher forscherin lehrer lehrerin fischer fischerin ärztin arzt`,
  maleWords:
    'mann junge vater sohn bruder herr könig papst sprecher präsident minister kanzler bürgermeister trainer vorsitzender chef direktor',
  femaleWords:
    'frau mädchen mutter tochter schwester königin sprecherin präsidentin ministerin kanzlerin bundeskanzlerin bürgermeisterin trainerin chefin direktorin',
  maleNames:
    'tom ben lukas leon finn paul max moritz otto emil hans karl peter klaus jürgen wolfgang günther horst dieter manfred werner heinz gerhard joschka franz frank edmund kurt helmut thomas michael andreas stefan markus christian martin guido oskar roland jens uwe bernd george tony wladimir jan johannes jakob',
  femaleNames:
    'greta lena nora paula ines frieda hanna lea mia sophie marie emma angela heidemarie ursula renate monika brigitte petra sabine susanne claudia andrea katrin anna maria ulla brigitte condoleezza eva julia christine karin gabriele clara greta',
  institutions:
    'ministerium regierung partei unternehmen firma polizei gericht behörde bank universität gewerkschaft verband organisation konzern staatsanwaltschaft bundesregierung agentur zeitung sender kommission rat armee nachrichtenagentur studie bericht umfrage',
  occasions: {
    prepositions: 'auf in im bei beim während am gegenüber nach',
    nouns:
      'pressekonferenz interview gespräch erklärung rede debatte sitzung konferenz treffen gipfel veranstaltung bericht brief parteitag bundestag parlament fernsehinterview stellungnahme mitteilung pressemitteilung talkshow',
  },
  dates: {
    weekdays: ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag sonnabend', 'sonntag'],
    months: [
      'januar jänner jan.',
      'februar feb.',
      'märz',
      'april',
      'mai',
      'juni',
      'juli',
      'august aug.',
      'september sept.',
      'oktober okt.',
      'november nov.',
      'dezember dez.',
    ],
    today: 'heute',
    yesterday: 'gestern',
    tomorrow: 'morgen',
    last: 'letzten vergangenen letzte vergangene letzter letztes vorigen voriges',
    next: 'nächsten kommenden nächste kommende nächstes kommendes',
    this: 'diesen diesem dieses dieser',
    year: 'jahr jahres',
    month: 'monat monats',
    week: 'woche',
    sameDay: 'diesem_tag diesem_tage selben_tag gleichen_tag',
    future: 'wird werden soll sollen will wollen geplant',
    of: 'des im',
    numeric: 'dmy',
  },
  indirect: 'any',
  dropsSubjects: false,
  capitalNouns: true,
  ofWords: 'von des',
  clitics: '',
  singlesByShape: false,
  ordinalDots: true,
  postpositions: '',
  stopWords: `aber alle als also am an auch auf aus bei beim bis da damit dann das dass daß dem den denn der des die dies diese dieser dieses doch dort durch ein eine einem einen einer eines er es etwa für gegen
    habe haben hat hatte hatten hier ich ihm ihn ihr ihre ihren im in ist ja jedoch kann kein keine können man mehr mit muss nach nicht noch nun nur ob oder ohne sagte sehr sei sein seine seinen seiner seit sich sie sind so
    sollen sondern über um und uns unter vom von vor war waren was wegen weil wenn werden wie wieder will wir wird worden wurde wurden zu zum zur zwei zwischen jahr jahren`,
};
