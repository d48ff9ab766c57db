/** Steps ticked off: entry id → the moment, as an ISO date and time. */
export type StepsDone = Readonly<Record<string, string>>;

/** Reads what the browser kept of a path's progress; what is not ours counts as nothing. */
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

/** The text to keep after a step was ticked off, or its tick taken back. */
export function toggleStep({ text, entryId, at }: { text: string | null; entryId: string; at: Date }): string {
  const { [entryId]: was, ...others } = parseProgress(text);
  return JSON.stringify(was === undefined ? { ...others, [entryId]: at.toISOString() } : others);
}
