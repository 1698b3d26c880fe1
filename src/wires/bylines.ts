import { digits, readDate } from './dates.ts';

/** A name of a byline, with what the person does where that is said. */
export interface NamedByline {
  readonly name: string;
  readonly role?: string;
}

/** Words that begin a byline. */
const LEAD =
  /^(?:(?:written |posted |words |story |text |reported |article |contributed )?by|von|par|por|author|autor|auteur|from|رپورٹ|بقلم)\b[\s:]*/iu;
const MONTH_DATE =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)?(?:day)?,?\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b.*$|\b\d{1,2}\.?\s+\p{L}{3,10}\.?,?\s+\d{4}\b.*$|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b.*$|\b\d{4}-\d{2}-\d{2}.*$/iu;

/** What people of a newspaper are called. */
const ROLES = {
  en: 'correspondent|reporter|editor|writer|staff|columnist|contributor|photographer|bureau chief|critic|producer|freelance|journalist',
  de: 'redakteur|redakteurin|korrespondent|korrespondentin|reporter|reporterin|autor|autorin|redaktion|volontär|volontärin',
  fr: 'correspondant|correspondante|journaliste|rédacteur|rédactrice|envoyé|envoyée|chroniqueur|chroniqueuse',
  es: 'corresponsal|redactor|redactora|periodista|enviado|enviada|columnista',
  ar: 'مراسل|مراسلة|محرر|محررة|صحفي|صحفية',
  hi: 'संवाददाता|संपादक|पत्रकार|ब्यूरो',
  ur: 'نامہ نگار|مدیر|صحافی',
  zh: '记者|記者|编辑|編輯|通讯员|特约撰稿',
} as const;
const ROLE = new RegExp(
  `(?:^|[^\\p{L}\\p{M}])(?:${Object.values(ROLES).join('|')})(?:$|[^\\p{L}\\p{M}])`,
  'iu',
);
/** Where somebody wrote from, or for whom. */
const PLACE = /\s+(?:in|from|at|for|aus|à|en|desde)\s+(?:the\s+|la\s+|le\s+)?\p{Lu}.*$/u;
/** Particles inside names, which have no capital. */
const PARTICLE = /^(?:de|del|della|di|da|dos|van|von|der|den|ter|la|le|bin|ibn|al|el|y|e)$/i;

/** Whether words say what somebody does: "Staff reporter", "Labour correspondent". */
export function isRole(value: string): boolean {
  return value.length <= 80 && value.split(/\s+/).length <= 6 && ROLE.test(value);
}

/** Names, parted as bylines part them. */
export function namesIn(value: string): string[] {
  return value
    .split(/\s*(?:,|،|、|;|\||&|\s(?:and|und|et|y|e|और|اور|和)\s)\s*/iu)
    .map((name) => name.trim())
    .filter(Boolean);
}

/** Names of people and nothing else: each word begins with a capital where the script has capitals, but for particles. */
export function isNames(value: string): boolean {
  const words = value.split(/[\s,،、]+/).filter(Boolean);
  if (words.length === 0 || words.length > 12 || /[.!?]$/.test(value.replace(/\b\p{L}\.$/u, '')))
    return false;
  return words.every(
    (word) =>
      /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) ||
      PARTICLE.test(word) ||
      /^(?:and|und|et|in|for|&|\||وَ|و|और|اور|和)$/i.test(word),
  );
}

/** Whether words could be the name of one person, where nothing announces it: two to four words of a script with capitals. */
export function isPersonName(value: string): boolean {
  const words = value.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    /^\p{Lu}/u.test(value) &&
    words.every((word) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) || PARTICLE.test(word))
  );
}

/** A byline as pages print it, reduced to names: "By A. PERSON, Staff writer   March 11, 2015" gives one name with its role. */
export function readByline(raw: string): NamedByline[] {
  const line = raw
    .replace(/[ \t\n\r\f\u00a0]+/g, ' ')
    .trim()
    .replace(LEAD, '')
    .replace(MONTH_DATE, '')
    .replace(/\s*(?:[|•·/–—-]\s*)+$/u, '')
    .replace(/\s*(?:updated|published|posted|on|@)[\s:]*$/i, '')
    .trim();
  if (line === '' || line.length > 200 || /^https?:/.test(line) || readDate(digits(line))) return [];
  const out: { name: string; role?: string }[] = [];
  for (const part of namesIn(line).flatMap((name) => name.split(/\s+[•·–—]\s+/))) {
    const last = out.at(-1);
    const name = part
      .replace(LEAD, '')
      .replace(/^@|[.,;:\s]+$/g, '')
      .trim();
    if (name === '') continue;
    if (last && isRole(name)) last.role = name.slice(0, 200);
    else if (name.split(' ').length <= 7 && !/^https?:/.test(name)) {
      out.push({ name: name.replace(PLACE, '').slice(0, 200) });
    }
  }
  return out;
}
