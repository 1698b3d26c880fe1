import { isSafeHref } from '../../story/inline.ts';
import { isNames, isRole, namesIn } from '../bylines.ts';
import { digits, type ReadDate, readDate } from '../dates.ts';
import { type LabelKind, LONGEST_LABEL_WORDS, labelKinds } from './labels.ts';
import { daysAgo, isNoise } from './noise.ts';
import { ENDS_SENTENCE, roughWords } from './prose.ts';

/** What a line of a clipping is, as far as the line alone tells. */
export type Classified =
  | { readonly kind: 'text' }
  | { readonly kind: 'date' | 'viewed' | 'published' | 'updated'; readonly date: ReadDate }
  /** So many days before the page was looked at. */
  | { readonly kind: 'ago'; readonly days: number }
  | { readonly kind: 'reading'; readonly minutes: number }
  | { readonly kind: 'breadcrumb'; readonly names: readonly string[] }
  | { readonly kind: 'address'; readonly url: string }
  /** Whose text it is: "Source: Harbour Wire". */
  | { readonly kind: 'source'; readonly name: string }
  | { readonly kind: 'label'; readonly label: LabelKind; readonly rest: string };

const TEXT: Classified = { kind: 'text' };
const NOISE: Classified = { kind: 'label', label: 'noise', rest: '' };

/** Longer lines are text, whatever they begin with. UTF-16 code units. */
const LONGEST_FURNITURE = 400;

const READING =
  /^(?:(?:(?:estimated )?reading time|time to read|lesezeit|lesedauer|temps de lecture|tiempo de lectura|مدة القراءة|وقت القراءة|阅读时间|预计阅读|閱讀時間|पढ़ने का समय|پڑھنے کا وقت)\s?[:：]?\s?)?(?:ca\.?\s|about\s|environ\s)?(\d{1,3}|دقيقة|دقيقتان)[\s-]?(?:mins?\.?|minutes?|minuten|minutos?|دقائق|دقيقة|मिनट|منٹ|分钟|分鐘)?(?:\s?(?:to read|read|reading time|lesezeit|lesedauer|lesen|de lecture|de lectura|قراءة|للقراءة|में पढ़ें|पढ़ें|میں پڑھیں|阅读|閱讀|मिनट))*\.?$/iu;
const ARABIC_MINUTES = new Map([
  ['دقيقة', 1],
  ['دقيقتان', 2],
]);

export function classify(text: string): Classified {
  if (text.length > LONGEST_FURNITURE) return TEXT;
  const whole = labelKinds(text)[0];
  if (whole) return { kind: 'label', label: whole, rest: '' };
  const date = readDate(text);
  if (date) return { kind: 'date', date };
  const days = daysAgo(text);
  if (days !== null) return { kind: 'ago', days };
  const minutes = readingMinutes(text);
  if (minutes !== null) return { kind: 'reading', minutes };
  if (isAddress(text)) return { kind: 'address', url: text };
  return (
    breadcrumb(text) ??
    arrow(text) ??
    marked(text) ??
    labelled(text) ??
    unparted(text) ??
    (isCopyright(text) || isNoise(text) ? NOISE : TEXT)
  );
}

function readingMinutes(text: string): number | null {
  const match = READING.exec(digits(text));
  const [whole = '', count = ''] = match ?? [];
  // A number alone is a rank or a page, not a time.
  if (!match || whole === count) return null;
  return ARABIC_MINUTES.get(count) ?? Number(count);
}

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

/** "Home > Town > Harbour". */
function breadcrumb(text: string): Classified | null {
  const names = text.split(/\s?[>›»→]\s?|\s\/\s/).map((name) => name.trim());
  if (names.length < 2 || names.some((name) => name === '' || name.length > 60)) return null;
  if (!labelKinds(names[0] ?? '').includes('navigation')) return null;
  return { kind: 'breadcrumb', names: names.slice(1) };
}

