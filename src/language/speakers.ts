import type { Language } from './languages/compiled.ts';
import { type Gender, type Mention, People, type Person } from './people.ts';
import { readSource } from './sources.ts';
import type { Tokens } from './tokens.ts';

export interface Speaker {
  /** The name in full, or what a group or institution is called; null where the text does not tell. */
  readonly speaker: string | null;
  readonly role: string | null;
}

/** A source span in tokens, with the passage of the story it speaks in. */
export interface SourceSpan {
  readonly first: number;
  readonly last: number;
  /** First token of the sentence the source stands in. */
  readonly sentenceFirst: number;
}

interface Who {
  readonly person: Person | null;
  readonly group: string | null;
  /** What a source that is not named is called: "the mayor". */
  readonly role: string | null;
}

interface Heard extends Who {
  readonly at: number;
}

const nobody: Who = { person: null, group: null, role: null };

/** How many tokens back a pronoun reaches: about three paragraphs of news. */
const reach = 400;

const mostHeard = 12;

/**
 * Resolves sources to speakers, in the order of the text. A pronoun goes first to the subject of the sentence before it,
 * and a subject is whoever spoke in it or opens it; names inside what somebody said are not candidates. That is why
 * "he said" after a sentence in which a spokesman mentions two presidents is the spokesman.
 */
export class Speakers {
  private readonly people: People;
  private readonly heard: Heard[] = [];
  private readonly tokens: Tokens;
  private readonly language: Language;
  /** Sentence subjects that are people, in order. */
  private readonly subjects: readonly Mention[];

  constructor(tokens: Tokens, language: Language, isSubject: (mention: Mention) => boolean) {
    this.tokens = tokens;
    this.language = language;
    this.people = new People(tokens, language);
    this.subjects = this.people.mentions.filter(isSubject);
  }

  resolve(source: SourceSpan): Speaker {
    const found = this.read(source);
    this.heard.push({ at: source.first, ...found });
    if (this.heard.length > mostHeard) this.heard.shift();
    const known = found.person?.roles.at(-1)?.text ?? null;
    return { speaker: found.person?.name ?? found.group, role: found.role ?? known };
  }

  private read(source: SourceSpan): Who {
    const { tokens, language, people } = this;
    const reading = readSource(tokens, language, source.first, source.last);
    switch (reading.kind) {
      case 'person': {
        const person = people.introduce(reading.first, reading.last, reading.roleFirst);
        return { person, group: null, role: reading.role };
      }
      case 'role': {
        const person = reading.definite ? this.byRole(reading.words, source.first) : null;
        return { person, group: null, role: person?.roles.at(-1)?.text ?? reading.role };
      }
      case 'group':
        return { person: null, group: reading.name, role: null };
      case 'pronoun':
        return this.byPronoun(reading.hash, source);
      default:
        return { person: null, group: null, role: null };
    }
  }

  private byRole(words: ReadonlySet<number>, at: number): Person | null {
    let best: Person | null = null;
    let bestScore = 0;
    const consider = (person: Person, bonus: number): void => {
      for (const role of person.roles) {
        let shared = 0;
        for (const word of words) if (role.words.has(word)) shared += 1;
        if (shared < words.size) continue;
        const score = shared + bonus;
        if (score > bestScore) {
          best = person;
          bestScore = score;
        }
      }
    };
    for (let i = this.heard.length - 1; i >= 0; i -= 1) {
      const person = this.heard[i]?.person;
      if (person) consider(person, 0.9 - (this.heard.length - i) / 100);
    }
    if (best) return best;
    for (const mentions of [this.subjects, this.people.mentions]) {
      const latest = lastBefore(mentions, at);
      for (let i = latest; i >= 0 && i > latest - 60; i -= 1) {
        const mention = mentions[i];
        if (mention) consider(mention.person, 0.5 - (at - mention.first) / 1e8);
      }
      if (best) return best;
    }
    return best;
  }

  private byPronoun(hash: number, source: SourceSpan): Who {
    const { language } = this;
    if (language.relatives.has(hash) && !language.male.has(hash)) {
      return { ...nobody, person: this.antecedent(source.first) };
    }
    if (language.speakerPronouns.has(hash)) return nobody;
    if (language.neuter.has(hash) || (language.plural.has(hash) && !language.female.has(hash))) {
      for (let i = this.heard.length - 1; i >= 0; i -= 1) {
        const heard = this.heard[i];
        if (heard && source.first - heard.at <= reach && heard.group)
          return { ...nobody, group: heard.group };
      }
      return nobody;
    }
    const gender: Gender = language.female.has(hash)
      ? 'female'
      : language.female.size > 0
        ? 'male'
        : 'unknown';
    const person = this.lastSubject(gender, source.first);
    if (person) return { ...nobody, person };
    const last = this.heard.at(-1);
    return last && !last.person && last.role && source.first - last.at <= reach
      ? { ...nobody, role: last.role }
      : nobody;
  }

  private lastSubject(gender: Gender, at: number): Person | null {
    const fits = (person: Person | null): person is Person =>
      person !== null && (gender === 'unknown' || person.gender === 'unknown' || person.gender === gender);
    let heard = this.heard.length - 1;
    while (heard >= 0 && !fits(this.heard[heard]?.person ?? null)) heard -= 1;
    let subject = lastBefore(this.subjects, at);
    let steps = 0;
    while (subject >= 0 && steps < 50 && !fits(this.subjects[subject]?.person ?? null)) {
      subject -= 1;
      steps += 1;
    }
    const spoke = this.heard[heard];
    const acted = this.subjects[subject];
    const spokeAt = spoke && at - spoke.at <= reach ? spoke.at : -1;
    const actedAt = acted && at - acted.first <= reach ? acted.first : -1;
    const found = spokeAt >= actedAt ? (spokeAt >= 0 ? spoke?.person : null) : acted?.person;
    if (!found) return this.lastNamed(gender, at);
    if (found.gender === 'unknown' && gender !== 'unknown') found.gender = gender;
    return found;
  }

  /** Nobody fits as a subject: the last one named whose gender is known to be right. */
  private lastNamed(gender: Gender, at: number): Person | null {
    const mentions = this.people.mentions;
    const latest = lastBefore(mentions, at);
    for (let i = latest; i >= 0 && i > latest - 20; i -= 1) {
      const mention = mentions[i];
      if (!mention || at - mention.first > reach) return null;
      if (gender !== 'unknown' && mention.person.gender === gender) return mention.person;
    }
    return null;
  }

  /** "Jane Doe, who said …": the person named right before. */
  private antecedent(at: number): Person | null {
    const mention = this.people.mentions[lastBefore(this.people.mentions, at)];
    return mention && at - mention.last <= 2 ? mention.person : null;
  }
}

function lastBefore(mentions: readonly Mention[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.first ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
