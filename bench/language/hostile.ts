import { keyPhrases } from '../../src/language/key-phrases.ts';
import { storySignature } from '../../src/language/similarity.ts';
import { findStatements } from '../../src/language/statements.ts';

/** Texts made to be slow to read, each by what it repeats. */
const hostile: readonly (readonly [name: string, part: string])[] = [
  [
    'ordinary prose',
    '“The slipway is safe,” harbour master Ada Mertens said on Wednesday. She added that it was dry.\n\n',
  ],
  ['one endless sentence', 'and the mayor of the town said that '],
  ['quotations never closed', '“he said '],
  ['marks alone', '“‘"«'],
  ['paragraphs that each open a quotation', '“We will win.\n\n'],
  ['signatures', '“Yes” — Ada Mertens '],
  ['one word', 'a'],
  ['names', 'Ada Mertens Tom Bright President Voss '],
  ['the same cue', 'said '],
  ['dates', 'on Monday 3 May next year '],
  ['brackets and stops', '(.[…]).'],
  ['Chinese without spaces', '市长王磊说：“我们别无选择。”他补充说，'],
];

const sizes = [0.5, 1, 2, 10].map((megabytes) => megabytes * 1_000_000);

/** Prints, for each hostile text, milliseconds of processor time a megabyte at growing sizes: level columns are linear time. */
export function measureHostile(): void {
  console.log(
    `processor time a million characters, in ms, at ${sizes.map((size) => size / 1e6).join(', ')} million characters`,
  );
  for (const [name, part] of hostile) {
    const language = name.startsWith('Chinese') ? 'zh' : 'en';
    const times = sizes.map((size) => {
      const text = part.repeat(Math.ceil(size / part.length)).slice(0, size);
      const begin = process.cpuUsage();
      findStatements(text, { language, publishedOn: '2021-07-29' });
      storySignature({ headline: '', standfirst: null, text, language });
      keyPhrases(text, { language });
      const { user, system } = process.cpuUsage(begin);
      return (user + system) / 1000 / (size / 1e6);
    });
    console.log(
      `  ${name.padEnd(38)} ${times.map((time) => Math.round(time).toString().padStart(7)).join('')}`,
    );
  }
}
