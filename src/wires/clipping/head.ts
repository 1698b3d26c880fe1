import type { ImportIssue } from '../../newsroom/imports/parsed-story.ts';
import { findCredit } from '../../story/html/credit.ts';
import { HOUSE_NAME_END, type SplitCredit, splitHouseCredit } from './house-credit.ts';
import { labelKey } from './labels.ts';
import type { Line } from './lines.ts';
import { ENDS_SENTENCE, isProse, isSentence, roughWords } from './prose.ts';
import type { StoryPiece } from './regions.ts';
import { isSectionName } from './section-names.ts';

/** A story's head, and which lines it took. */
export interface Head {
  headline: string;
  kicker: string | null;
  standfirst: string | null;
  houseCredit: string | null;
  readonly bylines: string[];
  readonly used: Set<Line>;
  /** Lines over the headline that are the site's: its name, its menu. */
  readonly dropped: string[];
  readonly issues: ImportIssue[];
}

/** A headline of fewer words is taken only where no longer line could be one. */
const HEADLINE_WORDS = 4;
/** A house's name is no longer; more is text that goes on after dots. Words. */
const LONGEST_HOUSE = 8;
const LONGEST_STANDFIRST = 2000;
const LONGEST_GUESSED_STANDFIRST = 400;

/** Reads the head from the lines over the first paragraph. Null where there is no line at all. */
export function readHead(pieces: readonly StoryPiece[]): Head | null {
  const lines = pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.line] : []));
  const first = lines.findIndex((line) => isProse(line.text));
  const over = first < 0 ? lines : lines.slice(0, Math.max(first, 1));
  const below = belowMenu(pieces, over);
  // Copy without any furniture begins with its headline, whatever comes between it and the text.
  const isBare = !pieces.some((piece) => piece.kind === 'mark');
  const headline = chooseHeadline(below, isBare);
  if (!headline) return null;
  const head: Head = {
    headline: headline.text,
    kicker: null,
    standfirst: null,
    houseCredit: null,
    bylines: [],
    used: new Set([headline]),
    dropped: [],
    issues: [],
  };
  takeLinesOver(head, over.slice(0, over.indexOf(headline)), below);
  const inHeadline = splitHouseCredit(head.headline);
  if (inHeadline) {
    head.headline = inHeadline.before || head.headline;
    credit(head, inHeadline);
  } else readStandfirst(head, pieces, lines.slice(lines.indexOf(headline) + 1));
  if (over.length < lines.length) dropNames(head, over.slice(over.indexOf(headline) + 1));
  return head;
}

/** The lines below the site's menu, if one of them could be a headline; else all. */
function belowMenu(pieces: readonly StoryPiece[], over: readonly Line[]): readonly Line[] {
  const last = pieces.findLastIndex((piece) => piece.kind === 'mark' && piece.mark === 'masthead');
  const lines = new Set(
    pieces.slice(last + 1).flatMap((piece) => (piece.kind === 'text' ? [piece.line] : [])),
  );
  const below = over.filter((line) => lines.has(line));
  return below.some((line) => roughWords(line.text) >= HEADLINE_WORDS) ? below : over;
}

function chooseHeadline(lines: readonly Line[], isBare: boolean): Line | undefined {
  const candidates = lines.filter((line, i) => !isWindowTitle(line.text, lines.slice(i + 1)));
  const long = candidates.filter((line) => roughWords(line.text) >= HEADLINE_WORDS);
  const own = candidates.filter(
    (line, i) => !isSectionName(line.text) && !isHouseName(line.text) && !inMenu(candidates, i),
  );
  const best = long.find((line) => !isHouseName(line.text) && !/[.。।۔]$/.test(line.text));
  if (best && !(isBare && own.indexOf(best) > 1)) return best;
  return own[0] ?? long[0] ?? candidates[0];
}

/** A page's title in the window: the headline, which comes again below, and the site's name. */
function isWindowTitle(title: string, below: readonly Line[]): boolean {
  return below.some(
    ({ text }) =>
      text.length > 3 &&
      title.length > text.length &&
      title.startsWith(text) &&
      /^\s*[|–—\-·•:]\s*\S/u.test(title.slice(text.length)),
  );
}

/** A short name in capitals that ends as newspapers' names do. */
function isHouseName(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    words.length <= 5 &&
    words.every((word) => !/^\p{Ll}/u.test(word) || /^(?:of|the|and)$/.test(word)) &&
    HOUSE_NAME_END.test(words.at(-1) ?? '')
  );
}

