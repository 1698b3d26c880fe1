/** The mark before an item of a list, and the item without it. */
export interface ListMark {
  readonly ordered: boolean;
  /** 1 for marks that do not count. */
  readonly number: number;
  readonly rest: string;
}

/** Reads "• item", "- item", "2. item", "2) item". */
export function listMark(line: string): ListMark | null {
  const [, bullet] = /^[•‣◦▪●■∙*–-]\s+(\S.*)$/u.exec(line) ?? [];
  if (bullet) return { ordered: false, number: 1, rest: bullet };
  const [, number, rest] = /^(\d{1,2})[.)]\s+(\S.*)$/u.exec(line) ?? [];
  return number && rest ? { ordered: true, number: Number(number), rest } : null;
}
