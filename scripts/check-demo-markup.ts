import { Parser } from 'htmlparser2';
import type { DemoStory } from '../src/demo/format.ts';

/** Everything that a body can hold; the demo edition shows each at least once. */
export const MARKUP_FEATURES = [
  ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'blockquote', 'table', 'figure', 'hr', 'pre'],
  ...['strong', 'em', 'a', 'sub', 'sup', 's', 'span', 'br'],
  ...['pull-quote', 'also-read', 'gallery', 'live-update', 'embed', 'correction'],
] as const;

const OTHER_TAGS = ['li', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'figcaption', 'small', 'footer'];
const TAGS: ReadonlySet<string> = new Set([
  ...MARKUP_FEATURES,
  ...OTHER_TAGS,
  ...['div', 'aside', 'section', 'code'],
]);
const VOID: ReadonlySet<string> = new Set(['br', 'hr']);

export interface MarkupReport {
  readonly faults: readonly string[];
  /** Picture names, story slugs and features (see {@link MARKUP_FEATURES}) that the body mentions. */
  readonly pictures: readonly string[];
  readonly stories: readonly string[];
  readonly features: ReadonlySet<string>;
  readonly text: string;
}

/** Reads a demo story's HTML lines strictly: each line closed in itself, known tags only, typographic quotes, no stray placeholder. */
export function checkMarkup(story: DemoStory): MarkupReport {
  const faults: string[] = [];
  const pictures: string[] = [];
  const stories: string[] = [];
  const features = new Set<string>();
  let text = '';

  for (const line of story.body) {
    const open: string[] = [];
    let code = 0;
    const parser = new Parser({
      onopentag(name, attributes) {
        if (!TAGS.has(name)) faults.push(`unknown tag ${name}`);
        if (!VOID.has(name)) open.push(name);
        if (name === 'code') code += 1;
        features.add(name);
        const block = attributes['data-block'];
        if (block) features.add(block);
        if (attributes['data-picture']) pictures.push(attributes['data-picture']);
        if (attributes['data-story']) stories.push(attributes['data-story']);
        const number = attributes['data-correction'];
        if (number && !story.corrections[Number(number) - 1]) faults.push(`no correction ${number}`);
        const age = attributes['data-age'];
        if (age && !(Number(age) <= story.age)) faults.push(`an update of age ${age} before publication`);
        if ('style' in attributes) faults.push('a style attribute');
      },
      ontext(data) {
        text += data;
        if (code === 0 && /["']/.test(data)) faults.push(`a straight quote in “${data.slice(0, 60)}”`);
        if (/\*\w|\]\(/.test(data)) faults.push(`unconverted markup in “${data.slice(0, 60)}”`);
      },
      onclosetag(name, implied) {
        if (VOID.has(name)) return;
        if (implied || open.pop() !== name) faults.push(`unbalanced ${name} in “${line.slice(0, 60)}”`);
        if (name === 'code') code -= 1;
        text += '\n';
      },
    });
    parser.write(line);
    parser.end();
    if (/\{\{(?!(?:edition-)?(?:day|date|month|year):-?\d+\}\})/.test(line))
      faults.push(`a bad placeholder in “${line}”`);
  }
  return { faults, pictures, stories, features, text };
}
