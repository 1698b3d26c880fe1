import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Readers, type Seat } from './readers.ts';

test('those who left are visited no more, whoever came and went', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 60 }), (steps) => {
      const readers = new Readers<number>();
      const seated: { readonly seat: Seat<number>; readonly reader: number }[] = [];
      // A number is a reader who comes; where somebody sits at that place already, the one there leaves.
      for (const [reader, place] of steps.entries()) {
        const [leaving] = seated.splice(place, 1);
        if (leaving) {
          leaving.seat.reader = undefined;
          readers.leave();
        } else {
          const seat = { reader };
          seated.push({ seat, reader });
          readers.add(seat);
        }
        const visited: number[] = [];
        readers.forEach((one) => void visited.push(one));
        expect(visited.sort()).toEqual(seated.map((one) => one.reader).sort());
        expect(readers.size).toBe(seated.length);
      }
    }),
  );
});
