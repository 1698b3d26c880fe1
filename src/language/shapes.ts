/** What a token is, and what stands before it: small numbers, since a megabyte of prose has 200,000 of them. */

export const NoGap = 0;
export const WordGap = 1;
export const ParagraphGap = 2;

export const LowerWord = 1;
export const CapitalWord = 2;
export const UpperWord = 3;
export const CaselessWord = 4;
export const NumberWord = 5;
export const HanWord = 6;
/** Ends a sentence: . ! ? … and their kin in other scripts. */
export const Stop = 7;
export const Comma = 8;
export const Colon = 9;
export const Dash = 10;
/** A double mark of any kind: which side it closes is the affair of quotes.ts. */
export const DoubleQuote = 11;
/** A single mark that is not an apostrophe inside a word. */
export const SingleQuote = 12;
export const Bracket = 13;
export const OtherMark = 14;

export const isWordShape = (shape: number): boolean => shape <= HanWord;
/** A word of a script that puts spaces between words. */
export const isSpacedWord = (shape: number): boolean => shape <= CaselessWord;
export const isCapital = (shape: number): boolean => shape === CapitalWord || shape === UpperWord;
