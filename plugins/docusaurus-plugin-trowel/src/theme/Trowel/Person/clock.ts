/** The working hours assumed for everybody, in hours of the local day. */
const workday = { from: 9, to: 17 } as const;

/** How two people's clocks compare at a moment. */
interface ClockComparison {
  /** The other's weekday and local time in the words of the locale. */
  readonly there: string;
  /** How far the other's clock is ahead of the reader's, in minutes. */
  readonly aheadMinutes: number;
  /** The hours of the reader's day in which both work; absent when there are none. */
  readonly shared?: { readonly from: string; readonly to: string };
}

interface Clocks {
  readonly theirs: string;
  readonly mine: string;
  readonly locale: string;
  readonly at: Date;
}

/**
 * Compares two IANA time zones at a moment, with the clock changes of that day. Returns `undefined` for an unknown zone:
 * the page then shows nothing rather than a wrong hour.
 */
export function compareClocks({ theirs, mine, locale, at }: Clocks): ClockComparison | undefined {
  const [offset, ownOffset] = [findOffset(theirs, at), findOffset(mine, at)];
  if (offset === undefined || ownOffset === undefined) return undefined;
  const aheadMinutes = offset - ownOffset;
  const shared = overlapWorkdays(aheadMinutes);
  const word = (minutes: number) => wordClock(minutes, locale);
  return {
    there: new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      hour: 'numeric',
      minute: '2-digit',
      timeZone: theirs,
    }).format(at),
    aheadMinutes,
    shared: shared && { from: word(shared.from), to: word(shared.to) },
  };
}

/** Returns the minutes of the reader's day in which both work. `aheadMinutes` is negative if the other's clock is behind. */
export function overlapWorkdays(aheadMinutes: number): { readonly from: number; readonly to: number } | undefined {
  const [from, to] = [workday.from * 60, workday.to * 60];
  // Their working day can overlap the reader's from the day before or after.
  for (const days of [0, -1, 1]) {
    const shift = days * 24 * 60 - aheadMinutes;
    const shared = { from: Math.max(from, from + shift), to: Math.min(to, to + shift) };
    if (shared.to > shared.from) return shared;
  }
  return undefined;
}

/** Returns how far a zone is ahead of UTC at a moment, in minutes; `undefined` for an unknown zone. */
function findOffset(timeZone: string, at: Date): number | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    }).formatToParts(at);
    const value = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
    const local = Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'));
    return Math.round((local - Math.floor(at.getTime() / 60_000) * 60_000) / 60_000);
  } catch {
    return undefined;
  }
}

function wordClock(minutes: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    new Date(minutes * 60_000),
  );
}
