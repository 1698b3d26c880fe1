import type { LedgerEntry } from '../../../story/published-view.ts';
import type { PageFrame } from '../../frame.ts';
import type { Paging } from '../../paging.ts';

/** The corrections ledger: days newest first, `day` as `YYYY-MM-DD` in the publication's time zone. */
export interface CorrectionsModel {
  readonly frame: PageFrame;
  readonly days: readonly { readonly day: string; readonly entries: readonly LedgerEntry[] }[];
  readonly paging: Paging;
}
