import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WindowIndex } from './window-index.ts';

const end = fc.option(fc.integer({ min: 10, max: 99 }).map(String), { nil: null });
const step = fc.record({ add: fc.boolean(), newest: end, oldest: end, at: fc.integer({ min: 9, max: 99 }) });

test('answers as a list of all windows would, whatever is added and removed', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120, size: 'max' }), (steps) => {
      const index = new WindowIndex<string>();
      const plain = new Map<string, { newest: string | null; oldest: string | null; readers: number }>();
      for (const { add, newest, oldest, at } of steps) {
        const name = `${newest} ${oldest}`;
        const window = index.add(newest, oldest, { reader: name });
        // A window is one entry however often it is read; each reading is a reader of its own.
        plain.set(name, { newest, oldest, readers: (plain.get(name)?.readers ?? 0) + 1 });
        if (!add) {
          index.remove(window);
          plain.delete(name);
        }
        const place = String(at);
        const expected = [...plain]
          .filter(
            ([, w]) => (w.newest === null || place <= w.newest) && (w.oldest === null || place >= w.oldest),
          )
          .flatMap(([key, { readers }]) => Array.from({ length: readers }, () => key));
        const found: string[] = [];
        index.at(place, ({ readers }) => readers.forEach((reader) => void found.push(reader)));
        expect(found.sort()).toEqual(expected.sort());
        expect(index.size).toBe(plain.size);
      }
    }),
  );
});

test('a change among very many windows looks at few', () => {
  const index = new WindowIndex<number>();
  const place = (n: number) => String(n).padStart(8, '0');
  for (let i = 0; i < 50_000; i += 1) index.add(place(i + 1), place(i), { reader: i });
  let visited = 0;
  index.at(place(30_000), () => {
    visited += 1;
  });
  expect(visited).toBe(2);
});