const isShort = (text: string) => roughWords(text) <= 3 && text.length <= 40 && !ENDS_SENTENCE.test(text);

/** One of three short lines or more that follow one another: a menu. */
function inMenu(lines: readonly Line[], at: number): boolean {
  let [from, to] = [at, at];
  const joins = (a: number, b: number) =>
    (lines[b]?.number ?? Number.NaN) - (lines[a]?.number ?? Number.NaN) === 1 &&
    isShort(lines[a]?.text ?? '') &&
    isShort(lines[b]?.text ?? '');
  while (joins(from - 1, from)) from -= 1;
  while (joins(to, to + 1)) to += 1;
  return to - from >= 2;
}

/** A short line directly over the headline is its kicker; others are the site's. */
function takeLinesOver(head: Head, over: readonly Line[], below: readonly Line[]): void {
  for (const [i, line] of over.entries()) {
    head.used.add(line);
    const isKicker =
      i === over.length - 1 &&
      below.includes(line) &&
      isShort(line.text) &&
      (isSectionName(line.text) || !isHouseName(line.text)) &&
      !inMenu(over, i) &&
      labelKey(line.text) !== labelKey(head.headline);
    if (isKicker) {
      head.kicker = line.text;
    } else {
      head.dropped.push(line.text);
      if (roughWords(line.text) < HEADLINE_WORDS || line.text.startsWith(head.headline)) continue;
      head.issues.push(
        note(
          'uncertain',
          'line_dropped',
          `A line over the headline was left out: “${line.text.slice(0, 80)}”`,
          line,
        ),
      );
    }
  }
}

function credit(head: Head, { kind, after }: SplitCredit): void {
  const name = after.replace(/[.\s]+$/, '').slice(0, 200);
  if (kind === 'house') head.houseCredit = name;
  else head.bylines.push(name);
}

/** A name of more than a few words is text that goes on after dots. */
function isCredit(split: SplitCredit | null): split is SplitCredit {
  return split !== null && roughWords(split.after) <= LONGEST_HOUSE;
}

function readStandfirst(head: Head, pieces: readonly StoryPiece[], below: readonly Line[]): void {
  const [line, after] = below;
  if (!line || line.text.length > LONGEST_STANDFIRST) return;
  const split = splitHouseCredit(line.text);
  if (isCredit(split)) {
    head.standfirst = split.before || null;
    credit(head, split);
    head.used.add(line);
    return;
  }
  if (!after || findCredit(line.text) !== null) return;
  const alone = splitHouseCredit(after.text);
  if (isCredit(alone) && alone.before === '') {
    head.standfirst = line.text;
    credit(head, alone);
    head.used.add(line).add(after);
    return;
  }
  if (line.text.length > LONGEST_GUESSED_STANDFIRST || roughWords(line.text) < HEADLINE_WORDS) return;
  const isFragment =
    !ENDS_SENTENCE.test(line.text) &&
    !/[:：]$/.test(line.text) &&
    (isSentence(after.text) || isProse(after.text));
  if (!isFragment && !hasParticularsBelow(pieces, line)) return;
  head.standfirst = line.text;
  head.used.add(line);
  head.issues.push(
    note('uncertain', 'standfirst_guessed', 'The line after the headline was taken for the standfirst', line),
  );
}

/** Whether the story's dates or names stand directly below a line: the text begins below them. */
function hasParticularsBelow(pieces: readonly StoryPiece[], line: Line): boolean {
  const at = pieces.findIndex((piece) => piece.kind === 'text' && piece.line === line);
  const next = pieces[at + 1];
  return next?.kind === 'mark' && next.mark === 'particulars';
}

/** Between headline and text a section or the site may be named once more. */
function dropNames(head: Head, lines: readonly Line[]): void {
  for (const line of lines) {
    if (head.used.has(line) || !(isSectionName(line.text) || isHouseName(line.text))) continue;
    head.used.add(line);
    head.dropped.push(line.text);
    head.issues.push(
      note('uncertain', 'line_dropped', `A line over the text was left out: “${line.text}”`, line),
    );
  }
}

function note(severity: ImportIssue['severity'], code: string, message: string, line: Line): ImportIssue {
  return { severity, code, message, where: `line ${line.number}` };
}
