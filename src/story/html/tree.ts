import { type ChildNode, type Document, DomHandler, type Element, Text } from 'domhandler';
import { Parser } from 'htmlparser2';

/**
 * HTML as a tree of bounded depth, so that whoever walks it may recurse. Tags nested deeper than MAX_DEPTH are ignored and their
 * text kept; markup that goes on opening tags after that is read as text alone, since the parser's own stack would make it slow.
 */
const MAX_DEPTH = 120;
const HOPELESS_DEPTH = 1000;

class TooDeep extends Error {}

class BoundedHandler extends DomHandler {
  ignored = 0;
  everIgnored = false;

  override onopentag(name: string, attribs: { [key: string]: string }): void {
    if (this.tagStack.length < MAX_DEPTH) {
      super.onopentag(name, attribs);
      return;
    }
    this.ignored += 1;
    this.everIgnored = true;
    if (this.ignored > HOPELESS_DEPTH) throw new TooDeep();
  }

  override onclosetag(): void {
    if (this.ignored > 0) this.ignored -= 1;
    else super.onclosetag();
  }
}

export interface Tree {
  readonly root: Document;
  /** Whether tags were ignored because they were nested too deep; their text is kept. */
  readonly tooDeep: boolean;
}

/** Never throws. Nodes carry `startIndex` and `endIndex` into `html`. */
export function parseTree(html: string): Tree {
  const handler = new BoundedHandler(undefined, { withStartIndices: true, withEndIndices: true });
  const parser = new Parser(handler);
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    const rest = new Text(html.slice(parser.endIndex + 1).replace(/<[^<>]*>/g, ' '));
    rest.parent = handler.root;
    handler.root.children.push(rest);
  }
  return { root: handler.root, tooDeep: handler.everIgnored };
}

export interface Bulk {
  readonly elements: number;
  /** The sum of all elements' depths: what it costs to read the text of every element. */
  readonly weight: number;
  readonly deepest: number;
}

/** How much work a document's tree would be, told without building it. Gives up counting at a depth of a thousand. */
export function bulkOf(html: string): Bulk {
  let [elements, weight, depth, deepest] = [0, 0, 0, 0];
  const parser = new Parser({
    onopentag() {
      depth += 1;
      elements += 1;
      weight += depth;
      deepest = Math.max(deepest, depth);
      if (depth > HOPELESS_DEPTH) throw new TooDeep();
    },
    onclosetag() {
      depth -= 1;
    },
  });
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  return { elements, weight, deepest };
}

export function isElement(node: ChildNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

export function isText(node: ChildNode): node is Text {
  return node.type === 'text';
}

export function attr(element: Element, name: string): string | undefined {
  return element.attribs[name];
}

/** Whether a class of the element matches; classes are compared whole, in lower case. */
export function hasClass(element: Element, pattern: RegExp): boolean {
  const value = element.attribs.class;
  if (!value) return false;
  return value
    .toLowerCase()
    .split(/\s+/)
    .some((name) => pattern.test(name));
}

/** The characters under a node as they stand in the markup; scripts and styles have none. */
export function rawText(node: ChildNode): string {
  if (isText(node)) return node.data;
  if (node.type === 'script' || node.type === 'style' || !('children' in node)) return '';
  let out = '';
  for (const child of node.children) out += isElement(child) && child.name === 'br' ? '\n' : rawText(child);
  return out;
}

/** Text with white space folded as a browser folds it; non-breaking spaces stay. */
export function foldedText(node: ChildNode): string {
  return fold(rawText(node));
}

function fold(value: string): string {
  return value.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
}

/** Every element under the given nodes, in document order. */
export function* elements(nodes: readonly ChildNode[]): Generator<Element> {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elements(node.children);
  }
}

export function find(nodes: readonly ChildNode[], test: (element: Element) => boolean): Element | undefined {
  for (const element of elements(nodes)) if (test(element)) return element;
  return undefined;
}

/** The markup of an element's children, as it stands in the source. */
export function innerSource(element: Element, html: string): string {
  const first = element.firstChild;
  const last = element.lastChild;
  if (!first || !last || first.startIndex === null || last.endIndex === null) return '';
  return html.slice(first.startIndex, last.endIndex + 1);
}

export function outerSource(element: Element, html: string): string {
  if (element.startIndex === null || element.endIndex === null) return '';
  return html.slice(element.startIndex, element.endIndex + 1);
}

export const FRAMES: ReadonlySet<string> = new Set([
  'iframe',
  'video',
  'audio',
  'object',
  'embed',
  'amp-youtube',
]);

/** Elements that stand for something beside the words: they become blocks of their own. */
export function isFrameOrPicture(element: Element): boolean {
  return element.name === 'img' || element.name === 'picture' || FRAMES.has(element.name);
}
