import type { ChildNode, Element } from 'domhandler';
import type { Block } from '../body.ts';
import type { Inline, Mark } from '../inline.ts';
import { type Context, report, reportOnce, safeHref } from './context.ts';
import { InlineBuilder, withMark } from './inline-builder.ts';
import { attr, foldedText, isElement, isFrameOrPicture, isText } from './tree.ts';

const SIMPLE_MARKS: Readonly<Record<string, Mark>> = {
  b: { type: 'strong' },
  strong: { type: 'strong' },
  i: { type: 'emphasis' },
  em: { type: 'emphasis' },
  cite: { type: 'emphasis' },
  dfn: { type: 'emphasis' },
  var: { type: 'emphasis' },
  sub: { type: 'subscript' },
  sup: { type: 'superscript' },
  s: { type: 'strike' },
  strike: { type: 'strike' },
  del: { type: 'strike' },
};

/** Elements that never hold words of a story. */
export const WORDLESS = new Set([
  ...['script', 'style', 'template', 'link', 'meta', 'title', 'head', 'base', 'noembed', 'noframes'],
  ...[
    'input',
    'button',
    'select',
    'option',
    'textarea',
    'progress',
    'meter',
    'area',
    'param',
    'source',
    'track',
  ],
]);

/** Formatting that the body document has no mark for; the words stay. */
const UNMARKED = new Set(['u', 'ins', 'mark', 'small', 'big', 'code', 'kbd', 'samp', 'tt']);

/** The marks that an element puts on the text in it. */
export function marksOf(element: Element, marks: readonly Mark[], ctx: Context): readonly Mark[] {
  const simple = SIMPLE_MARKS[element.name];
  let result = simple ? withMark(marks, simple) : marks;
  if (element.name === 'a') {
    const raw = attr(element, 'href');
    if (raw === undefined || raw.trim() === '') return result;
    const href = safeHref(raw, ctx);
    if (href === null) {
      reportOnce(
        ctx,
        'info',
        'unsafe_link',
        `A link to ${JSON.stringify(raw.slice(0, 80))} was taken off its words`,
      );
      return result;
    }
    const title = attr(element, 'title')?.slice(0, 500);
    return withMark(result, { type: 'link', attrs: title ? { href, title } : { href } });
  }
  const statement = attr(element, 'data-statement');
  if (statement) result = withMark(result, { type: 'statement', attrs: { id: statement.slice(0, 64) } });
  const lang = attr(element, 'lang')?.trim();
  if (lang && lang.length <= 35) {
    const dir = attr(element, 'dir')?.toLowerCase();
    result = withMark(result, {
      type: 'language',
      attrs: { lang, dir: dir === 'ltr' || dir === 'rtl' ? dir : 'auto' },
    });
  }
  if (UNMARKED.has(element.name)) {
    reportOnce(
      ctx,
      'info',
      'formatting_left_out',
      `<${element.name}> has no counterpart; its words are kept`,
    );
  }
  return result;
}

/** One run of inline content, with the pictures and embeds that stood in it, which become blocks before or after it. */
export class InlineRun {
  readonly builder = new InlineBuilder();
  before: Block[] = [];
  after: Block[] = [];

  hoist(blocks: readonly Block[]): void {
    (this.builder.empty ? this.before : this.after).push(...blocks);
  }
}

/** Reads inline content into a run. Block elements inside it are read through, parted by a break. */
export function readInline(
  nodes: readonly ChildNode[],
  run: InlineRun,
  marks: readonly Mark[],
  ctx: Context,
): void {
  for (const node of nodes) {
    if (isText(node)) run.builder.text(node.data, marks);
    else if (isElement(node)) readInlineElement(node, run, marks, ctx);
  }
}

export function readInlineElement(node: Element, run: InlineRun, marks: readonly Mark[], ctx: Context): void {
  if (WORDLESS.has(node.name) || ctx.skip.has(node)) return;
  if (node.name === 'br') run.builder.break();
  else if (node.name === 'img' && isGlyph(node)) run.builder.text(attr(node, 'alt') ?? '', marks);
  else if (isFrameOrPicture(node)) run.hoist(ctx.media(node, ctx));
  else if (node.name === 'math') readFormula(node, run, marks, ctx);
  else if (node.name === 'svg' || node.name === 'canvas') dropDrawing(node, ctx);
  else if (node.name === 'q') {
    run.builder.text('“', marks);
    readInline(node.children, run, marksOf(node, marks, ctx), ctx);
    run.builder.text('”', marks);
  } else readInline(node.children, run, marksOf(node, marks, ctx), ctx);
}

export function dropDrawing(node: Element, ctx: Context): void {
  report(ctx, 'info', 'drawing_dropped', `<${node.name}> cannot stand in a story and was left out`, node);
}

/** A formula's characters in their order; its layout is lost. */
function readFormula(node: Element, run: InlineRun, marks: readonly Mark[], ctx: Context): void {
  run.builder.text(foldedText(node), marks);
  report(ctx, 'uncertain', 'formula_as_text', 'A formula was read as plain text', node);
}

/** A smiley or an emoji drawn as a picture: its alternative text is the character. */
function isGlyph(image: Element): boolean {
  const alt = attr(image, 'alt') ?? '';
  return alt !== '' && alt.length <= 4 && /emoji|smil(?:ey|ie)/i.test(attr(image, 'class') ?? '');
}

/** The inline content of an element and what had to leave it. */
export function inlinesOf(
  element: Element,
  ctx: Context,
  marks: readonly Mark[] = [],
): { content: Inline[]; before: Block[]; after: Block[] } {
  const run = new InlineRun();
  readInline(element.children, run, marks, ctx);
  return { content: run.builder.take(), before: run.before, after: run.after };
}
