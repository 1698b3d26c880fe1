import type { Published } from '../story/published.ts';

/** Languages whose months and weekdays are read; Arabic has two sets of months. */
const LOCALES = [
  ...['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'pl', 'tr', 'ru', 'id'],
  ...['ar', 'ar-LB', 'ar-MA', 'hi', 'ur', 'fa', 'bn'],
];

const MONTHS = new Map<string, number>([['sept', 9]]);
const WEEKDAYS = new Set<string>();
for (const locale of LOCALES) {
  for (const style of ['long', 'short'] as const) {
    const month = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC', calendar: 'gregory' });
    const dated = new Intl.DateTimeFormat(locale, {
      month: style,
      day: 'numeric',
      timeZone: 'UTC',
      calendar: 'gregory',
    });
    const weekday = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
    for (let i = 0; i < 12; i++) {
      const date = new Date(Date.UTC(2026, i, 15));
      MONTHS.set(plain(month.format(date)), i + 1);
      const inDate = dated.formatToParts(date).find((part) => part.type === 'month');
      if (inDate) MONTHS.set(plain(inDate.value), i + 1);
    }
    for (let i = 0; i < 7; i++) WEEKDAYS.add(plain(weekday.format(new Date(Date.UTC(2026, 0, i + 1)))));
  }
}

/** Words that may stand in a date beside its numbers and names. */
const FILLERS = new Set([
  ...[
    'of',
    'the',
    'on',
    'at',
    'de',
    'del',
    'le',
    'el',
    'la',
    'las',
    'a',
    'à',
    'um',
    'uhr',
    'den',
    'am',
    'vom',
    'h',
  ],
  ...[
    'et',
    'pt',
    'ct',
    'heures',
    'horas',
    'hrs',
    'hs',
    'op',
    'om',
    'kl',
    'pukul',
    'saat',
    'local',
    'time',
    'г',
    'в',
  ],
  ...['di', 'em', 'को', 'کو', 'ء', 'م', 'في', 'يوم', 'الساعة', 'बजे', '|', '-', '–', '—', '•', '·', 'à', 'و'],
]);
const ZONES = new Map([
  ['gmt', '+00:00'],
  ['utc', '+00:00'],
  ['z', '+00:00'],
  ['ist', '+05:30'],
  ['cet', '+01:00'],
  ['cest', '+02:00'],
  ['bst', '+01:00'],
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
]);

function plain(value: string): string {
  return digits(value)
    .toLowerCase()
    .normalize('NFC')
    .replace(/[.,،؛]+$/, '');
}

/** Digits of other scripts as ASCII. */
export function digits(value: string): string {
  return value.replace(/[٠-٩۰-۹०-९０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(
      (code - (code < 0x06f0 ? 0x0660 : code < 0x0900 ? 0x06f0 : code < 0xff00 ? 0x0966 : 0xff10)) % 10,
    );
  });
}

export interface ReadDate {
  readonly published: Published;
  /** `order`: day and month could be the other way round. `zone`: a time stood there without its zone and was left out. */
  readonly doubt: 'order' | 'zone' | null;
}

/** Longer lines are no dates. UTF-16 code units. */
const LONGEST = 80;

/** A line that is a date and nothing else, in any of the languages: "29 July 2021", "29. Juli 2021, 14:05 Uhr", "2021年7月29日". */
export function readDate(line: string): ReadDate | null {
  const text = digits(line.trim());
  if (text.length < 6 || text.length > LONGEST || !/\d/.test(text)) return null;
  const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})$/.exec(text);
  if (iso) {
    const at = new Date(text.replace(' ', 'T'));
    return Number.isNaN(at.getTime())
      ? null
      : { published: { precision: 'instant', at: at.toISOString() }, doubt: null };
  }
  return readNumbers(text) ?? readNames(text);
}

interface Parts {
  year: number;
  month: number;
  day: number;
}

function result(
  parts: Parts,
  time: string | null,
  zone: string | null,
  doubt: ReadDate['doubt'] = null,
): ReadDate | null {
  const { year, month, day } = parts;
  if (year < 1600 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const on = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${on}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== day) return null;
  if (time && zone) {
    const at = new Date(`${on}T${time}${zone}`);
    if (!Number.isNaN(at.getTime()))
      return { published: { precision: 'instant', at: at.toISOString() }, doubt };
  }
  return { published: { precision: 'day', on }, doubt: doubt ?? (time === null ? null : 'zone') };
}

