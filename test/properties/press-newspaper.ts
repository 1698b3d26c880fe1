import type { ManualClock } from '../../src/kernel/clock.ts';
import { type Change, type Recorder, silentRecorder } from '../../src/kernel/facts.ts';
import type { RenderedPage } from '../../src/kernel/page.ts';
import type { Press } from '../../src/press/press.ts';
import { Recording, touches } from '../../src/press/recording.ts';

/** What the press's properties need to know of a newspaper: a model in memory, or the whole newsroom. */
export interface Newspaper<Command> {
  /** Every address worth asking for now. */
  pages(): readonly string[];
  render(key: string, recorder: Recorder): Promise<RenderedPage>;
  /** Carries a command out and returns what it changed, as its transaction tells the press. */
  mutate(command: Command): Promise<readonly Change[]>;
}

/** A command to the newspaper, or a move of the clock in milliseconds, which may be negative. */
export type Step<Command> = { readonly command: Command } | { readonly clock: number };

export interface Tally {
  /** Pages compared with a fresh render. */
  compared: number;
  dropped: number;
  /** Told one by one, so that one can see why: dropped although a fresh render is the same, byte for byte. */
  needless: string[];
}

/**
 * Carries the steps out one after the other. Before each, every page is asked for; after each, every page that is kept must equal a
 * fresh render byte for byte (throws otherwise), and every page that a change dropped is compared with what it was.
 */
export async function checkSteps<Command>(
  newspaper: Newspaper<Command>,
  press: Press,
  clock: ManualClock,
  steps: readonly Step<Command>[],
): Promise<Tally> {
  const tally: Tally = { compared: 0, dropped: 0, needless: [] };
  for (const step of steps) {
    for (const key of newspaper.pages()) {
      await press.page(key, (recorder) => newspaper.render(key, recorder));
    }
    const before = bodies(press);
    if ('clock' in step) clock.advance(step.clock);
    const changes = 'clock' in step ? [] : await newspaper.mutate(step.command);
    press.apply(changes);
    tally.compared += await checkKept(newspaper, press, step);
    if ('clock' in step) continue;
    const after = new Set(press.keptKeys());
    for (const [key, body] of before) {
      if (after.has(key)) continue;
      tally.dropped += 1;
      if ((await fresh(newspaper, key)) !== body) continue;
      const recording = new Recording();
      await newspaper.render(key, recording);
      const causes = changes.filter((change) => touches(change, recording.reads()));
      tally.needless.push(`${JSON.stringify(step.command)} dropped ${key} for ${JSON.stringify(causes)}`);
    }
  }
  return tally;
}

/** Throws if a kept page differs from a fresh render. Returns how many were compared. */
export async function checkKept<Command>(
  newspaper: Newspaper<Command>,
  press: Press,
  context: unknown,
): Promise<number> {
  const kept = bodies(press);
  for (const [key, body] of kept) {
    const now = await fresh(newspaper, key);
    if (now !== body) {
      throw new Error(`Stale page ${key} after ${JSON.stringify(context)}\nkept:  ${body}\nfresh: ${now}`);
    }
  }
  return kept.size;
}

function bodies(press: Press): Map<string, string> {
  return new Map(press.keptKeys().map((key) => [key, press.peek(key)?.identity().toString() ?? '']));
}

async function fresh<Command>(newspaper: Newspaper<Command>, key: string): Promise<string> {
  const { body } = await newspaper.render(key, silentRecorder);
  return typeof body === 'string' ? body : Buffer.from(body).toString();
}
