import type { Ids } from '../../kernel/ids.ts';
import type { ImportIssue, StoryReference } from '../../newsroom/imports/parsed-story.ts';
import type { Block, Figure } from '../../story/body.ts';
import { figureWithoutPicture } from '../../story/html/figures.ts';
import { inlineText, text } from '../../story/inline.ts';
import { figureOf, isCaption } from './captions.ts';
import { readHead } from './head.ts';
import { joinWrapped } from './join-wrapped.ts';
import { type ListMark, listMark } from './list-marks.ts';
import { isProse } from './prose.ts';
import type { StoryPiece } from './regions.ts';

/** A clipping's story: its head, and its body as blocks. */
export interface StoryText {
  readonly headline: string;
  readonly kicker: string | null;
  readonly standfirst: string | null;
  readonly houseCredit: string | null;
  readonly bylines: readonly string[];
  leadFigure: Figure | null;
  readonly blocks: Block[];
  readonly crossLinks: StoryReference[];
  readonly dropped: readonly string[];
  readonly issues: ImportIssue[];
}

/** Reads head and body from the pieces of a story. */
export function readStoryText(pieces: readonly StoryPiece[], refs: Ids): StoryText | null {
  const head = readHead(pieces);
  if (!head) return null;
  const out: StoryText = { ...head, leadFigure: null, blocks: [], crossLinks: [] };
  const body = joinWrapped(pieces.filter((piece) => piece.kind !== 'text' || !head.used.has(piece.line)));
  for (const [i, piece] of body.entries()) {
    switch (piece.kind) {
      case 'mark':
        break;
      case 'related': {
        const ref = refs.next();
        out.crossLinks.push({ ref, headline: piece.headline, url: null, sourceId: null });
        out.blocks.push({ type: 'alsoRead', attrs: { storyId: ref } });
        break;
      }
      case 'picture':
        placeFigure(out, figureOf(piece.line.text, piece.caption));
        break;
      case 'text':
        placeText(out, piece.line.text, body, i);
    }
  }
  return out;
}

function placeText(out: StoryText, line: string, body: readonly StoryPiece[], at: number): void {
  const mark = listMark(line);
  if (isCaption(line, at === body.length - 1)) placeFigure(out, figureWithoutPicture(line));
  else if (mark && (isListed(body[at - 1], mark) || isListed(body[at + 1], mark))) placeItem(out, mark);
  else if (isSubhead(line, body[at - 1], body[at + 1])) {
    out.blocks.push({ type: 'heading', attrs: { level: 2 }, content: text(line) });
  } else out.blocks.push({ type: 'paragraph', content: text(line) });
}

const SUBHEAD = /^[\p{Lu}\p{Lo}\p{N}](?:.{0,78}[^.!,;:。！，；：।۔…”"’»)\s])$/u;

/** A short line between two paragraphs that is no sentence, unless it asks. */
function isSubhead(line: string, before: StoryPiece | undefined, after: StoryPiece | undefined): boolean {
  return SUBHEAD.test(line) && isParagraph(before) && isParagraph(after);
}

function isParagraph(piece: StoryPiece | undefined): boolean {
  return piece?.kind === 'text' && isProse(piece.line.text);
}

function isListed(piece: StoryPiece | undefined, mark: ListMark): boolean {
  return piece?.kind === 'text' && listMark(piece.line.text)?.ordered === mark.ordered;
}

function placeItem(out: StoryText, { ordered, number, rest }: ListMark): void {
  const item = { type: 'listItem' as const, content: [{ type: 'paragraph' as const, content: text(rest) }] };
  const last = out.blocks.at(-1);
  if (last?.type === 'list' && last.attrs.ordered === ordered) last.content.push(item);
  else {
    const attrs = ordered && number !== 1 ? { ordered, start: number } : { ordered };
    out.blocks.push({ type: 'list', attrs, content: [item] });
  }
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
