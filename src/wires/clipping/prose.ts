export const ENDS_SENTENCE = /[.!?。！？؟।۔][”"’»)\]」』）]*$/u;

/** How much a text says, in Latin letters: a Chinese character says as much as four. */
function weight(text: string): number {
  return (
    text.length + 3 * (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0)
  );
}

/** Words between spaces, two characters of an unspaced script for one. */
export function roughWords(text: string): number {
  const spaced = text.split(/\s+/).filter(Boolean).length;
  return (
    spaced +
    (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0) / 2
  );
}

/** Whether a line is a paragraph of its own rather than a headline, a label or a name: long, and a whole sentence. */
export function isProse(text: string): boolean {
  return weight(text) > 60 && (ENDS_SENTENCE.test(text) || /…[”"’»)\]]*$/u.test(text) || weight(text) > 260);
}

/** A sentence, however short. */
export function isSentence(text: string): boolean {
  return roughWords(text) >= 4 && ENDS_SENTENCE.test(text);
}
