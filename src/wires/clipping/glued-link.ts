import { LONGEST_LABEL_WORDS, labelKinds } from './labels.ts';

/** A paragraph's end, a label of one to four words, a colon, and a headline. */
const GLUED = new RegExp(
  `^(.*[.!?”"»。।۔])\\s*((?:[^\\s.:：”"»]+\\s){0,${LONGEST_LABEL_WORDS - 1}}[^\\s.:：”"»]+)\\s?[:：]\\s*(\\S.{7,199})$`,
  'u',
);
/** Longer headlines are text. UTF-16 code units. */
const LONGEST_TAIL = 260;

/** Parts a paragraph from the cross link that the scraper glued to it: "… he said. ALSO READ: Ferry times change". */
export function gluedLink(text: string): { readonly before: string; readonly headline: string } | null {
  const colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'));
  if (colon < 0 || text.length - colon > LONGEST_TAIL) return null;
  const from = Math.max(0, colon - LONGEST_TAIL);
  const [, before, label = '', headline] = GLUED.exec(text.slice(from)) ?? [];
  if (!before || !headline || !labelKinds(label).includes('related') || /[.。।۔]$/.test(headline))
    return null;
  // A single small word before a colon may be the sentence's own.
  if (!/\s/.test(label) && label !== label.toUpperCase() && !/^related$/i.test(label)) return null;
  return { before: text.slice(0, from) + before, headline };
}
