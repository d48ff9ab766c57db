// Our own: parse-diff and gitdiff-parser read neither combined diffs (`@@@`, of a merge) nor git's quoted names. This one also
// finds markers on its way, takes time linear in the text whatever it holds, and runs in the browser.

import { type DiffSides, readHeader } from './diffHeader.ts';
import { findMarkers, mayHaveMarkers } from './marker.ts';
import type { Marker, Place } from './types.ts';

type Range = [first: number, last: number];

/** What has been read of one file's part of a diff. */
interface FileDiff {
  readonly sides: DiffSides;
  readonly ranges: Range[];
  readonly markers: Marker[];
}

/** The state of reading a hunk. */
interface Hunk {
  /** Lines left on each old side. A merge has several. */
  readonly old: number[];
  /** Lines left on the new side. */
  left: number;
  /** Number of the current line on the new side. */
  line: number;
  /** Number of the next removed line on the first old side. Only exact in a deleted file, where all lines are removed. */
  oldLine: number;
}

const hunkHead = /^(@{2,33}) ((?:-\d{1,9}(?:,\d{1,9})? )+)\+(\d{1,9})(?:,(\d{1,9}))? @/;

/** Returns whether a text is a unified diff, by git or by another program. */
export function isDiff(text: string): boolean {
  return /^diff --(?:git|cc|combined) ./m.test(text) || /^--- [^\n]+\n\+\+\+ [^\n]+\n@@ -\d/m.test(text);
}

/**
 * Finds the places that a diff changes: each file by its new name, and by its old one when it was renamed, with the
 * changed lines of the new file and the markers that were added or removed. Ignores what it cannot read. Takes linear time.
 */
export function parseDiff(text: string): Place[] {
  const files: FileDiff[] = [];
  let hunk: Hunk | undefined;
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string;
    const file = files.at(-1);
    if (hunk && file && readLine(line, hunk, file)) {
      at++;
      continue;
    }
    hunk = file && readHunk(line);
    const header = readHeader(lines, at);
    if (header) files.push({ sides: header.sides, ranges: [], markers: [] });
    at = header?.end ?? at + 1;
  }
  return files.flatMap(toPlaces);
}

function readHunk(line: string): Hunk | undefined {
  const [, ats, old, first, count] = hunkHead.exec(line) ?? [];
  if (ats === undefined || old === undefined) return undefined;
  const sides = old.trim().split(' ');
  if (sides.length !== ats.length - 1) return undefined;
  const oldLine = Number(/^-(\d+)/.exec(sides[0] as string)?.[1]);
  return {
    old: sides.map((side) => Number(/,(\d+)/.exec(side)?.[1] ?? 1)),
    left: Number(count ?? 1),
    line: Number(first) + (count === '0' ? 1 : 0),
    oldLine,
  };
}

/** Reads one line of a hunk. Returns whether it belongs to the hunk. */
function readLine(line: string, hunk: Hunk, file: FileDiff): boolean {
  if (line.startsWith('\\')) return true;
  if (hunk.left <= 0 && hunk.old.every((count) => count <= 0)) return false;
  const width = hunk.old.length;
  // Some programs trim lines, so that an empty line has lost its signs.
  const signs = line.trimEnd() === '' ? ' '.repeat(width) : line.slice(0, width);
  if (!/^[ +-]+$/.test(signs)) return false;
  const isGone = signs.includes('-');
  for (let side = 0; side < width; side++)
    if (signs[side] === (isGone ? '-' : ' ')) hunk.old[side] = (hunk.old[side] as number) - 1;
  const content = line.slice(width);
  if (mayHaveMarkers(content)) {
    const line = file.sides.to === undefined ? hunk.oldLine : hunk.line;
    for (const marker of findMarkers(content))
      file.markers.push({ ...marker, line, ...(isGone ? { removed: true } : {}) });
  }
  if (isGone || signs.includes('+')) addLine(file.ranges, hunk.line);
  if (isGone) hunk.oldLine++;
  else {
    hunk.line++;
    hunk.left--;
  }
  return true;
}

/** Adds a line to the ranges, after all lines that were added before. */
function addLine(ranges: Range[], line: number): void {
  const last = ranges.at(-1);
  if (last && line <= last[1] + 1) last[1] = Math.max(last[1], line);
  else ranges.push([line, line]);
}

function toPlaces({ sides: { from, to }, ranges, markers }: FileDiff): Place[] {
  // A marker in a line that was moved or edited is still there.
  const kept = new Set(markers.filter(({ removed }) => !removed).map(({ name }) => name));
  const known = markers.filter(({ name, removed }) => !removed || !kept.has(name));
  const place: Omit<Place, 'path'> = {
    ...(to !== undefined && ranges.length > 0 ? { lines: ranges } : {}),
    ...(known.length > 0 ? { markers: known } : {}),
  };
  if (to === undefined) return from === undefined ? [] : [{ path: from, ...place }];
  return [{ path: to, ...place }, ...(from === undefined || from === to ? [] : [{ path: from }])];
}
