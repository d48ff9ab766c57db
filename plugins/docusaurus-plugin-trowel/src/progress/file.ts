import type { ProgressEvent } from './event.ts';
import { type Fault, parseEvents } from './eventParser.ts';
import { parseTicks } from './ticks.ts';

/** The version of the format. Version 1 was the ticks of one path in the local storage. */
export const formatVersion = 2;

/** The first word of the file, by which a reader knows it. */
const formatName = 'trowel-progress';

/** What a file of progress gave. */
export type FileReading =
  | {
      readonly ok: true;
      readonly events: readonly ProgressEvent[];
      readonly faults: readonly Fault[];
      /** The address of the hub in which it was saved, if the file says so. */
      readonly hub?: string;
    }
  | { readonly ok: false; readonly why: FileRefusal };

/** Why a file is not read: it is too large, no JSON, not of this kind, or of a newer version. */
export type FileRefusal = 'too-large' | 'no-json' | 'other-file' | 'newer';

/** A reader's whole progress has some hundred kilobytes. */
const largestFile = 20_000_000;

/** Writes a reader's events as a file to keep. `unread`: what the browser keeps and this version cannot read. */
export function writeFile(
  events: readonly ProgressEvent[],
  { hub, now, unread = [] }: { readonly hub: string; readonly now: Date; readonly unread?: readonly unknown[] },
): string {
  const file = { format: formatName, version: formatVersion, hub, saved: now.toISOString() };
  return `${JSON.stringify({ ...file, events: [...events, ...unread] }, null, 1)}\n`;
}

/** Reads a file of progress, also one that was edited or is of an earlier version. */
export function readFile(text: string): FileReading {
  if (text.length > largestFile) return { ok: false, why: 'too-large' };
  let file: Readonly<Record<string, unknown>>;
  try {
    file = Object(JSON.parse(text));
  } catch {
    return { ok: false, why: 'no-json' };
  }
  if (file.format !== formatName) {
    const ticks = isTicks(file) ? parseTicks(text) : undefined;
    return ticks && ticks.events.length > 0 ? { ok: true, ...ticks } : { ok: false, why: 'other-file' };
  }
  if (typeof file.version !== 'number' || !Array.isArray(file.events)) return { ok: false, why: 'other-file' };
  if (file.version > formatVersion) return { ok: false, why: 'newer' };
  return { ok: true, ...parseEvents(file.events), hub: typeof file.hub === 'string' ? file.hub : undefined };
}

/** Says whether a file can be ticks of version 1: they are kept by the ids of entries, and other files have dates, too. */
function isTicks(file: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(file).every((key) => key.includes('/'));
}
