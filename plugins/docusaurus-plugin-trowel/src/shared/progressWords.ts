/** How progress is said, with places for the numbers: `{hours} h {rest} min`. */
export interface ProgressWords {
  readonly minutes: string;
  readonly hours: string;
  readonly hoursMinutes: string;
  /** How much is done, and how long the rest takes: without skipped steps, and with some. */
  readonly left: string;
  readonly leftSkipped: string;
  /** Only how much is done. */
  readonly count: string;
  readonly countSkipped: string;
}

/** How the state of a step is said, where there is something to say. */
export interface StateWords {
  readonly doing: string;
  readonly skipped: string;
  readonly skippedBecause: string;
}

/** The words for lengths of time. */
export type TimeWords = Pick<ProgressWords, 'minutes' | 'hours' | 'hoursMinutes'>;

/** A reader's progress on a stage or a whole path. */
export interface PathProgress {
  readonly done: number;
  readonly skipped: number;
  readonly steps: number;
  /** The time that the open steps take. */
  readonly minutesLeft: number;
}

/** Says a duration in minutes: "25 min", "1 h 10 min". */
export function sayMinutes(words: TimeWords, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return fill(hours === 0 ? words.minutes : rest === 0 ? words.hours : words.hoursMinutes, { hours, rest });
}

/** Says how many steps are done and skipped, and how long the others take. */
export function sayProgress(words: ProgressWords, progress: PathProgress): string {
  const { done, skipped, steps, minutesLeft } = progress;
  if (done + skipped === steps) return sayCount(words, progress);
  const time = sayMinutes(words, minutesLeft);
  return fill(skipped > 0 ? words.leftSkipped : words.left, { done, skipped, steps, time });
}

/** Says how many steps are done and skipped. */
export function sayCount(
  words: Pick<ProgressWords, 'count' | 'countSkipped'>,
  { done, skipped, steps }: Omit<PathProgress, 'minutesLeft'>,
): string {
  return fill(skipped > 0 ? words.countSkipped : words.count, { done, skipped, steps });
}

/** Says that a step was begun or skipped, and why. Says nothing of others. */
export function sayState(words: StateWords, state: string, reason?: string): string {
  if (state === 'doing') return words.doing;
  if (state !== 'skipped') return '';
  return reason ? fill(words.skippedBecause, { reason }) : words.skipped;
}

/** Returns the share of steps that are done or skipped, for a bar. */
export function toClosedShare({ done, skipped, steps }: Omit<PathProgress, 'minutesLeft'>): string {
  return `${(100 * (done + skipped)) / Math.max(1, steps)}%`;
}

/** Puts values into the places of a text. */
function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}
