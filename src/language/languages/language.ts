/**
 * What the engine knows of a language. Adding one is writing such an object: no code asks for a language by name.
 * Lists are words separated by white space; a phrase of several words is joined with underscores.
 */
export interface LanguageData {
  /** ISO 639-1. */
  readonly code: string;
  /** Words that keep their full stop ("Mr", "Sen"). */
  readonly abbreviations: string;
  /** Forms of verbs that report speech with nothing between them and what is said. */
  readonly speech: string;
  /** Forms of verbs that report only with a complementiser, an infinitive or a quotation after them. */
  readonly complement: string;
  /** "according to": the source follows, the rest of the sentence is what it says. */
  readonly sourcePhrases: string;
  /** The same after its source: "के अनुसार". */
  readonly sourcePostphrases: string;
  /** Words that attribute what stands before them and a comma: „…“, so der Minister. */
  readonly tags: string;
  /** "that", "whether". Where a comma opens what is reported, the comma. */
  readonly complementisers: string;
  /** Marks of the infinitive after a verb ("to"). Empty where there is none. */
  readonly infinitives: string;
  readonly auxiliaries: string;
  readonly adverbs: string;
  /** Words that may stand between a source and what follows, and end the source: "on", "in", "after". */
  readonly prepositions: string;
  readonly conjunctions: string;
  readonly determiners: string;
  readonly pronouns: {
    /** Pronouns for one man, one woman, several, in that order; and those for a thing or an institution. */
    readonly male: string;
    readonly female: string;
    readonly plural: string;
    readonly neuter: string;
    /** First and second person: they never resolve to somebody named in the prose around. */
    readonly speaker: string;
    readonly relative: string;
  };
  /** Nouns for what a person is: "spokesman", "president". */
  readonly roles: string;
  readonly maleWords: string;
  readonly femaleWords: string;
  /** First names, by which "he" and "she" are told apart. */
  readonly maleNames: string;
  readonly femaleNames: string;
  /** Words that say that a noun is an institution: "ministry", "party". */
  readonly institutions: string;
  readonly occasions: {
    readonly prepositions: string;
    readonly nouns: string;
  };
  readonly dates: DateWords;
  /**
   * Which indirect speech the rules look for: any, only what a complementiser or a phrase like "according to" marks, or
   * none. Direct quotation they always look for.
   */
  readonly indirect: 'any' | 'marked' | 'none';
  /** A verb alone may say who does it: «…», añadió. */
  readonly dropsSubjects: boolean;
  /** All nouns have capitals, so a capital tells no name. */
  readonly capitalNouns: boolean;
  /** Prepositions inside the name of somebody: "president of the club". */
  readonly ofWords: string;
  /** Pronouns that hang on a verb by a hyphen: "dit-il", "a-t-elle dit". They are cut off as words of their own. */
  readonly clitics: string;
  readonly singlesByShape: boolean;
  readonly ordinalDots: boolean;
  /** The subject stands right before the verb, verb last: "X ने कहा". Ends a source from behind. */
  readonly postpositions: string;
  /** What a word that only qualifies the role before it begins with ("رئيس البلدية": head of the municipality). */
  readonly modifierPrefix?: string;
  /** Words too common to mean anything for key phrases. */
  readonly stopWords: string;
}

export interface DateWords {
  /** Monday first, each a list of forms. */
  readonly weekdays: readonly string[];
  /** January first. */
  readonly months: readonly string[];
  readonly today: string;
  readonly yesterday: string;
  readonly tomorrow: string;
  readonly last: string;
  readonly next: string;
  readonly this: string;
  readonly year: string;
  readonly month: string;
  readonly week: string;
  /** Phrases that repeat the date told before: "on this day", "the same day". */
  readonly sameDay: string;
  /** Words that turn a bare weekday or month to the one ahead when they stand before it in the sentence. */
  readonly future: string;
  /** Words between the parts of a date: "of", "de". */
  readonly of: string;
  /** Order in which an all-digit date is written, "dmy" or "mdy"; year first is always read. */
  readonly numeric: 'dmy' | 'mdy' | 'ymd';
}

export const words = (list: string): string[] => list.split(/\s+/u).filter((word) => word !== '');
