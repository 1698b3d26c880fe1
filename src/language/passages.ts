import { hashWord } from './characters.ts';
import { findQuotes, type Quote, type QuoteStyle } from './quotes.ts';
import {
  CapitalWord,
  DoubleQuote,
  HanWord,
  isCapital,
  LowerWord,
  NoGap,
  NumberWord,
  ParagraphGap,
  SingleQuote,
  Stop,
} from './shapes.ts';
import { type TokenOptions, type Tokens, tokenise } from './tokens.ts';

/** Shape of a unit that stands for a whole quotation. */
export const Quoted = 15;

/**
 * One level of a text: a paragraph in which every quotation counts as a single unit, or the inside of one quotation.
 * Attribution almost never crosses these levels: who speaks stands at one level, what is said is a unit of it.
 */
export interface Passage {
  /** Units `first` to `last` (exclusive) of the reading's arrays. */
  readonly first: number;
  readonly last: number;
  /** Index of the quotation whose inside this is, or -1 for a paragraph. */
  readonly within: number;
  readonly paragraph: number;
}

export interface Reading {
  readonly tokens: Tokens;
  readonly quotes: readonly Quote[];
  readonly passages: readonly Passage[];
  /** Tokens from `from` to `to` (exclusive) of each unit. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Index of the quotation that a unit stands for, or -1. */
  readonly quote: Int32Array;
  /** Number of the sentence, rising through the whole text. */
  readonly sentence: Int32Array;
  readonly shape: Uint8Array;
  readonly hash: Int32Array;
  /** Paragraph passages in order, as indices into `passages`. */
  readonly paragraphs: readonly number[];
}

export interface ReadingOptions extends TokenOptions, QuoteStyle {
  /** "am 3. März": a short number with a stop is an ordinal. */
  readonly ordinalDots: boolean;
}

/** Hostile or broken texts come without stops or blank lines; no reader follows a sentence this long either. */
const longestSentence = 300;
const longestPassage = 3000;

const quotedHash = hashWord('"quoted"');

function endsWithStop(tokens: Tokens, quote: Quote): boolean {
  for (let i = quote.close - 1; i > quote.open; i -= 1) {
    const shape = tokens.shape[i];
    if (shape !== DoubleQuote && shape !== SingleQuote) return shape === Stop;
  }
  return false;
}

/** Cuts a text into paragraphs, quotations, sentences. Single line breaks are white space, so re-wrapping changes nothing. */
export function read(text: string, options: ReadingOptions): Reading {
  const tokens = tokenise(text, options);
  const quotes = findQuotes(tokens, options);
  const size = tokens.count + quotes.length + 1;
  const from = new Int32Array(size);
  const to = new Int32Array(size);
  const quoteOf = new Int32Array(size);
  const sentence = new Int32Array(size);
  const shapes = new Uint8Array(size);
  const hashes = new Int32Array(size);
  const passages: Passage[] = [];
  const paragraphs: number[] = [];
  let units = 0;
  let sentences = 0;
  let paragraph = -1;
  let nextQuote = 0;

  const breaksAfter = (unit: number): boolean => {
    const shape = shapes[unit] ?? 0;
    const next = to[unit] ?? 0;
    if (next >= tokens.count) return true;
    const nextShape = tokens.shape[next] ?? 0;
    if (shape === Stop) {
      const mark = tokens.text[tokens.start[from[unit] ?? 0] ?? 0] ?? '';
      if ('。！？'.includes(mark)) return true;
      if (tokens.gap[next] === NoGap || nextShape === LowerWord) return false;
      const before = (from[unit] ?? 0) - 1;
      if (options.ordinalDots && before >= 0 && tokens.shape[before] === NumberWord && mark === '.') {
        if ((tokens.end[before] ?? 0) - (tokens.start[before] ?? 0) <= 2) return false;
      }
      return true;
    }
    const quote = quotes[quoteOf[unit] ?? -1];
    if (shape === Quoted && quote && endsWithStop(tokens, quote)) {
      return (
        isCapital(nextShape) || nextShape === NumberWord || nextShape === DoubleQuote || nextShape === HanWord
      );
    }
    if (shape === CapitalWord && tokens.gap[next] !== NoGap && isCapital(nextShape)) {
      // "… in the U.S. The …": only the word that follows tells, and few words do.
      const end = tokens.end[from[unit] ?? 0] ?? 0;
      return (
        tokens.text[end - 1] === '.' && tokens.text[end - 3] === '.' && starters.has(tokens.hash[next] ?? 0)
      );
    }
    return false;
  };

  /** Units of the tokens between two indices; then the insides of the quotations met on the way. */
  const cut = (first: number, last: number, within: number): void => {
    const inner: number[] = [];
    let begin = units;
    let sentenceBegin = units;
    sentences += 1;
    const close = (): void => {
      if (units > begin) passages.push({ first: begin, last: units, within, paragraph });
      if (units > begin && within < 0) paragraphs.push(passages.length - 1);
      begin = units;
    };
    let i = first;
    while (i < last) {
      let quote = quotes[nextQuote];
      while (quote && quote.open < i) {
        nextQuote += 1;
        quote = quotes[nextQuote];
      }
      from[units] = i;
      sentence[units] = sentences;
      if (quote && quote.open === i && quote.close <= last) {
        inner.push(nextQuote);
        quoteOf[units] = nextQuote;
        shapes[units] = Quoted;
        hashes[units] = quotedHash;
        i = quote.closed ? quote.close + 1 : quote.close;
        // Quotations inside this one are cut when its own inside is.
        nextQuote += 1;
      } else {
        quoteOf[units] = -1;
        shapes[units] = tokens.shape[i] ?? 0;
        hashes[units] = tokens.hash[i] ?? 0;
        i += 1;
      }
      to[units] = i;
      units += 1;
      if (breaksAfter(units - 1) || units - sentenceBegin >= longestSentence) {
        sentences += 1;
        sentenceBegin = units;
        if (units - begin >= longestPassage) close();
      }
    }
    close();
    const resume = nextQuote;
    for (const index of inner) {
      const quote = quotes[index];
      if (!quote) continue;
      nextQuote = index + 1;
      cut(quote.open + 1, quote.close, index);
    }
    nextQuote = resume;
  };

  let i = 0;
  while (i < tokens.count) {
    let end = i + 1;
    while (end < tokens.count && tokens.gap[end] !== ParagraphGap) end += 1;
    paragraph += 1;
    cut(i, end, -1);
    i = end;
  }
  return {
    tokens,
    quotes,
    passages,
    paragraphs,
    from: from.subarray(0, units),
    to: to.subarray(0, units),
    quote: quoteOf.subarray(0, units),
    sentence: sentence.subarray(0, units),
    shape: shapes.subarray(0, units),
    hash: hashes.subarray(0, units),
  };
}

const starters = new Set(
  [
    'the',
    'he',
    'she',
    'it',
    'they',
    'we',
    'in',
    'but',
    'and',
    'a',
    'this',
    'that',
    'these',
    'on',
    'at',
    'mr',
    'mrs',
    'i',
    'if',
    'as',
    'there',
  ].flatMap((word) => [hashWord(word), hashWord(`${word}.`)]),
);
