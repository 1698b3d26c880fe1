import { isPersonName, isRole } from '../bylines.ts';
import { type Classified, classify } from './classify.ts';

/** One part of a line that holds several of a story's particulars. */
export interface MetaPart {
  readonly text: string;
  readonly seen: Classified;
}

const PARTS = /\s*[|•·・]\s*|\s[–—]\s|\t+|\s{3,}/u;
/** Words before which a line without marks goes on to its next particular: "29 July 2021 by A. Person", "2021年7月29日 来源：…". */
const JOINTS =
  /\s+(?=(?:by|von|par|por|updated|published|posted|source|来源|來源|作者|记者|記者|aktualisiert|actualizado|mis à jour)\b|(?:来源|來源|作者|记者|記者|责任编辑|编辑)[:：])/iu;
const LONGEST = 300;
const LONGEST_PART = 80;

/**
 * The parts of a line such as "29 July 2021 · 5 min read · By A. Person" or "By A. Person | Staff writer | Updated 30 July": every
 * part is short, and one at least is a date, a byline or a reading time. Null for any other line.
 */
export function metaParts(text: string): MetaPart[] | null {
  if (text.length > LONGEST) return null;
  for (const pattern of [PARTS, JOINTS]) {
    const texts = text.split(pattern).filter(Boolean).flatMap(datedByline);
    if (texts.length < 2 || texts.some((part) => part.length > LONGEST_PART)) continue;
    const parts = texts.map((part) => ({ text: part, seen: classify(part) }));
    const [first] = parts;
    // "A novel by A. Person" is a headline: names alone make no such line, unless they come first.
    const told =
      parts.some(({ seen }) => isTime(seen)) || (pattern === PARTS && first && isByline(first.seen));
    if (told && parts.every(isShort)) return parts;
  }
  return null;
}

/** Whether it says when: a date, a time gone by, a reading time. */
export function isTime(seen: Classified): boolean {
  switch (seen.kind) {
    case 'date':
    case 'published':
    case 'updated':
    case 'viewed':
    case 'ago':
    case 'reading':
      return true;
    default:
      return false;
  }
}

function isByline(seen: Classified): boolean {
  return seen.kind === 'label' && seen.label === 'byline' && seen.rest !== '';
}

function isShort({ text, seen }: MetaPart): boolean {
  return seen.kind !== 'text' || (text.split(/\s+/).length <= 6 && !/[.!?。]$/.test(text)) || isRole(text);
}

/** "By A. Person on 29 July 2021", "A. Person, 29 July 2021": names, then a date. The whole line where it is nothing of the kind. */
function datedByline(text: string): string[] {
  const words = text.split(/\s+/);
  if (words.length < 4 || words.length > 16) return [text];
  for (let at = 1; at <= words.length - 2; at++) {
    const names = words
      .slice(0, at)
      .join(' ')
      .replace(/(?:,|\s(?:on|am|le|el|em))$/iu, '');
    const seen = classify(names);
    if (!isByline(seen) && !isPersonName(names)) continue;
    const date = words
      .slice(at)
      .join(' ')
      .replace(/^(?:on|am|le|el|em)\s/iu, '');
    const dated = classify(date);
    if (dated.kind === 'date' || dated.kind === 'published' || dated.kind === 'updated') return [names, date];
  }
  return [text];
}
