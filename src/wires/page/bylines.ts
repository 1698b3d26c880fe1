import { namesIn } from '../clipping/regions.ts';
import { readDate } from '../dates.ts';

const LEAD =
  /^(?:(?:written |posted |words |story |text |reported |article |contributed )?by|von|par|por|author|autor|auteur|from|رپورٹ|بقلم)\b[\s:]*/iu;
const MONTH_DATE =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)?(?:day)?,?\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b.*$|\b\d{1,2}\.?\s+\p{L}{3,10}\.?,?\s+\d{4}\b.*$|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b.*$|\b\d{4}-\d{2}-\d{2}.*$/iu;
const ROLE =
  /^(?:.*\b)?(?:correspondent|reporter|editor|writer|staff|columnist|contributor|redakteur|korrespondent)\b.*$/i;

/** A byline as pages print it, reduced to names: "By A. PERSON, Staff writer   March 11, 2015" gives one name with its role. */
export function readByline(raw: string): { name: string; role?: string }[] {
  const line = raw
    .replace(/[ \t\n\r\f\u00a0]+/g, ' ')
    .trim()
    .replace(LEAD, '')
    .replace(MONTH_DATE, '')
    .replace(/\s*(?:[|•·/–—-]\s*)+$/u, '')
    .replace(/\s*(?:updated|published|posted|on|@)[\s:]*$/i, '')
    .trim();
  if (line === '' || line.length > 200 || /^https?:/.test(line) || readDate(line)) return [];
  const out: { name: string; role?: string }[] = [];
  for (const part of namesIn(line).flatMap((name) => name.split(/\s+[•·–—]\s+/))) {
    const last = out.at(-1);
    const name = part
      .replace(LEAD, '')
      .replace(/^@|[.,;:\s]+$/g, '')
      .trim();
    if (name === '') continue;
    if (last && ROLE.test(name) && name.split(' ').length <= 6) last.role = name.slice(0, 200);
    else if (name.split(' ').length <= 7 && !/^https?:/.test(name)) out.push({ name: name.slice(0, 200) });
  }
  return out;
}
