import type { Finding } from '../figures.ts';
import type { Newspaper } from '../newspaper.ts';

export async function publishRow(_paper: Newspaper): Promise<Finding[]> {
  return [];
}
