import type { LanguageData } from './language.ts';

export const french: LanguageData = {
  code: 'fr',
  abbreviations: 'm mm mme mlle dr pr st ste me av janv févr juil sept oct nov déc',
  speech: `dit disait disent déclare déclaré déclarait déclarent déclara explique expliqué expliquait expliquent affirme affirmé affirmait affirment assure assuré assurait assurent
    ajoute ajouté ajoutait ajouta estime estimé estimait estiment précise précisé précisait précisent souligne souligné soulignait soulignent indique indiqué indiquait indiquent
    annonce annoncé annonçait annoncent confie confié raconte raconté racontait répond répondu répondait lance lancé martèle martelé regrette regretté rappelle rappelé
    reconnaît reconnu poursuit poursuivi conclut conclu insiste insisté prévient prévenu dénonce dénoncé critique critiqué demande demandé écrit écrivait tweeté promet promis
    avance avancé confirme confirmé soutient soutenu note noté observe observé résume résumé soupire réagit réagi prévenait commente commenté juge jugé affirma expliqua demanda`,
  complement: '',
  sourcePhrases: "selon d’après d'après",
  sourcePostphrases: '',
  tags: '',
  complementisers: 'que qu',
  infinitives: '',
  auxiliaries: 'a ont avait avaient est sont était étaient aura ait',
  adverbs: 'aussi encore également ensuite notamment déjà alors toutefois cependant ainsi',
  prepositions:
    'à au aux dans en lors pendant après avant sur devant mercredi jeudi vendredi samedi dimanche lundi mardi auprès par pour chez face avec sans hier ce cette',
  conjunctions: 'et mais ou car parce quand lorsque qui que dont où si comme',
  determiners: 'le la les l un une des ce cet cette ces son sa ses leur leurs plusieurs certains',
  pronouns: {
    male: 'il t-il',
    female: 'elle t-elle',
    plural: 'ils elles t-ils t-elles',
    neuter: 'on',
    speaker: 'je nous vous tu',
    relative: 'qui que dont',
  },
  roles: `président présidente porte-parole ministre maire directeur directrice chef premier sénateur sénatrice député députée secrétaire ambassadeur ambassadrice juge avocat avocate professeur professeure
    entraîneur capitaine roi reine pape évêque préfet préfète commissaire candidat candidate chercheur chercheuse économiste expert experte médecin pêcheur pêcheuse responsable`,
  maleWords:
    'homme garçon père fils frère mari roi pape m monsieur directeur président sénateur député avocat',
  femaleWords:
    'femme fille mère sœur épouse reine mme madame directrice présidente sénatrice députée avocate',
  maleNames:
    'jean pierre paul jacques michel françois emmanuel nicolas philippe alain bernard gérard laurent éric olivier thomas antoine louis henri luc marc',
  femaleNames:
    'marie anne sophie claire isabelle catherine nathalie sylvie christine martine ségolène marine élisabeth camille julie jeanne louise hélène',
  institutions:
    'ministère gouvernement parti entreprise société comité commission conseil tribunal cour agence département banque université institut syndicat association groupe police élysée parlement sénat assemblée',
  occasions: {
    prepositions: 'lors dans pendant à au en devant',
    nouns:
      'conférence_de_presse point_de_presse conférence interview entretien discours débat réunion sommet communiqué déclaration audition meeting tribune lettre audience tweet congrès point',
  },
  dates: {
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    months: [
      'janvier',
      'février',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août',
      'septembre',
      'octobre',
      'novembre',
      'décembre',
    ],
    today: "aujourd'hui",
    yesterday: 'hier',
    tomorrow: 'demain',
    last: 'dernier dernière passé passée',
    next: 'prochain prochaine suivant',
    this: 'ce cette cet',
    year: 'année an',
    month: 'mois',
    week: 'semaine',
    sameDay: 'ce_jour même_jour ce_jour-là',
    future: 'sera seront devrait devront doit aura prévu prévue',
    of: 'de d du',
    numeric: 'dmy',
  },
  indirect: 'marked',
  dropsSubjects: false,
  capitalNouns: false,
  ofWords: 'de du des',
  clitics: 'il elle ils elles on t-il t-elle t-on t-ils t-elles',
  singlesByShape: false,
  ordinalDots: false,
  postpositions: '',
  stopWords: `a à afin ainsi après au aucun aussi autre aux avant avec avoir car ce cela ces cet cette chez comme contre d dans de depuis des deux dit donc dont du elle elles en encore entre est et été être eu fait
    faire il ils je jour l la le les leur leurs lors lui mais même moins n ne non nos notre nous on ont ou où par pas pendant peut plus pour qu quand que qui s sa sans se selon ses si son sont sous sur tous tout toute très
    un une vers vous y c'est d'un d'une l'on qu'il était avait`,
};
