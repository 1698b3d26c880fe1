import { type Random, zipf } from './random.ts';
import { personName, SURNAMES, THINGS, TOWNS } from './vocabulary.ts';
import { ADJECTIVES, LINKS, PHRASES, PLACES_OF, ROLES, VERBS } from './word-lists.ts';

const things = zipf(THINGS.length, 1.02);
const towns = zipf(TOWNS.length, 0.9);
const surnames = zipf(SURNAMES.length, 0.8);
const verbs = zipf(VERBS.length, 0.9);
const adjectives = zipf(ADJECTIVES.length, 0.9);

/** Prose in the shape of news: grammatical, meaningless, and with the word frequencies of an archive. */
export function createProse(random: Random) {
  const of = <T>(list: readonly [T, ...T[]], rank: number): T => list[rank] ?? list[0];
  const thing = () => of(THINGS, things(random));
  const town = () => of(TOWNS, towns(random));
  const verb = () => of(VERBS, verbs(random));
  const adjective = () => of(ADJECTIVES, adjectives(random));
  const role = () => random.pick(ROLES);
  const name = () => personName(surnames(random));
  const noun = () => (random.below(3) === 0 ? `the ${thing()}` : `the ${adjective()} ${thing()}`);
  const subject = () => {
    const shape = random.below(6);
    if (shape === 0) return `${role()}, ${name()},`;
    if (shape === 1) return `the ${thing()} of ${town()}`;
    return noun();
  };
  const clause = () => {
    const phrase = random.below(40) === 0 ? random.pick(PHRASES) : null;
    const object = phrase ? `the ${phrase}` : noun();
    const place = random.below(3) === 0 ? ` ${random.pick(PLACES_OF)} ${town()}` : '';
    return `${subject()} ${verb()} ${object}${place}`;
  };
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const sentence = () => {
    const shape = random.below(10);
    if (shape < 4) return `${capital(clause())}.`;
    if (shape < 6) return `${capital(clause())} ${random.pick(LINKS)} ${clause()}.`;
    if (shape < 8) return `${capital(clause())}, and ${clause()}.`;
    if (shape === 8) return `It was the ${thing()} that ${verb()} ${noun()} in ${1950 + random.below(76)}.`;
    return `“${capital(clause())},” said ${name()}, ${role()}.`;
  };
  const paragraph = () => Array.from({ length: 2 + random.below(2) }, sentence).join(' ');
  return {
    sentence,
    headline: () => capital(`${adjective()} ${thing()} ${verb()} ${thing()} in ${town()}`),
    /** About 420 words of HTML, as an editor would have left it. */
    bodyHtml() {
      const parts: string[] = [];
      let words = 0;
      for (let n = 0; words < 405; n += 1) {
        const text = paragraph();
        words += text.split(' ').length;
        if (n === 5) parts.push(`<h2>${capital(`${adjective()} ${thing()}`)}</h2>`);
        if (n === 7 && random.below(3) === 0) parts.push(`<blockquote><p>${text}</p></blockquote>`);
        else if (n === 3) parts.push(`<p>${text.replace(/ (\w+) /, ' <strong>$1</strong> ')}</p>`);
        else parts.push(`<p>${text}</p>`);
      }
      return parts.join('');
    },
  };
}
