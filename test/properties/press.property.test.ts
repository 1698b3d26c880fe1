import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manualClock } from '../../src/kernel/clock.ts';
import type { Change } from '../../src/kernel/facts.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { createPress } from '../../src/press/press.ts';
import { createModelNewspaper, type ModelCommand, modelCommands, START } from './press-model-newspaper.ts';
import { checkKept, checkSteps, type Step } from './press-newspaper.ts';

function setup(pause?: () => Promise<void>) {
  const clock = manualClock(new Date(START));
  const newspaper = createModelNewspaper(clock, pause);
  const openPress = (retries = 1) => {
    const press = createPress({ clock, maxBytes: 10_000_000, logger: silentLogger, retries });
    press.trust();
    return press;
  };
  return { clock, newspaper, openPress };
}

const clockMoves = fc.constantFrom(1, 3_600_000, 11 * 3_600_000, 86_400_000, -1, -13 * 3_600_000);
const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: modelCommands.map((command): Step<ModelCommand> => ({ command })),
    },
    { weight: 1, arbitrary: clockMoves.map((clock): Step<ModelCommand> => ({ clock })) },
  ),
  { minLength: 1, maxLength: 15 },
);

test('after any sequence of changes each kept page equals a fresh render, and none was dropped needlessly', async () => {
  const total = { compared: 0, dropped: 0 };
  const needless: string[] = [];
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const { clock, newspaper, openPress } = setup();
      const tally = await checkSteps(newspaper, openPress(), clock, sequence);
      total.compared += tally.compared;
      total.dropped += tally.dropped;
      needless.push(...tally.needless);
    }),
    { numRuns: 150 },
  );
  // Curating a story that is not published yet changes the front's data and not its page: the one needless drop that is owed to the
  // grain of facts, seen a handful of times in a thousand.
  expect(needless.filter((told) => !told.includes('"curate"'))).toEqual([]);
  expect(needless.length).toBeLessThan(total.dropped * 0.02);
  // The property would hold for a press that keeps nothing, or whose pages never fall.
  expect(total.compared).toBeGreaterThan(2000);
  expect(total.dropped).toBeGreaterThan(500);
});

test('however renders and commits interleave, nothing stale is kept, and nobody gets an edition older than their request', async () => {
  const event = fc.oneof(modelCommands, fc.constantFrom('/front', '/story/s1', '/story/s2'));
  const gap = fc.nat({ max: 12 });
  const happenings = fc.array(fc.record({ event, gap }), { minLength: 2, maxLength: 30 });
  let overtaken = 0;
  await fc.assert(
    fc.asyncProperty(
      happenings,
      fc.array(gap, { minLength: 1 }),
      fc.nat({ max: 2 }),
      async (sequence, gaps, retries) => {
        let reads = 0;
        const { newspaper, openPress } = setup(() => turns(gaps[reads++ % gaps.length] ?? 0));
        const press = openPress(retries);
        const ask = async (key: string) => {
          const editionThen = newspaper.edition(key.split('/')[2] ?? '');
          const page = await press.page(key, (recorder) => newspaper.render(key, recorder));
          const edition = /edition (\d+)/.exec(page.identity().toString())?.[1];
          if (edition !== undefined) expect(Number(edition)).toBeGreaterThanOrEqual(editionThen);
        };
        const answers: Promise<void>[] = [];
        for (const { event, gap } of sequence) {
          if (typeof event === 'string') answers.push(ask(event));
          else press.apply(await newspaper.mutate(event));
          await turns(gap);
        }
        await Promise.all(answers);
        await checkKept(newspaper, press, sequence);
        overtaken += press.counts.overtaken;
      },
    ),
    { numRuns: 300 },
  );
  expect(overtaken).toBeGreaterThan(100);
});

/** Lets everything else that is ready go first, so many times. */
async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await Promise.resolve();
}

test('a second process that hears of changes later holds nothing stale once it has heard', async () => {
  const event = fc.oneof(modelCommands, fc.constantFrom('ask', 'hear', 'lost'));
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 25 }), async (events) => {
      const { newspaper, openPress } = setup();
      const press = openPress();
      let unheard: Change[] = [];
      const hear = () => {
        press.apply(unheard);
        unheard = [];
      };
      for (const happening of events) {
        if (happening === 'ask') {
          for (const key of newspaper.pages()) {
            await press.page(key, (recorder) => newspaper.render(key, recorder));
          }
        } else if (happening === 'hear') {
          hear();
          await checkKept(newspaper, press, events);
        } else if (happening === 'lost') {
          press.distrust();
          unheard = [];
          expect(press.keptKeys()).toEqual([]);
          press.trust();
        } else if (typeof happening !== 'string') {
          unheard.push(...(await newspaper.mutate(happening)));
        }
      }
      hear();
      await checkKept(newspaper, press, events);
    }),
    { numRuns: 150 },
  );
});
