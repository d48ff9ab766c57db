/** How progress is said, with places for the numbers: `{hours} h {rest} min`. */
export interface ProgressWords {
  readonly minutes: string;
  readonly hours: string;
  readonly hoursMinutes: string;
  readonly left: string;
  readonly complete: string;
}

/** A reader's progress on a stage or a whole path. */
export interface PathProgress {
  readonly done: number;
  readonly steps: number;
  /** The time that the open steps take. */
  readonly minutesLeft: number;
}

/** Says a duration in minutes: "25 min", "1 h 10 min". */
export function sayMinutes(words: Omit<ProgressWords, 'left' | 'complete'>, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return fill(hours === 0 ? words.minutes : rest === 0 ? words.hours : words.hoursMinutes, { hours, rest });
}

/** Says how many steps are done, and how long the others take. */
export function sayProgress(words: ProgressWords, { done, steps, minutesLeft }: PathProgress): string {
  return fill(done === steps ? words.complete : words.left, { done, steps, time: sayMinutes(words, minutesLeft) });
}

/** Puts values into the places of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}
