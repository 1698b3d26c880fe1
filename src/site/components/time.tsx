import type { ReactNode } from 'react';
import { dayIn } from '../../kernel/zone.ts';
import type { Published } from '../../story/published.ts';
import type { PageFrame } from '../frame.ts';

/** When a story was published, as cards print it: the time if it was today and the time is known, else the day. */
export function CardTime({
  published,
  frame,
}: {
  readonly published: Published;
  readonly frame: PageFrame;
}): ReactNode {
  const { dates } = frame.voice;
  const machine = dates.machine(published);
  const day = machine.slice(0, 'YYYY-MM-DD'.length);
  const printed =
    day === frame.today && published.precision === 'instant'
      ? dates.time(new Date(published.at))
      : dates.short(day, frame.today);
  return <time dateTime={machine}>{printed}</time>;
}

/** The hour at which a story was published, under a heading that says the day; nothing where only the day is known. */
export function HourTime({
  published,
  frame,
}: {
  readonly published: Published;
  readonly frame: PageFrame;
}): ReactNode {
  if (published.precision === 'day') return null;
  const { dates } = frame.voice;
  return <time dateTime={dates.machine(published)}>{dates.time(new Date(published.at))}</time>;
}

/** When something happened in a live story: the time, and under it the day once that is no longer today. */
export function LiveMoment({ at, frame }: { readonly at: Date; readonly frame: PageFrame }): ReactNode {
  const { dates } = frame.voice;
  const onDay = dayIn(at, frame.timeZone);
  const day = onDay === frame.today ? null : dates.short(onDay, frame.today);
  return (
    <time dateTime={dates.machineInstant(at)}>
      {dates.time(at)}
      {day && <small> {day}</small>}
    </time>
  );
}

/** An instant of today or of another day: "14:05", or "29 July 2021, 14:05". */
export function Moment({ at, frame }: { readonly at: Date; readonly frame: PageFrame }): ReactNode {
  const { dates } = frame.voice;
  return <time dateTime={dates.machineInstant(at)}>{dates.moment(at, frame.today)}</time>;
}
