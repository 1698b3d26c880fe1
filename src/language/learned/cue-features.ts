import { Quoted } from '../passages.ts';
import { isCapital } from '../tokens.ts';
import { join, mix } from './chain.ts';
import { Adverb, Auxiliary, Speech, type View } from './view.ts';

/** Labels of the cue chain. */
export const Outside = 0;
export const Begin = 1;
export const Inside = 2;
export const cueLabels = 3;

export const cueTemplates = 44;

const nothing = 0x5bd1e995 | 0;

/** Hashes of what the cue chain looks at around unit `i` of a passage [first, last), into `out` from `offset`. */
export function cueFeatures(
  view: View,
  i: number,
  first: number,
  last: number,
  out: Int32Array,
  offset: number,
): void {
  const { word, stem, suffix, kind, classes, reading } = view;
  const at = (list: Int32Array, j: number): number => (j >= first && j < last ? (list[j] ?? 0) : nothing);
  const w = word[i] ?? 0;
  const s = stem[i] ?? 0;
  const k = kind[i] ?? 0;
  const begin = view.sentenceFirst[i] ?? first;
  const end = view.sentenceLast[i] ?? last;
  let quotedLeft = 0;
  let quotedRight = 0;
  let speechLeft = 0;
  for (let j = Math.max(begin, i - 30); j < i; j += 1) {
    if (reading.shape[j] === Quoted) quotedLeft = i - j < 6 ? 2 : 1;
    if ((classes[j] ?? 0) & Speech) speechLeft = 1;
  }
  for (let j = i + 1; j < end && j < i + 30; j += 1) {
    if (reading.shape[j] === Quoted) {
      quotedRight = j - i < 6 ? 2 : 1;
      break;
    }
  }
  let left = i - 1;
  while (left >= begin && (classes[left] ?? 0) & (Auxiliary | Adverb)) left -= 1;
  let right = i + 1;
  while (right < end && (classes[right] ?? 0) & Adverb) right += 1;
  const leftKind = left >= begin ? (kind[left] ?? 0) : nothing;
  const rightKind = right < end ? (kind[right] ?? 0) : nothing;
  const quoted = quotedLeft * 3 + quotedRight;
  const place = (i === begin ? 1 : 0) + (i + 1 === end ? 2 : 0) + ((reading.shape[i + 1] ?? 0) === 7 ? 4 : 0);
  const context =
    (view.depth[i] ?? 0) * 4 + (view.titled[i] ?? 0) * 2 + (isCapital(reading.shape[i] ?? 0) ? 1 : 0);
  const w1 = at(word, i - 1);
  const w2 = at(word, i - 2);
  const n1 = at(word, i + 1);
  const n2 = at(word, i + 2);
  const k1 = at(kind, i - 1);
  const k2 = at(kind, i - 2);
  const m1 = at(kind, i + 1);
  const m2 = at(kind, i + 2);
  let o = offset;
  const put = (template: number, value: number): void => {
    out[o] = mix(template, value);
    o += 1;
  };
  put(1, w);
  put(2, s);
  put(3, suffix[i] ?? 0);
  put(4, k);
  put(5, join(k, place));
  put(6, w1);
  put(7, n1);
  put(8, w2);
  put(9, n2);
  put(10, join(w1, w));
  put(11, join(w, n1));
  put(12, join(s, m1));
  put(13, join(k1, s));
  put(14, join(join(k1, k), m1));
  put(15, join(join(join(k2, k1), k), m1));
  put(16, join(w2, w1));
  put(17, join(n1, n2));
  put(18, join(join(k2, k1), s));
  put(19, join(join(s, m1), m2));
  put(20, join(join(k, m1), m2));
  put(21, join(s, n2));
  put(22, join(w2, s));
  put(23, join(s, quoted));
  put(24, join(k, quoted));
  put(25, join(s, context));
  put(26, join(k, context));
  put(27, join(s, leftKind));
  put(28, join(s, rightKind));
  put(29, join(join(leftKind, s), rightKind));
  put(30, join(join(leftKind, k), rightKind));
  put(31, join(s, place));
  put(32, at(word, i + 3));
  put(33, at(word, i - 3));
  put(34, join(s, speechLeft + 2 * quotedLeft));
  put(35, join(at(stem, i - 1), s));
  put(36, join(s, at(stem, i + 1)));
  put(37, join(at(suffix, i - 1), suffix[i] ?? 0));
  put(38, join(suffix[i] ?? 0, at(suffix, i + 1)));
  put(39, join(w1, n1));
  put(40, join(join(w1, w), n1));
  put(41, join(join(w, n1), n2));
  put(42, join(join(w2, w1), w));
  put(43, join(k, join(at(kind, i + 3), m2)));
  put(44, join(quoted, context));
}

export const cueEdgeTemplates = 3;

/** Hashes for the step into unit `i`. */
export function cueEdgeFeatures(view: View, i: number, first: number, out: Int32Array, offset: number): void {
  const k = view.kind[i] ?? 0;
  const k1 = i > first ? (view.kind[i - 1] ?? 0) : nothing;
  out[offset] = mix(101, 0);
  out[offset + 1] = mix(102, k);
  out[offset + 2] = mix(103, join(k1, k));
}
