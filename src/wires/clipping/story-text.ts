import type { Ids } from '../../kernel/ids.ts';
import type { ImportIssue, StoryReference } from '../../newsroom/imports/parsed-story.ts';
import type { Block, Figure } from '../../story/body.ts';
import { findCredit } from '../../story/html/credit.ts';
import { figureWithoutPicture } from '../../story/html/figures.ts';
import { inlineText, text } from '../../story/inline.ts';
import { splitHouseCredit } from './house-credit.ts';
import type { Line } from './lines.ts';
import type { StoryPiece } from './regions.ts';

/** A clipping's story: its head, and its body as blocks. */
export interface StoryText {
  headline: string;
  kicker: string | null;
  standfirst: string | null;
  houseCredit: string | null;
  bylines: string[];
  leadFigure: Figure | null;
  blocks: Block[];
  crossLinks: StoryReference[];
  issues: ImportIssue[];
}

/** Longer text than this before a credit is a paragraph, not a caption. UTF-16 code units. */
const LONGEST_CAPTION = 500;
const ENDS_SENTENCE = /[.!?。！？؟।۔][”"’»)\]]*$/u;

/** Reads head and body from the pieces of a story. `knownHouse` is no kicker: sites print their name over a story. */
export function readStoryText(pieces: readonly StoryPiece[], refs: Ids): StoryText | null {
  const texts = pieces.filter((piece) => piece.kind === 'text');
  const head = readHead(texts.map((piece) => piece.line));
  if (!head) return null;
  const out: StoryText = {
    ...head.fields,
    leadFigure: null,
    blocks: [],
    crossLinks: [],
    issues: head.issues,
  };
  for (const piece of joinWrapped(pieces.filter((p) => p.kind !== 'text' || !head.used.has(p.line)))) {
    if (piece.kind === 'related') {
      const ref = refs.next();
      out.crossLinks.push({ ref, headline: piece.headline, url: null, sourceId: null });
      out.blocks.push({ type: 'alsoRead', attrs: { storyId: ref } });
    } else if (piece.kind === 'picture') {
      placeFigure(out, figureWithoutPicture(piece.text));
    } else if (isCaption(piece.line.text)) {
      placeFigure(out, figureWithoutPicture(piece.line.text));
    } else {
      out.blocks.push({ type: 'paragraph', content: text(piece.line.text) });
    }
  }
  return out;
}

interface Head {
  fields: Pick<StoryText, 'headline' | 'kicker' | 'standfirst' | 'houseCredit' | 'bylines'>;
  used: Set<Line>;
  issues: ImportIssue[];
}

function readHead(lines: readonly Line[]): Head | null {
  const rest = [...lines];
  const used = new Set<Line>();
  const issues: ImportIssue[] = [];
  const fields: Head['fields'] = {
    headline: '',
    kicker: null,
    standfirst: null,
    houseCredit: null,
    bylines: [],
  };
  const first = takeLine();
  if (!first) return null;
  fields.headline = first.text;
  const second = rest[0];
  if (second && isKicker(first.text, second.text) && rest.length > 1) {
    fields.kicker = first.text;
    fields.headline = second.text;
    takeLine();
    issues.push(
      note('info', 'kicker_guessed', `“${first.text}” over the headline was taken for its kicker`, first),
    );
  }
  const inHeadline = splitHouseCredit(fields.headline);
  if (inHeadline) {
    fields.headline = inHeadline.before || fields.headline;
    credit(inHeadline.kind, inHeadline.after);
    return { fields, used, issues };
  }
  readStandfirst();
  return { fields, used, issues };

  function takeLine(): Line | undefined {
    const line = rest.shift();
    if (line) used.add(line);
    return line;
  }

  function credit(kind: 'house' | 'author', name: string): void {
    const bare = name.replace(/[.\s]+$/, '');
    if (kind === 'house') fields.houseCredit = bare.slice(0, 200);
    else fields.bylines.push(bare.slice(0, 200));
  }

  function readStandfirst(): void {
    const line = rest[0];
    if (!line || line.text.length > 2000) return;
    const split = splitHouseCredit(line.text);
    // A name of more than a few words is text that goes on after dots.
    if (split && split.after.split(/\s+/).length <= 8) {
      fields.standfirst = split.before || null;
      credit(split.kind, split.after);
      takeLine();
      return;
    }
    const after = rest[1];
    if (!after || isCaption(line.text)) return;
    const creditAlone = splitHouseCredit(after.text);
    const follows = creditAlone && creditAlone.before === '' && creditAlone.after.split(/\s+/).length <= 8;
    if (
      follows ||
      (!ENDS_SENTENCE.test(line.text) && ENDS_SENTENCE.test(after.text) && line.text.length <= 400)
    ) {
      fields.standfirst = line.text;
      takeLine();
      if (follows && creditAlone) {
        credit(creditAlone.kind, creditAlone.after);
        takeLine();
      } else {
        issues.push(
          note(
            'uncertain',
            'standfirst_guessed',
            'The line after the headline was taken for the standfirst',
            line,
          ),
        );
      }
    }
  }
}

/** One to three words over a longer line that is no sentence. */
function isKicker(first: string, second: string): boolean {
  const words = first.split(/\s+/).length;
  return (
    words <= 3 &&
    first.length <= 40 &&
    second.length <= 300 &&
    second.split(/\s+/).length > words + 2 &&
    !ENDS_SENTENCE.test(second) &&
    !splitHouseCredit(second)
  );
}

function isCaption(value: string): boolean {
  const found = findCredit(value);
  return found !== null && found.start <= LONGEST_CAPTION;
}

/** A caption over the first paragraph belongs to the lead picture; a credit alone belongs to the caption before it. */
function placeFigure(out: StoryText, figure: Figure): void {
  const last = out.blocks.at(-1) ?? (out.blocks.length === 0 ? out.leadFigure : null);
  if (inlineText(figure.content) === '' && last?.type === 'figure' && last.attrs.credit === undefined) {
    last.attrs.credit = figure.attrs.credit;
    if (figure.attrs.creditUrl) last.attrs.creditUrl = figure.attrs.creditUrl;
  } else if (out.blocks.length === 0 && out.leadFigure === null) out.leadFigure = figure;
  else out.blocks.push(figure);
}

/** Joins lines that were broken at a fixed width: one that ends inside a sentence, and one directly below that goes on in it. */
function joinWrapped(pieces: readonly StoryPiece[]): StoryPiece[] {
  const out: StoryPiece[] = [];
  let open: { text: string[]; first: number; last: number } | null = null;
  const close = () => {
    if (open) out.push({ kind: 'text', line: { number: open.first, text: open.text.join(' ') } });
    open = null;
  };
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      close();
      out.push(piece);
      continue;
    }
    const { number, text: words } = piece.line;
    const before: string | undefined = open?.text.at(-1);
    const goesOn =
      open !== null &&
      before !== undefined &&
      number === open.last + 1 &&
      before.length >= 45 &&
      before.length <= 120 &&
      !ENDS_SENTENCE.test(before) &&
      /^[\p{Ll}(“"]/u.test(words);
    if (open !== null && goesOn) {
      open.text.push(words);
      open.last = number;
    } else {
      close();
      open = { text: [words], first: number, last: number };
    }
  }
  close();
  return out;
}

function note(severity: ImportIssue['severity'], code: string, message: string, line: Line): ImportIssue {
  return { severity, code, message, where: `line ${line.number}` };
}