/** "← The story before", "The story after →". */
function arrow(text: string): Classified | null {
  const [, before] = /^[←⟵«]\s+(\S.*)$/u.exec(text) ?? [];
  if (before && !/[»”"]/.test(before)) return { kind: 'label', label: 'previous', rest: before };
  const [, after] = /^(.*\S)\s+[→⟶]$/u.exec(text) ?? [];
  return after ? { kind: 'label', label: 'next', rest: after } : null;
}

/** The triangle that Chinese newspapers put before a caption. */
function marked(text: string): Classified | null {
  const caption = /^[▲△▼▽]\s*(\S.*)$/u.exec(text)?.[1];
  return caption ? { kind: 'label', label: 'picture', rest: caption } : null;
}

/** A label, a colon or a dash, and what it labels; in brackets or not. */
function labelled(text: string): Classified | null {
  const bare = /^[（(【[]([^（）()]+)[）)】\]]$/u.exec(text)?.[1] ?? text;
  const match = /^([^:：|／–—]{1,40}?)\s*(?:([:：])|[|／]|\s[–—-]\s)\s*(.*)$/u.exec(bare);
  const [, label = '', colon, rest = ''] = match ?? [];
  if (!match) return null;
  for (const kind of [...labelKinds(label)].reverse()) {
    const read = withRest(kind, rest.trim(), { colon: colon !== undefined, label });
    if (read) return read;
  }
  return null;
}

/** Whether what follows a label of noise is noise, too: "Share: Facebook Twitter", "Follow us on: …", but not "Close: 12,345 points". */
function isNoiseAfter(label: string, rest: string): boolean {
  if (roughWords(rest) > 8 || ENDS_SENTENCE.test(rest)) return false;
  const words = rest.split(/[\s,|/]+/).filter(Boolean);
  return (
    /\s|\p{Script=Han}/u.test(label) ||
    words.every((word) => /^(?:@|https?:)/.test(word) || labelKinds(word).includes('noise'))
  );
}

/** Marks between the keywords of a story. */
const KEYWORDS = /[,،、;#|]/;

/** Keywords are short; one long phrase is a headline. */
function isTopics(rest: string): boolean {
  return rest.split(KEYWORDS).every((topic) => roughWords(topic) <= 4);
}

/** What a label and what follows it are; null where this kind of label cannot stand before it. */
function withRest(
  label: LabelKind,
  rest: string,
  given: { readonly colon: boolean; readonly label: string },
): Classified | null {
  const { colon } = given;
  const also = (kind: LabelKind) => labelKinds(given.label).includes(kind);
  switch (label) {
    case 'viewed':
    case 'published':
    case 'updated': {
      const date = readDate(rest);
      if (date) return { kind: label, date };
      const days = daysAgo(rest);
      return days === null ? null : { kind: 'ago', days };
    }
    case 'address':
      if (isAddress(rest)) return { kind: 'address', url: rest };
      return colon && rest !== '' && roughWords(rest) <= 5 && !/[.!?]$/.test(rest)
        ? { kind: 'source', name: rest }
        : null;
    case 'noise':
    case 'navigation':
    case 'newsletter':
    case 'tail':
    case 'top':
      return isNoiseAfter(given.label, rest) ? NOISE : null;
    case 'byline':
      return isByline(rest) ? { kind: 'label', label, rest } : null;
    case 'previous':
    case 'next':
      return rest === '' || (roughWords(rest) <= 24 && !/[.。।۔]$/.test(rest))
        ? { kind: 'label', label, rest }
        : null;
    case 'topics':
      return isTopics(rest) ? { kind: 'label', label, rest } : null;
    case 'related':
      // "Mehr zum Thema" stands before keywords on some sites, before a headline on others.
      return KEYWORDS.test(rest) && isTopics(rest) && also('topics')
        ? { kind: 'label', label: 'topics', rest }
        : { kind: 'label', label, rest };
    case 'rail':
    case 'container':
      return colon && roughWords(rest) > 3
        ? { kind: 'label', label: 'related', rest }
        : { kind: 'label', label, rest };
    default:
      return { kind: 'label', label, rest };
  }
}

function isByline(rest: string): boolean {
  const [first, ...others] = namesIn(rest).flatMap((name) => name.split(/\s+[•·–—]\s+/));
  return first !== undefined && isNames(first) && others.every((part) => isNames(part) || isRole(part));
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
      const named = kind === 'byline' && words.length <= 12 && isByline(rest);
      const headed = kind === 'rail' && length > 1 && words.length <= 8 && !/[.!?:;,]$/.test(text);
      const filed = kind === 'section' && length > 1 && words.length <= 7 && !/[.!?:;]$/.test(text);
      if (dated || shouted || named || headed || filed) {
        const read = withRest(kind, rest, { colon: false, label });
        if (read) return read;
      }
    }
  }
  return null;
}
