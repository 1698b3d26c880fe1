import { morning } from '../morning/morning.ts';
import type { Theme } from '../theme.ts';

/** The evening paper, on the morning's markup until its own sheets are drawn. */
export const evening: Theme = morning;
