/** Which text search configuration (migration 0002) reads which language; the others are searched by whole words. */
const CONFIGS: Readonly<Record<string, string>> = {
  en: 'news_english',
  de: 'news_german',
  fr: 'news_french',
  es: 'news_spanish',
  ar: 'news_arabic',
  hi: 'news_hindi',
  it: 'news_italian',
  pt: 'news_portuguese',
  nl: 'news_dutch',
  ru: 'news_russian',
};

export function searchConfig(language: string): string {
  return CONFIGS[language.split('-')[0] ?? ''] ?? 'news_simple';
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Puts spaces between the words of scripts that write none, since PostgreSQL divides at spaces alone. */
export function spaced(text: string): string {
  if (!UNSPACED.test(text)) return text;
  let out = '';
  for (const part of segmenter.segment(text)) {
    out += part.isWordLike && UNSPACED.test(part.segment) ? ` ${part.segment} ` : part.segment;
  }
  return out;
}

/** Takes the spaces out again for showing. */
export function unspaced(text: string): string {
  return UNSPACED.test(text)
    ? text.replace(/ +(?=\p{Script=Han})|(?<=\p{Script=Han}[\u0001\u0002]?) +/gu, '')
    : text;
}
