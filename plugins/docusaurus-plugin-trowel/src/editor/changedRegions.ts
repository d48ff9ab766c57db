import { diffArrays } from 'diff';

/** Lines of a text that are not as they were. */
export interface ChangedRegion {
  /** First line now, counted from 1. Of a region that was only removed, the line that follows it. */
  readonly first: number;
  /** How many lines it has now. */
  readonly count: number;
  /** The lines that were here before. */
  readonly before: readonly string[];
  /** First line before, counted from 1. */
  readonly firstBefore: number;
}

/** With more edits than that, finding the fewest takes too long at each keystroke; all between the first and the last counts as changed. */
const mostEdits = 1000;
/** How long the search for the fewest edits may take, in milliseconds. */
const patience = 20;

/** Finds the lines of a text that have changed. Both have line feeds only. */
export function findChangedRegions(before: string, now: string): ChangedRegion[] {
  if (before === now) return [];
  const [old, lines] = [before.split('\n'), now.split('\n')];
  const most = Math.min(old.length, lines.length);
  let head = 0;
  while (head < most && old[head] === lines[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === lines.at(-1 - tail)) tail++;
  const oldPart = old.slice(head, old.length - tail);
  const part = lines.slice(head, lines.length - tail);
  const changes = diffArrays(oldPart, part, { maxEditLength: mostEdits, timeout: patience }) ?? [
    { removed: true, added: false, value: oldPart, count: oldPart.length },
    { removed: false, added: true, value: part, count: part.length },
  ];
  const regions: { first: number; count: number; before: string[]; firstBefore: number }[] = [];
  let [at, atBefore] = [head + 1, head + 1];
  let open: (typeof regions)[number] | undefined;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      at += value.length;
      atBefore += value.length;
      open = undefined;
      continue;
    }
    if (!open) {
      open = { first: at, count: 0, before: [], firstBefore: atBefore };
      regions.push(open);
    }
    if (added) {
      open.count += value.length;
      at += value.length;
    } else {
      open.before.push(...value);
      atBefore += value.length;
    }
  }
  return regions;
}

/** Makes every end of a line a line feed, as the positions of an editor count lines. */
export function toLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}
