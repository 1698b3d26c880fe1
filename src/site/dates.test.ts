import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDates } from './dates.ts';

const ZONES = [
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kolkata',
  'America/St_Johns',
  'Europe/Lisbon',
  'UTC',
];

describe('dates', () => {
  test('a date whose day alone is known is that day in every zone', () => {
    for (const zone of ZONES) {
      const dates = createDates('en-GB', zone);
      expect(dates.date({ precision: 'day', on: '2021-07-29' })).toBe('29 July 2021');
      expect(dates.machine({ precision: 'day', on: '2021-07-29' })).toBe('2021-07-29');
    }
  });

  test('for any day, any zone: the printed day is the day', () => {
    const day = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2100-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.constantFrom(...ZONES), (instant, zone) => {
        const on = instant.toISOString().slice(0, 10);
        const printed = createDates('en-CA-u-nu-latn', zone).short(on, '2200-01-01');
        expect(printed).toContain(String(Number(on.slice(8))));
        expect(printed).toContain(on.slice(0, 4));
      }),
      { numRuns: 200 },
    );
  });

  test('an instant is printed in the zone of the publication', () => {
    const late = { precision: 'instant', at: '2021-07-29T23:30:00Z' } as const;
    expect(createDates('en-GB', 'UTC').date(late)).toBe('29 July 2021');
    expect(createDates('en-GB', 'Asia/Kolkata').date(late)).toBe('30 July 2021');
    expect(createDates('en-GB', 'Asia/Kolkata').dateAndTime(late)).toContain('5:00');
    expect(createDates('en-GB', 'Asia/Kolkata').machine(late)).toBe('2021-07-30T05:00:00+05:30');
  });

  test('"updated" gives the time alone on the day itself', () => {
    const dates = createDates('en-GB', 'Europe/Lisbon');
    const instant = new Date('2025-01-06T14:05:00Z');
    expect(dates.moment(instant, '2025-01-06')).toBe('14:05');
    expect(dates.moment(instant, '2025-01-07')).toContain('6 January 2025');
  });

  test('the masthead says the day in full, in the language', () => {
    expect(createDates('en-GB', 'UTC').masthead('2025-01-06')).toBe('Monday, 6 January 2025');
    expect(createDates('de', 'UTC').masthead('2025-01-06')).toBe('Montag, 6. Januar 2025');
    expect(createDates('zh', 'UTC').masthead('2025-01-06')).toBe('2025年1月6日星期一');
    expect(createDates('ar-EG', 'UTC').year('2025')).toBe('٢٠٢٥');
  });

  test('other calendars never creep in: years are Gregorian', () => {
    expect(createDates('th', 'UTC').year('2021')).toContain('2021');
    expect(createDates('fa', 'UTC').date({ precision: 'day', on: '2021-07-29' })).toContain('۲۰۲۱');
  });

  test('English without a country is written the way most of the world writes it', () => {
    expect(createDates('en', 'UTC').date({ precision: 'day', on: '2021-07-29' })).toBe('29 July 2021');
    expect(createDates('en-US', 'UTC').date({ precision: 'day', on: '2021-07-29' })).toBe('July 29, 2021');
  });

  test('months are printed without a shift', () => {
    expect(createDates('en', 'Pacific/Pago_Pago').month('2021-07')).toBe('July 2021');
    expect(createDates('fr', 'UTC').monthName('2021-02')).toBe('février');
  });
});
