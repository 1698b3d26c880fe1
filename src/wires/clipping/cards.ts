import type { ImportIssue, ParsedCard } from '../../newsroom/imports/parsed-story.ts';
import { isFunctionWord } from '../language-of.ts';
import { commonStart, splitHouseCredit, splitHouseName } from './house-credit.ts';
import type { Line } from './lines.ts';
import { isSentence, roughWords } from './prose.ts';
import { isSectionName } from './section-names.ts';

const ENDS_SENTENCE = /[.!।۔。！…][”"’»)\]]*$|[?？؟][”"’»]$/u;

/** Whether a card's text was broken off: no end of a sentence, no ellipsis. */
function isCut(text: string): boolean {
  return text !== '' && !/[.!?。！？؟।۔][”"’»)\]]*$/u.test(text);
}

/** How much a line looks like a card's text rather than its headline: 1 and more is text. */
function textiness(text: string): number {
  const words = text.split(/\s+/);
  let score = 0;
  if (splitHouseCredit(text)) score += 3;
  if (ENDS_SENTENCE.test(text)) score += 1.5;
  if (words.length >= 20 || text.length > 140) score += 1.5;
  if (words.length > 4 && isFunctionWord(words.at(-1) ?? '')) score += 2;
  return score;
}

/** Which lines of a list are headlines. Lists alternate headline and text, or hold headlines alone, or a mixture. */
function headlineFlags(texts: readonly string[], siblingsAlternate: boolean): boolean[] {
  const scores = texts.map(textiness);
  const pairs = Math.floor(texts.length / 2);
  const alternates =
    pairs > 0 &&
    scores.every((score, i) => (i % 2 === 0 ? score < 1 : score >= (scores[i - 1] ?? 0))) &&
    (scores.some((score, i) => i % 2 === 1 && score >= 1) || (siblingsAlternate && texts.length % 2 === 0));
  return alternates ? texts.map((_, i) => i % 2 === 0) : scores.map((score, i) => i === 0 || score < 1);
}

export interface CardList {
  readonly cards: ParsedCard[];
  readonly issues: ImportIssue[];
  /** Labels of cards: the name of a section over a headline. */
  readonly dropped: string[];
  /** Whether every card had a text: the site's other lists then have, too. */
  readonly alternating: boolean;
}

/** "1. Headline", "2. Headline": the ranks of a list of the most read. */
function withoutRanks(lines: readonly Line[]): readonly Line[] {
  const ranked = lines.map(({ text }) => /^(\d{1,2})[.)]?\s+(\S.*)$/u.exec(text));
  const inOrder = ranked.filter((match) => match !== null);
  if (inOrder.length < 2 || inOrder.some((match, i) => Number(match[1]) !== i + 1)) return lines;
  return lines.map((line, i) => ({ ...line, text: ranked[i]?.[2] ?? line.text }));
}

/** Takes out one or two words over a headline: the name of its section. */
function withoutLabels(lines: readonly Line[]): { lines: Line[]; dropped: string[] } {
  const isLabel = (line: Line, i: number) =>
    roughWords(line.text) <= 2 &&
    !isSentence(line.text) &&
    (roughWords(lines[i + 1]?.text ?? '') >= 4 ||
      (isSectionName(line.text) && i > 0) ||
      /^in ["“]/i.test(line.text));
  const labels = lines.filter(isLabel);
  // Where most lines are short, short lines are headlines.
  if (labels.length * 2 > lines.length) return { lines: [...lines], dropped: [] };
  return { lines: lines.filter((line) => !labels.includes(line)), dropped: labels.map((line) => line.text) };
}

/** The cards of a rail or a container from its lines. `houses` are house names known from elsewhere on the page. */
export function readCards(
  given: readonly Line[],
  houses: ReadonlySet<string>,
  siblingsAlternate = false,
): CardList {
  const { lines, dropped } = withoutLabels(withoutRanks(given));
  const flags = headlineFlags(
    lines.map((line) => line.text),
    siblingsAlternate,
  );
  const groups: { headline: Line; text: string[] }[] = [];
  for (const [i, line] of lines.entries()) {
    const group = groups.at(-1);
    if (flags[i] || !group) groups.push({ headline: line, text: [] });
    else group.text.push(line.text);
  }
  const credits = groups.flatMap(({ text }) => splitHouseCredit(text.join(' '))?.after ?? []);
  const shared = commonStart(credits);
  const known = new Set(shared ? [...houses, ...(houses.size === 0 ? [shared] : [])] : houses);
  const issues: ImportIssue[] = [];
  const cards = groups.map(({ headline, text }) => {
    const read = readText(text, known);
    if (!read.sure) {
      issues.push({
        severity: 'uncertain',
        code: 'house_credit_end_guessed',
        message: `The house credit of the card “${headline.text}” was taken to be “${read.houseCredit}”`,
        where: `line ${headline.number}`,
      });
    }
    const { sure: _, ...rest } = read;
    return { headline: headline.text, url: null, ...rest };
  });
  return {
    cards,
    issues,
    dropped,
    alternating: groups.length > 0 && groups.every((group) => group.text.length > 0),
  };
}

function readText(
  parts: readonly string[],
  houses: ReadonlySet<string>,
): Omit<ParsedCard, 'headline' | 'url'> & { sure: boolean } {
  const text = parts.join(' ').trim();
  if (text === '') return { standfirst: null, houseCredit: null, teaser: '', cut: false, sure: true };
  const split = splitHouseCredit(text);
  if (split) {
    const { name, rest, sure } = splitHouseName(split.after, houses);
    return { standfirst: split.before || null, houseCredit: name, teaser: rest, cut: isCut(rest), sure };
  }
  const cut = isCut(text) && isFunctionWord(text.split(/\s+/).at(-1) ?? '');
  const [first, ...others] = parts;
  if (others.length > 0 && first) {
    const teaser = others.join(' ');
    return { standfirst: first, houseCredit: null, teaser, cut: isCut(teaser), sure: true };
  }
  // One text, complete: the story's standfirst. Broken off in mid-sentence: its first words.
  return cut
    ? { standfirst: null, houseCredit: null, teaser: text, cut: true, sure: true }
    : { standfirst: text, houseCredit: null, teaser: '', cut: false, sure: true };
}
