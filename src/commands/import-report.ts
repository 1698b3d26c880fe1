import type { ImportOutcome } from '../newsroom/imports/import-stories.ts';
import type { ImportIssue } from '../newsroom/imports/parsed-story.ts';
import type { FailedPicture } from '../newsroom/media/fetch-pending-pictures.ts';

/** A report of a large import names these many stories one by one, and every one that lost something. */
const MOST_ITEMS = 1000;
/** On a terminal, a report of more stories than this names only those with something notable. */
const MOST_PRINTED = 20;

export interface ImportedItem {
  readonly file: string;
  readonly outcome: ImportOutcome['outcome'] | 'failed';
  readonly headline: string | null;
  readonly id: string | null;
  readonly path: string | null;
  readonly issues: readonly ImportIssue[];
}

/** What an import did. The JSON that `broadsheet import --json` prints; docs/formats.md explains it. */
export class ImportReport {
  created = 0;
  updated = 0;
  unchanged = 0;
  failed = 0;
  /** Headline-only stubs made for stories that are named but not here. */
  stubs = 0;
  /** Records of our own export taken in. */
  records = 0;
  /** Pictures whose files came in. */
  pictures = 0;
  /** Pictures at addresses that the serving newspaper fetches, now or when it runs again. */
  picturesWaiting = 0;
  readonly picturesFailed: FailedPicture[] = [];
  seconds = 0;
  readonly items: ImportedItem[] = [];
  #lost = false;

  /** Whether content of a source did not get in. Pictures that could not be fetched do not count: they are tried again. */
  get lost(): boolean {
    return this.#lost;
  }

  add(file: string, story: ImportOutcome): void {
    this[story.outcome] += 1;
    const lost = story.issues.some((issue) => issue.severity === 'lost');
    this.#lost ||= lost;
    if (lost || this.items.length < MOST_ITEMS) this.items.push({ file, ...story });
  }

  lose(file: string, headline: string | null, issue: ImportIssue): void {
    this.failed += 1;
    this.#lost = true;
    this.items.push({ file, outcome: 'failed', headline, id: null, path: null, issues: [issue] });
  }

  /** The ids of the stories that are named one by one and came in new or changed. */
  get takenIds(): string[] {
    return this.items.flatMap(({ id, outcome }) => (id && outcome !== 'unchanged' ? id : []));
  }

  /** Says of a story that is named what was seen only after it came in. */
  remark(id: string, issue: ImportIssue): void {
    const at = this.items.findIndex((item) => item.id === id);
    const item = this.items[at];
    if (item) this.items[at] = { ...item, issues: [...item.issues, issue] };
  }

  /** How far it is, in a few words. */
  soFar(): string {
    const taken = this.created + this.updated + this.unchanged + this.records;
    return `${taken} taken in${this.failed > 0 ? `, ${this.failed} lost` : ''}`;
  }

  /** The report in words. */
  print(): string {
    const lines = this.items.flatMap((item) => this.#printItem(item));
    const pictures = this.picturesFailed.map(
      ({ source, reason, retryAt }) =>
        `picture   ${source}\n          ${retryAt ? 'tried again later' : 'not fetched'}: ${reason}`,
    );
    const counts = [
      `${this.created} created`,
      `${this.updated} updated`,
      `${this.unchanged} unchanged`,
      `${this.failed} lost`,
      ...(this.stubs > 0 ? [counted(this.stubs, 'headline-only stub')] : []),
      ...(this.records > 0 ? [counted(this.records, 'record')] : []),
      ...(this.pictures > 0 ? [counted(this.pictures, 'picture')] : []),
    ];
    const waiting =
      this.picturesWaiting > 0
        ? `Still to be fetched: ${counted(this.picturesWaiting, 'picture')}. The newspaper does so while it serves.\n`
        : '';
    const body = [...lines, ...pictures].join('\n');
    return `${body}${body === '' ? '' : '\n\n'}${counts.join(', ')}, in ${this.seconds} s\n${waiting}`;
  }

  #printItem(item: ImportedItem): string[] {
    const notable = item.issues.filter((issue) => issue.severity !== 'info');
    if (this.items.length > MOST_PRINTED && notable.length === 0) return [];
    return [
      `${item.outcome.padEnd(9)} ${item.headline ?? item.file}${item.path ? `\n          ${item.path}` : ''}`,
      ...notable.map(
        (issue) => `          ${issue.severity}: ${issue.message}${issue.where ? ` (${issue.where})` : ''}`,
      ),
    ];
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
