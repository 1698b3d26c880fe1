/** Width and height of a social card in pixels: what OpenGraph readers show uncropped. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The letters that the card's faces hold (see fonts/make.ts). */
const DRAWN =
  /^[\u0020-\u007e\u00a0-\u017f\u0218-\u021b\u1e9e\u2013-\u201e\u2020-\u2026\u2039\u203a\u20ac\u2122]*$/u;

/** Whether a text can be drawn on a card. Scripts that need shaping or other faces cannot, and are never drawn half. */
export function canDraw(text: string): boolean {
  return DRAWN.test(text.normalize('NFC'));
}

/** The size of a headline (pixels) that fills the card without overflowing it. */
export function headlineSize(length: number): number {
  if (length <= 45) return 104;
  if (length <= 80) return 84;
  return length <= 130 ? 68 : 54;
}

/** Where a headline is too long even for the smallest size, it ends at a word. */
export function headlineWords(headline: string): string {
  const text = headline.normalize('NFC');
  if (text.length <= 190) return text;
  return `${text.slice(0, 190).replace(/\s+\S*$/u, '')}…`;
}
