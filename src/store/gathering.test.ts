import { expect, test } from 'vitest';
import { gathering } from './gathering.ts';

/** A load that waits to be let go, and remembers what was asked of it. */
function held() {
  const loads: { keys: readonly number[]; answer: () => void; fail: () => void }[] = [];
  const load = (keys: readonly number[]) => {
    const { promise, resolve, reject } = Promise.withResolvers<Map<number, string>>();
    const answer = () =>
      resolve(new Map(keys.filter((key) => key < 100).map((key) => [key, `story ${key}`])));
    loads.push({ keys, answer, fail: () => reject(new Error('away')) });
    return promise;
  };
  return { loads, load };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what is asked for in one turn comes in one load, each key once', async () => {
  const { loads, load } = held();
  const ask = gathering(load, { most: 3, atOnce: 2 });
  const answers = Promise.all([1, 2, 1, 400].map(ask));
  await turn();
  expect(loads.map(({ keys }) => keys)).toEqual([[1, 2, 400]]);
  loads[0]?.answer();
  expect(await answers).toEqual(['story 1', 'story 2', 'story 1', undefined]);
});

test('no more loads than may be are under way; what waits goes together', async () => {
  const { loads, load } = held();
  const ask = gathering(load, { most: 2, atOnce: 1 });
  const first = ask(1);
  await turn();
  const others = Promise.all([2, 3, 4].map(ask));
  await turn();
  expect(loads).toHaveLength(1);
  loads[0]?.answer();
  await first;
  await turn();
  expect(loads.map(({ keys }) => keys)).toEqual([[1], [2, 3]]);
  loads[1]?.answer();
  await turn();
  loads[2]?.answer();
  expect(await others).toEqual(['story 2', 'story 3', 'story 4']);
});

test('a load that fails fails for those who asked for it and for nobody after', async () => {
  const { loads, load } = held();
  const ask = gathering(load, { most: 2, atOnce: 1 });
  const lost = ask(1);
  await turn();
  loads[0]?.fail();
  await expect(lost).rejects.toThrow('away');
  const again = ask(1);
  await turn();
  loads[1]?.answer();
  expect(await again).toBe('story 1');
});
