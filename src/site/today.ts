import { dayIn, nextMidnight, startOfDay } from '../kernel/zone.ts';

/** A calendar day in a time zone. */
export interface Today {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Epoch milliseconds of its first moment and of the next day's. */
  readonly from: number;
  readonly until: number;
}

/** Which day it is, reckoned once a day instead of once a page. */
export function createCalendar(): (now: Date, timeZone: string) => Today {
  let known: (Today & { readonly timeZone: string }) | null = null;
  return (now, timeZone) => {
    const at = now.getTime();
    if (known?.timeZone === timeZone && at >= known.from && at < known.until) return known;
    const day = dayIn(now, timeZone);
    const from = startOfDay(day, timeZone).getTime();
    known = { timeZone, day, from, until: nextMidnight(now, timeZone).getTime() };
    return known;
  };
}