function readNumbers(text: string): ReadDate | null {
  const big = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?(?:\s.*|\(?星期.\)?.*|T.*)?$/.exec(
    text,
  );
  if (big) {
    const rest = text.slice(text.indexOf(big[3] ?? '', 6) + (big[3] ?? '').length);
    const time = clock(rest);
    if (/[\p{L}]{3,}/u.test(rest.replace(/\b(?:gmt|utc|ist)\b|星期.|上午|下午/gi, ''))) return null;
    return result({ year: Number(big[1]), month: Number(big[2]), day: Number(big[3]) }, time, zoneIn(rest));
  }
  const small = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2}(?!\d))(.*)$/.exec(text);
  if (!small) return null;
  const [, first, separator, second, year, rest = ''] = small;
  if (/[\p{L}]{4,}/u.test(rest)) return null;
  let [day, month] = [Number(first), Number(second)];
  const ambiguous = separator !== '.' && day <= 12 && month <= 12 && day !== month;
  if (month > 12 && day <= 12) [day, month] = [month, day];
  const century = year?.length === 2 ? (Number(year) < 70 ? 2000 : 1900) : 0;
  return result(
    { year: century + Number(year), month, day },
    clock(rest),
    zoneIn(rest),
    ambiguous ? 'order' : null,
  );
}

function clock(text: string): string | null {
  const match =
    /(?<!\d)(\d{1,2})(?:[:.]|\s?h\s?)(\d{2})(?::\d{2})?\s?(a\.?m|p\.?m)?/i.exec(text) ??
    /(?<!\d)(\d{1,2})()\s?(a\.?m|p\.?m)\b/i.exec(text);
  if (!match) return null;
  let hour = Number(match[1]);
  const half = match[3]?.toLowerCase().charAt(0);
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  return hour < 24 && Number(match[2]) < 60
    ? `${String(hour).padStart(2, '0')}:${match[2] || '00'}:00`
    : null;
}

function zoneIn(text: string): string | null {
  const offset = /(?<=:\d{2}\s?(?:gmt|utc)?\s?)([+-]\d{2}):?(\d{2})\b/i.exec(text);
  if (offset) return `${offset[1]}:${offset[2]}`;
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) {
    const zone = ZONES.get(word);
    if (zone) return zone;
  }
  return null;
}

function readNames(text: string): ReadDate | null {
  const time = clock(text);
  const zone = time === null ? null : zoneIn(text);
  const dated = text
    .replace(/(?<=\d)[-/](?=\p{L})|(?<=\p{L})[-/](?=\d)/gu, ' ')
    .replace(
      /(?<!\d)\d{1,2}(?:(?::|\s?h\s?)\d{2}(?::\d{2})?|\.\d{2}(?=\s?(?:[ap]\.?m|uhr|\p{Lu}{2,4}\b)))\s?(?:[ap]\.?m\.?)?/iu,
      ' ',
    )
    .replace(/(?<!\d)\d{1,2}\s?[ap]\.?m\b\.?/i, ' ')
    .replace(/(?<!\w)[+-]\d{2}:?\d{2}\b/, ' ');
  const parts: Partial<Parts> = {};
  for (const raw of dated.split(/[\s,،()[\]]+/)) {
    const word = plain(raw);
    if (word === '' || WEEKDAYS.has(word) || FILLERS.has(word)) continue;
    if (zone !== null && ZONES.has(word)) continue;
    const month = MONTHS.get(word);
    const number = /^(\d{1,4})(?:st|nd|rd|th|er|º|ª)?$/.exec(word)?.[1];
    if (month !== undefined && parts.month === undefined) parts.month = month;
    else if (number?.length === 4 && parts.year === undefined) parts.year = Number(number);
    else if (number !== undefined && number.length <= 2 && parts.day === undefined)
      parts.day = Number(number);
    else return null;
  }
  const { year, month, day } = parts;
  if (year === undefined || month === undefined || day === undefined) return null;
  return result({ year, month, day }, time, zone);
}

/** The calendar day of a date that was read; of an instant, the day in UTC. */
export function dayOf(date: Published): string {
  return date.precision === 'day' ? date.on : date.at.slice(0, 10);
}
