/** The steps that are ticked off: entry id → the moment, as an ISO date and time. */
export type StepsDone = Readonly<Record<string, string>>;

/** Reads the progress that the browser keeps. A text of another shape gives none. */
export function parseProgress(text: string | null | undefined): StepsDone {
  if (!text) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
    return Object.fromEntries(Object.entries(value).filter(([, at]) => typeof at === 'string'));
  } catch {
    return {};
  }
}

/** Ticks a step off, or removes its tick, and returns the text to keep. */
export function toggleStep({ text, entryId, at }: { text: string | null; entryId: string; at: Date }): string {
  const { [entryId]: was, ...others } = parseProgress(text);
  return JSON.stringify(was === undefined ? { ...others, [entryId]: at.toISOString() } : others);
}
