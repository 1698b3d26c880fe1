import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayIn, zonedIso } from './zone.ts';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Cairo',
];
const zone = fc.constantFrom(...ZONES);
const instant = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

const asTemporal = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime());

function expectSame(at: Date, timeZone: string): void {
  const zoned = asTemporal(at).toZonedDateTimeISO(timeZone);
  expect(dayIn(at, timeZone)).toBe(zoned.toPlainDate().toString());
  expect(zonedIso(at, timeZone)).toBe(asTemporal(at).toString({ timeZone, smallestUnit: 'second' }));
}

test('a day and an hour in a zone are what Temporal says', () => {
  fc.assert(fc.property(instant, zone, expectSame), { numRuns: 500 });
});

test('… also at the instant when the clocks change, and on both sides of it', () => {
  fc.assert(
    fc.property(instant, zone, fc.constantFrom(-1, 0, 1), (near, timeZone, beside) => {
      const change = asTemporal(near).toZonedDateTimeISO(timeZone).getTimeZoneTransition('next');
      if (change) expectSame(new Date(change.epochMilliseconds + beside), timeZone);
    }),
    { numRuns: 500 },
  );
});
