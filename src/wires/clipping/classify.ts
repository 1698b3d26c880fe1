import { isSafeHref } from '../../story/inline.ts';
import { digits, type ReadDate, readDate } from '../dates.ts';
import { type LabelKind, LONGEST_LABEL_WORDS, labelKinds } from './labels.ts';

/** What a line of a clipping is, as far as the line alone tells. */
export type Classified =
  | { readonly kind: 'text' }
  | { readonly kind: 'date' | 'viewed' | 'published' | 'updated'; readonly date: ReadDate }
  | { readonly kind: 'reading'; readonly minutes: number }
  | { readonly kind: 'breadcrumb'; readonly names: readonly string[] }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'label'; readonly label: LabelKind; readonly rest: string };

const TEXT: Classified = { kind: 'text' };

/** Longer lines are text, whatever they begin with. UTF-16 code units. */
const LONGEST_FURNITURE = 400;

const READING =
  /^(?:(?:reading time|lesezeit|temps de lecture|tiempo de lectura|مدة القراءة|وقت القراءة|阅读时间|पढ़ने का समय|پڑھنے کا وقت)\s?[:：]?\s?)?(?:ca\.?\s|about\s|environ\s)?(\d{1,3})[\s-]?(?:mins?\.?|minutes?|minuten|minutos?|دقائق|دقيقة|मिनट|منٹ|分钟|分鐘)(?:\s?(?:read|reading time|lesezeit|lesen|de lecture|de lectura|قراءة|للقراءة|पढ़ें|میں پڑھیں|阅读|閱讀|मिनट))*\.?$/iu;

export function classify(text: string): Classified {
  if (text.length > LONGEST_FURNITURE) return TEXT;
  const whole = labelKinds(text)[0];
  if (whole) return { kind: 'label', label: whole, rest: '' };
  const date = readDate(text);
  if (date) return { kind: 'date', date };
  const minutes = READING.exec(digits(text))?.[1];
  if (minutes) return { kind: 'reading', minutes: Number(minutes) };
  if (isAddress(text)) return { kind: 'address', url: text };
  return breadcrumb(text) ?? labelled(text) ?? unparted(text) ?? (isCopyright(text) ? NOISE : TEXT);
}

const NOISE: Classified = { kind: 'label', label: 'noise', rest: '' };

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) && isSafeHref(text);
}

function isCopyright(text: string): boolean {
  return (
    text.length < 160 &&
    /^(?:©|\(c\)|copyright\b)/i.test(text) &&
    /\b(?:19|20)\d\d\b|rights reserved/i.test(text)
  );
}

function breadcrumb(text: string): Classified | null {
  const names = text.split(/\s?[>›»→]\s?/).map((name) => name.trim());
  if (names.length < 2 || names.some((name) => name === '' || name.length > 60)) return null;
  if (!labelKinds(names[0] ?? '').includes('noise')) return null;
  return { kind: 'breadcrumb', names: names.slice(1) };
}

/** A label, a colon or a dash, and what it labels. */
function labelled(text: string): Classified | null {
  const match = /^([^:：|–—]{1,40}?)\s*(?:[:：|]|\s[–—-]\s)\s*(.*)$/u.exec(text);
  const [, label = '', rest = ''] = match ?? [];
  if (!match) return null;
  for (const kind of [...labelKinds(label)].reverse()) {
    const read = withRest(kind, rest.trim());
    if (read) return read;
  }
  return null;
}

function withRest(label: LabelKind, rest: string): Classified | null {
  if (label === 'viewed' || label === 'published' || label === 'updated') {
    const date = readDate(rest);
    return date ? { kind: label, date } : null;
  }
  if (label === 'address') return isAddress(rest) ? { kind: 'address', url: rest } : null;
  if (label === 'noise' || label === 'top') return rest.split(/\s+/).length <= 8 ? NOISE : null;
  if (label === 'byline') return isNames(rest) ? { kind: 'label', label, rest } : null;
  return { kind: 'label', label, rest };
}

/** A label that no colon parts from what it labels: "Posted on 29 July 2021", "Latest from World", "By A. Person", "ALSO READ …". */
function unparted(text: string): Classified | null {
  const words = text.split(/\s+/);
  if (words.length > 24) return null;
  for (let length = Math.min(LONGEST_LABEL_WORDS, words.length - 1); length > 0; length--) {
    const label = words.slice(0, length).join(' ');
    const rest = words
      .slice(length)
      .join(' ')
      .replace(/^[-–—]+\s*/, '');
    for (const kind of labelKinds(label)) {
      const dated = kind === 'viewed' || kind === 'published' || kind === 'updated';
      const shouted = kind === 'related' && label === label.toUpperCase() && label !== label.toLowerCase();
      const named = kind === 'byline' && words.length <= 10 && isNames(rest);
      const headed = kind === 'rail' && length > 1 && words.length <= 8 && !/[.!?:;,]$/.test(text);
      if (dated || shouted || named || headed) {
        const read = withRest(kind, rest);
        if (read) return read;
      }
    }
  }
  return null;
}

/** Names of people: each word begins with a capital where the script has capitals, but for particles and the words between names. */
function isNames(rest: string): boolean {
  const words = rest.split(/[\s,]+/).filter(Boolean);
  if (words.length === 0 || words.length > 12 || /[.!?]$/.test(rest.replace(/\b\p{L}\.$/u, ''))) return false;
  return words.every(
    (word) =>
      /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) ||
      /^(?:and|und|et|y|e|de|del|della|di|da|van|von|der|den|la|le|bin|ibn|al|el|in|for|&|\||وَ|و|और|اور|和)$/i.test(
        word,
      ),
  );
}
