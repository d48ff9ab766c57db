import { groupBy } from '../shared/collections.ts';
import { findAdrs } from './adrMarker.ts';
import { isDiff, parseDiff } from './diff.ts';
import { parseFilePath } from './filePath.ts';
import { parseForgeLink } from './forgeLink.ts';
import { findMarkers } from './marker.ts';
import { parsePathLine } from './pathLine.ts';
import { isFormattedPlace, parsePlace } from './placeText.ts';
import { isForeign, parseStackFrame } from './stackFrame.ts';
import type { Place } from './types.ts';

/** Longer lines are not read: no path is that long. */
const maxLine = 8000;

/**
 * Finds the places that a pasted text names: file paths with or without lines, links to a forge, a stack trace, a list by
 * git, or a diff. Returns each file once. Ignores lines that name no file. Takes time linear in the text.
 */
export function parsePastedText(text: string): Place[] {
  if (isDiff(text)) return mergePlaces(parseDiff(text));
  const all = text.split('\n').map((line) => line.trim());
  const lines = all.filter((line) => line !== '' && line.length <= maxLine);
  const markers = all.flatMap((line, at) =>
    isFormattedPlace(line) ? [] : findMarkers(line).map((marker) => ({ ...marker, line: at + 1 })),
  );
  const frames = lines.flatMap((line) => parseStackFrame(line) ?? []);
  const traced = frames
    .filter((frame) => !isForeign(frame))
    .map(({ file, line, folders }): Place => {
      const { path } = parseFilePath(file);
      const whole = folders ? `${folders}/${path}` : path;
      return { path: whole, partial: true, lines: [[Number(line), Number(line)]] };
    });
  const places = frames.length > 0 ? traced : lines.flatMap(readLine);
  return mergePlaces([...places, { path: '', markers }]);
}

function readLine(line: string): Place[] {
  if (isFormattedPlace(line)) return [parsePlace(line)];
  if (line.includes('@why') || findAdrs(line).length > 0) return [];
  const link = parseForgeLink(line);
  return link ? [link] : parsePathLine(line);
}

/** Merges the places of each file, in the order in which files are first named. Drops empty places. */
function mergePlaces(places: readonly Place[]): Place[] {
  const groups = groupBy(places, ({ path, partial, repository }) => `${repository ?? ''} ${partial ?? ''} ${path}`);
  return [...groups.values()].map(joinPlaces).filter(({ path, markers }) => path !== '' || markers !== undefined);
}

function joinPlaces(places: readonly Place[]): Place {
  const [{ path, partial, repository }] = places as [Place];
  const lines = joinRanges(places.flatMap((place) => place.lines ?? []));
  const markers = places.flatMap((place) => place.markers ?? []);
  // A file named once without lines is meant as a whole.
  const isWhole = places.some((place) => place.lines === undefined);
  return {
    path,
    ...(isWhole ? {} : { lines }),
    ...(markers.length > 0 ? { markers } : {}),
    ...(partial ? { partial } : {}),
    ...(repository === undefined ? {} : { repository }),
  };
}

/** Sorts ranges of lines, and joins those that touch or overlap. */
function joinRanges(ranges: NonNullable<Place['lines']>): NonNullable<Place['lines']> {
  const joined: [number, number][] = [];
  for (const [first, last] of ranges.toSorted(([a], [b]) => a - b)) {
    const before = joined.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else joined.push([first, last]);
  }
  return joined;
}
