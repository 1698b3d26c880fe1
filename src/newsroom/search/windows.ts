/** What is known of a query before it runs. */
export interface Reach {
  /** Stories that are expected to match, and stories there are. */
  readonly expected: number;
  readonly total: number;
  /** Whether words must stand together: then fewer match than are expected, and nobody knows how many fewer. */
  readonly phrase: boolean;
  /** Days at equal distances by number of stories, oldest first. */
  readonly days: readonly string[];
}

/** More stories than are wanted, as what is expected is a guess. */
const MARGIN = 1.5;
/** Of a phrase the first look goes through so many stories. */
const PHRASE_FIRST = 10_000;
const WIDER = 4;
/** From this share on one look at all of them costs less than two. */
const ALL_FROM = 0.4;

/**
 * Where to look for the newest `enough` matches, one look after another until they are found: each is the day (UTC, inclusive) from
 * which on stories are looked at, null for all of them. A look costs by what it finds, so the first is as narrow as promises enough.
 */
export function windows({ expected, total, phrase, days }: Reach, enough: number): (string | null)[] {
  const wanted = (MARGIN * enough) / Math.max(1, expected);
  const looks: (string | null)[] = [];
  const last = days.length - 1;
  const first = phrase ? Math.max(wanted, PHRASE_FIRST / Math.max(1, total)) : wanted;
  for (let share = first; share < ALL_FROM && last > 0; share *= WIDER) {
    const day = days[Math.floor(last * (1 - share))];
    if (day !== undefined && day !== looks.at(-1)) looks.push(day);
  }
  return [...looks, null];
}
