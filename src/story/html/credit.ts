import { isSafeHref } from '../inline.ts';

/** A credit found in a caption: which characters to take out, and what they said. */
export interface FoundCredit {
  readonly start: number;
  readonly end: number;
  readonly credit: string;
  /** Set when the credit is or holds an address. */
  readonly creditUrl: string | null;
}

/** Words that announce whose a picture is, in the languages Broadsheet speaks. Those of `LOOSE` say so only before a colon in brackets. */
const PICTURE = [
  ...[
    'photo',
    'photos',
    'photograph',
    'photography',
    'photographer',
    'image',
    'images',
    'picture',
    'pictures',
  ],
  ...['credit', 'credits', 'illustration', 'graphic', 'pic'],
  ...['foto', 'fotos', 'fotograf', 'fotografin', 'bild', 'bilder', 'bildquelle', 'bildnachweis'],
  ...['crédit', 'crédits', 'photographie', 'crédito', 'créditos', 'imagen', 'fotografía', 'imágenes'],
  ...['صورة', 'تصوير', 'مصدر الصورة', 'الصورة', 'تصویر', 'فوٹو', 'بشکریہ'],
  ...[
    'फोटो',
    'फ़ोटो',
    'तस्वीर',
    'छवि',
    'साभार',
    'श्रेय',
    '图',
    '图片',
    '图片来源',
    '图源',
    '摄影',
    '照片',
    '攝影',
    '圖',
  ],
].join('|');
const LOOSE = ['source', 'quelle', 'fuente', 'المصدر', 'ماخذ', 'स्रोत', '来源', 'copyright', 'courtesy'].join(
  '|',
);
/** Agencies whose name in brackets at a caption's end is its credit. */
const AGENCY = 'AP Photo|AP|AFP|Reuters|REUTERS|Getty|dpa|EPA|PTI|ANI|IANS|Xinhua|AAP|Shutterstock|iStock';

const LABEL = `(?:${PICTURE})(?:[ /](?:${PICTURE}|courtesy|by|of|via|von|par|por|de))*`;
const BRACKETED = new RegExp(
  `[(\\[（]\\s?(?:${LABEL}|${LOOSE})\\s?(?:[:：/／]|\\b(?=\\s))\\s*([^()（）]{1,300})[)\\]）]\\s?\\.?$`,
  'iu',
);
const AGENCIES = new RegExp(`\\(((?:[^()]{0,80}/)?(?:${AGENCY})(?:[/ ][^()]{1,120})?)\\)\\s?\\.?$`, 'u');
const LABELLED = new RegExp(
  `(?:^|[\\s.!?…)”"’»。！？؟।۔])(?:${LABEL})\\s?(?:[:：]|(?<=\\b(?:by|courtesy of|via)))\\s*([^:：]{1,200}|https?://\\S{1,300})$`,
  'iu',
);
/** "… at the quay. REUTERS/A. Person". */
const SIGNED =
  /(?<=[.!?”"’»)]\s)((?:REUTERS|AFP|AP Photo|AP|EPA|EFE|dpa|Getty Images|Xinhua|PTI)\s?\/\s?\p{Lu}[^/()]{1,80})$/u;
const COPYRIGHT = /(?:©|\(c\)|(?<=(?:^|[.!?…”"’»)\]]\s?))copyright(?=[\s:]))\s*:?\s*([^©]{1,200})$/iu;

/** Longer credits are sentences. Words. */
const LONGEST_NAME = 14;
/** Longer captions than this are searched at their end only. UTF-16 code units. */
const TAIL = 500;

function found(text: string, match: RegExpExecArray, offset: number): FoundCredit | null {
  const credit = (match[1] ?? '').trim().replace(/^[:：]\s*/, '');
  if (credit === '' || credit.length > 400) return null;
  const lead = /^[\s.!?…)”"’»。！？؟।۔]/u.exec(match[0])?.[0].length ?? 0;
  return { start: offset + match.index + lead, end: text.length, credit, creditUrl: addressIn(credit) };
}

/** The address a credit is, or holds. */
export function addressIn(credit: string): string | null {
  const match = /https?:\/\/[^\s<>"')\]]+/i.exec(credit);
  return match && isSafeHref(match[0]) && URL.canParse(match[0]) ? match[0].replace(/[.,;]+$/, '') : null;
}

/** A credit at a caption's end: "(credit: https://…)", "Photo: A. Person", "© Agency", "Foto: …", "图：…". */
export function findCredit(text: string): FoundCredit | null {
  const offset = Math.max(0, text.length - TAIL);
  const tail = text.slice(offset);
  for (const pattern of [BRACKETED, AGENCIES, LABELLED, SIGNED, COPYRIGHT]) {
    const match = pattern.exec(tail);
    if (!match) continue;
    const result = found(text, match, offset);
    // A long sentence after "Photo:" is a caption with a label before it, one after "copyright" is prose; neither is a name.
    const isName = result !== null && result.credit.split(/\s+/).length <= LONGEST_NAME;
    if (result && (isName || (pattern !== LABELLED && pattern !== COPYRIGHT))) return result;
  }
  return null;
}

/** A credit's text without the word that announces it, as in a span of its own: "Photograph: A. Person" gives "A. Person". */
export function bareCredit(text: string): string {
  const match = findCredit(text);
  if (match && match.start === 0) return match.credit;
  return (
    text
      .trim()
      .replace(/^[([（]\s*|\s*[)\]）]$/gu, '')
      .trim() || text.trim()
  );
}
