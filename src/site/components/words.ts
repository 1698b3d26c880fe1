/**
 * How much room a headline takes, in the unit of one Latin letter: letters of Chinese, Japanese and Korean are twice as wide.
 * Views choose a size of type by it, so that a headline of three words and one of a hundred and forty letters both look set.
 */
function breadth(headline: string): number {
  if (!/[^\u0000-\u10ff\u2000-\u2bff]/.test(headline)) return headline.length;
  let sum = 0;
  for (const letter of headline)
    sum += /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(letter) ? 2 : 1;
  return sum;
}

/** `xs` for a cry, `s`, `m`, `l` for a sentence, `xl` for one that should have been cut. */
export function lengthClass(headline: string): 'xs' | 's' | 'm' | 'l' | 'xl' {
  const letters = breadth(headline);
  if (letters <= 28) return 'xs';
  if (letters <= 52) return 's';
  if (letters <= 78) return 'm';
  if (letters <= 108) return 'l';
  return 'xl';
}

/** A figure such as "3–1" has no letter that says which way it runs: it runs as numbers do, unless its unit is Arabic or Hebrew. */
export function figureDirection(figure: string): { readonly dir?: 'ltr' } {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(figure) ? {} : { dir: 'ltr' };
}
