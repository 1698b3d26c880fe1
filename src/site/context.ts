import type { Recorder } from '../kernel/facts.ts';
import type { Db } from '../store/pool.ts';
import type { Furniture, Section, SectionRef } from '../story/published-view.ts';
import type { Assets } from './assets.ts';

/** Data that many pages share, kept as long as nothing it read has changed. One key stands for one type. */
export type Remember = <T>(
  key: string,
  recorder: Recorder,
  load: (recorder: Recorder) => Promise<T>,
) => Promise<T>;

/**
 * What one answer is made with. Everything it reads of the store is told to `recorder`; what the context itself brings, furniture
 * and day, is told when it is looked at.
 */
export interface SiteContext {
  readonly db: Db;
  readonly recorder: Recorder;
  /** The instant at which the answer began to be made: one for the whole answer. */
  readonly now: Date;
  /** The reader's day in the publication's time zone, `YYYY-MM-DD`. */
  readonly today: string;
  /** Origin of the newspaper without a slash at its end, `https://paper.example`. */
  readonly publicUrl: string;
  readonly assets: Assets;
  readonly furniture: Furniture;
  /** Whether the text-only variant is asked for. */
  readonly textOnly: boolean;
  /** The address asked for in canonical form, path and query. */
  readonly path: string;
  /** Shares a read between answers; the keys are made in `fragments.ts` only. */
  remember<T>(key: string, load: (recorder: Recorder) => Promise<T>): Promise<T>;
}

/** The absolute address of a path of this site. */
export function absolute(ctx: Pick<SiteContext, 'publicUrl'>, path: string): string {
  return `${ctx.publicUrl}${path}`;
}

export function sectionByPath(furniture: Furniture, path: string): Section | null {
  return furniture.sections.find((section) => section.path === path) ?? null;
}

export function sectionRef({ id, name, path, colour }: Section): SectionRef {
  return { id, name, path, colour };
}

/** A section's ancestors from the outermost in, itself last. */
export function sectionTrail(furniture: Furniture, id: string | null): readonly Section[] {
  const trail: Section[] = [];
  if (id === null) return trail;
  let current = furniture.sections.find((section) => section.id === id);
  while (current && !trail.includes(current)) {
    trail.unshift(current);
    const parent = current.parentId;
    current = furniture.sections.find((section) => section.id === parent);
  }
  return trail;
}
