import { join, mix } from '../mix.ts';
import { Quoted } from '../passages.ts';
import { isCapital } from '../shapes.ts';
import { Adverb, Auxiliary, Speech, type View } from './view.ts';

/** Labels of the cue chain; 0 is what lies outside of cues. */
export const Begin = 1;
export const Inside = 2;

export const cueTemplates = 37;

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
  const put = (value: number): void => {
    out[o] = mix(o - offset + 1, value);
    o += 1;
  };
  put(w);
  put(s);
  put(suffix[i] ?? 0);
  put(k);
  put(w1);
  put(n1);
  put(w2);
  put(n2);
  put(join(w1, w));
  put(join(w, n1));
  put(join(s, m1));
  put(join(k1, s));
  put(join(join(k1, k), m1));
  put(join(join(join(k2, k1), k), m1));
  put(join(w2, w1));
  put(join(n1, n2));
  put(join(join(k2, k1), s));
  put(join(join(s, m1), m2));
  put(join(s, n2));
  put(join(w2, s));
  put(join(s, quoted));
  put(join(s, context));
  put(join(k, context));
  put(join(s, leftKind));
  put(join(s, rightKind));
  put(join(join(leftKind, s), rightKind));
  put(join(s, place));
  put(at(word, i + 3));
  put(at(word, i - 3));
  put(join(s, speechLeft + 2 * quotedLeft));
  put(join(at(stem, i - 1), s));
  put(join(s, at(stem, i + 1)));
  put(join(at(suffix, i - 1), suffix[i] ?? 0));
  put(join(suffix[i] ?? 0, at(suffix, i + 1)));
  put(join(w1, n1));
  put(join(k, join(at(kind, i + 3), m2)));
  put(join(quoted, context));
}

export const cueEdgeTemplates = 3;

/** Hashes for the step from a unit of one kind to a unit of another. */
export function cueEdgeFeatures(k1: number, k: number, out: Int32Array, offset: number): void {
  out[offset] = mix(101, 0);
  out[offset + 1] = mix(102, k);
  out[offset + 2] = mix(103, join(k1, k));
}
