import { describe, expect, it } from 'vitest';
import { readDate } from './dates.ts';

describe('a line that is a date', () => {
  it.each([
    '29 July 2021',
    'July 29, 2021',
    'Thursday, 29 July 2021',
    '29th of July 2021',
    'Jul 29, 2021 at 2:05 pm',
    '2021-07-29',
    '29/07/2021',
    '29. Juli 2021',
    '29 juillet 2021 à 14h05',
    '29 de julio de 2021',
    '٢٩ يوليو ٢٠٢١',
    '٢٩ تموز ٢٠٢١',
    '29 जुलाई 2021',
    '29 جولائی 2021',
    '2021年7月29日',
    '2021年7月29日 14:05',
    '29-Jul-2021',
    '29.07.21',
    '29 juillet 2021, 14 h 05',
    '29 de julio de 2021 - 14:05 hs',
    'Thursday 29 July 2021 10.00am',
    '29 июля 2021',
  ])('is read: %s', (line) => {
    expect(readDate(line)?.published).toEqual({ precision: 'day', on: '2021-07-29' });
  });

  it('is an instant only where the zone is said', () => {
    expect(readDate('29 July 2021, 14:05 GMT')?.published).toEqual({
      precision: 'instant',
      at: '2021-07-29T14:05:00.000Z',
    });
    expect(readDate('2021-07-29T14:05:00+02:00')?.published).toEqual({
      precision: 'instant',
      at: '2021-07-29T12:05:00.000Z',
    });
    expect(readDate('29 July 2021, 14:05')).toEqual({
      published: { precision: 'day', on: '2021-07-29' },
      doubt: 'zone',
    });
  });

  it('is uncertain where day and month could change places', () => {
    expect(readDate('03/04/2021')).toEqual({
      published: { precision: 'day', on: '2021-04-03' },
      doubt: 'order',
    });
    expect(readDate('04/29/2021')).toEqual({
      published: { precision: 'day', on: '2021-04-29' },
      doubt: null,
    });
  });

  it.each([
    'Iraq recovers 17,000 artefacts',
    '31 February 2021',
    'In July 2021 the council met',
    '2021',
    '29 July',
    'May 2021',
    '1.5 million',
    '',
  ])('is not: %s', (line) => {
    expect(readDate(line)).toBeNull();
  });
});
