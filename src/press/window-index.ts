import type { Position } from '../kernel/facts.ts';
import { Readers, type Seat } from './readers.ts';

/** Above every position: what an open newest end stands for. An open oldest end is the empty string, below every position. */
const ABOVE_ALL = '\uffff';

/** One window of a list and everything that read exactly this window. */
export interface Window<E> {
  readonly oldest: string;
  readonly newest: string;
  readonly readers: Readers<E>;
}

interface Node<E> extends Window<E> {
  readonly priority: number;
  left: Node<E> | undefined;
  right: Node<E> | undefined;
  /** The newest end found anywhere below, so that a search can leave out whole branches. */
  reach: string;
}

/**
 * The windows of one list that pages have read, asked by position: which windows hold this place?
 *
 * An interval tree (Cormen et al., Introduction to Algorithms, "Augmenting data structures") kept in balance as a treap. With n
 * different windows, of which k hold the position, adding and removing take O(log n) and asking O(log n + k log n); pages that
 * read the same window, as the newest five of a section, share one node.
 */
export class WindowIndex<E> {
  #root: Node<E> | undefined;
  #size = 0;
  #seed = 0x9e3779b9;

  /** How many different windows are held. */
  get size(): number {
    return this.#size;
  }

  /** Both ends belong to the window; null is an open end. */
  add(newest: Position | null, oldest: Position | null, seat: Seat<E>): Window<E> {
    const low = oldest ?? '';
    const high = newest ?? ABOVE_ALL;
    const found = this.#find(low, high);
    if (found) {
      found.readers.add(seat);
      return found;
    }
    const readers = new Readers<E>();
    readers.add(seat);
    const node: Node<E> = {
      oldest: low,
      newest: high,
      readers,
      priority: this.#random(),
      left: undefined,
      right: undefined,
      reach: high,
    };
    this.#root = insert(this.#root, node);
    this.#size += 1;
    return node;
  }

  /** Forgets a window that `add` returned. Whoever still reads it is forgotten too. */
  remove(window: Window<E>): void {
    if (!this.#find(window.oldest, window.newest)) return;
    this.#root = without(this.#root, window);
    this.#size -= 1;
  }

  /** Calls `visit` with each window that holds the position. */
  at(position: Position, visit: (window: Window<E>) => void): void {
    search(this.#root, position, visit);
  }

  #find(low: string, high: string): Node<E> | undefined {
    let node = this.#root;
    while (node) {
      const side = compare(low, high, node);
      if (side === 0) return node;
      node = side < 0 ? node.left : node.right;
    }
    return undefined;
  }

  /** Xorshift: a treap needs numbers without a pattern, not secret ones. */
  #random(): number {
    this.#seed ^= this.#seed << 13;
    this.#seed ^= this.#seed >>> 17;
    this.#seed ^= this.#seed << 5;
    return this.#seed >>> 0;
  }
}

function compare(low: string, high: string, node: Window<unknown>): number {
  if (low !== node.oldest) return low < node.oldest ? -1 : 1;
  if (high !== node.newest) return high < node.newest ? -1 : 1;
  return 0;
}

function measure<E>(node: Node<E>): Node<E> {
  let reach = node.newest;
  if (node.left && node.left.reach > reach) reach = node.left.reach;
  if (node.right && node.right.reach > reach) reach = node.right.reach;
  node.reach = reach;
  return node;
}

function insert<E>(root: Node<E> | undefined, node: Node<E>): Node<E> {
  if (!root) return node;
  if (node.priority > root.priority) {
    [node.left, node.right] = split(root, node);
    return measure(node);
  }
  if (compare(node.oldest, node.newest, root) < 0) root.left = insert(root.left, node);
  else root.right = insert(root.right, node);
  return measure(root);
}

/** Parts a tree into what sorts before the window and what sorts after it. */
function split<E>(root: Node<E> | undefined, at: Window<E>): [Node<E> | undefined, Node<E> | undefined] {
  if (!root) return [undefined, undefined];
  if (compare(at.oldest, at.newest, root) < 0) {
    const [before, after] = split(root.left, at);
    root.left = after;
    return [before, measure(root)];
  }
  const [before, after] = split(root.right, at);
  root.right = before;
  return [measure(root), after];
}

function without<E>(root: Node<E> | undefined, window: Window<E>): Node<E> | undefined {
  if (!root) return undefined;
  const side = compare(window.oldest, window.newest, root);
  if (side === 0) return join(root.left, root.right);
  if (side < 0) root.left = without(root.left, window);
  else root.right = without(root.right, window);
  return measure(root);
}

function join<E>(before: Node<E> | undefined, after: Node<E> | undefined): Node<E> | undefined {
  if (!before) return after;
  if (!after) return before;
  if (before.priority > after.priority) {
    before.right = join(before.right, after);
    return measure(before);
  }
  after.left = join(before, after.left);
  return measure(after);
}

function search<E>(node: Node<E> | undefined, position: string, visit: (window: Window<E>) => void): void {
  if (!node || node.reach < position) return;
  search(node.left, position, visit);
  if (node.oldest > position) return;
  if (node.newest >= position) visit(node);
  search(node.right, position, visit);
}
