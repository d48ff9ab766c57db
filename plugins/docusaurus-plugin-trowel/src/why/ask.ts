import { groupBy } from '../shared/collections.ts';
import { cleanFile } from './cleanFile.ts';
import { isDiff, parseDiff } from './diff.ts';
import { isForeign, readFrame } from './frames.ts';
import { parseForgeLink } from './links.ts';
import { findMarkers } from './marker.ts';
import { readPlain } from './plain.ts';
import type { Place } from './why.ts';
import { isWritten, parseWritten } from './written.ts';

/** A longer line holds no path that somebody could mean. */
const maxLine = 8000;

/**
 * Reads what somebody pasted to ask about: paths, with lines or without; addresses of files on a forge; a stack trace; what
 * git lists; a diff. Each file once. What names no file is passed over. Goes through the text once.
 */
export function parseAsked(text: string): Place[] {
  if (isDiff(text)) return mergePlaces(parseDiff(text));
  const all = text.split('\n').map((line) => line.trim());
  const lines = all.filter((line) => line !== '' && line.length <= maxLine);
  const markers = all.flatMap((line, at) =>
    line.includes('@why') && !isWritten(line) ? findMarkers(line).map(({ name }) => ({ name, line: at + 1 })) : [],
  );
  const frames = lines.flatMap((line) => readFrame(line) ?? []);
  const traced = frames
    .filter((frame) => !isForeign(frame))
    .map(({ file, line, folders }): Place => {
      const { path } = cleanFile(file);
      const whole = folders ? `${folders}/${path}` : path;
      return { path: whole, partial: true, ...(line === undefined ? {} : { lines: [[Number(line), Number(line)]] }) };
    });
  const places = frames.length > 0 ? traced : lines.flatMap(readLine);
  return mergePlaces([...places, ...(markers.length > 0 ? [{ path: '', markers }] : [])]);
}

function readLine(line: string): Place[] {
  if (isWritten(line)) return [parseWritten(line)];
  if (line.includes('@why')) return [];
  const link = parseForgeLink(line);
  return link ? [link] : readPlain(line);
}

/** Each file once, with all its lines in order, where it was named first. */
function mergePlaces(places: readonly Place[]): Place[] {
  const groups = groupBy(places, ({ path, partial, repository }) => `${repository ?? ''} ${partial ?? ''} ${path}`);
  return [...groups.values()].map(joinPlaces).filter(({ path, markers }) => path !== '' || markers !== undefined);
}

function joinPlaces(places: readonly Place[]): Place {
  const [{ path, partial, repository }] = places as [Place];
  const lines = joinRanges(places.flatMap((place) => place.lines ?? []));
  const markers = places.flatMap((place) => place.markers ?? []);
  // Asked about as a whole once, it is asked about as a whole.
  const isWhole = places.some((place) => place.lines === undefined);
  return {
    path,
    ...(isWhole ? {} : { lines }),
    ...(markers.length > 0 ? { markers } : {}),
    ...(partial ? { partial } : {}),
    ...(repository === undefined ? {} : { repository }),
  };
}

/** Ranges in order, those that touch as one. */
function joinRanges(ranges: NonNullable<Place['lines']>): NonNullable<Place['lines']> {
  const joined: [number, number][] = [];
  for (const [first, last] of ranges.toSorted(([a], [b]) => a - b)) {
    const before = joined.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined;
}
