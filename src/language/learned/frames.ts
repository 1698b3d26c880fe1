import type { Frame } from '../frame.ts';
import type { Language } from '../languages/compiled.ts';
import type { Reading } from '../passages.ts';
import type { Weights } from './weights.ts';
export function findFramesByWeights(_reading: Reading, _language: Language, _weights: Weights): Frame[] {
  return [];
}
