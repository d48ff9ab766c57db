// Our own: parse-diff and gitdiff-parser read neither combined diffs (`@@@`, of a merge) nor git's quoted names. This one also
// finds markers on its way, takes time linear in the text whatever it holds, and runs in the browser.

import { type DiffSides, readHeader } from './diffHeader.ts';
import { findMarkers } from './marker.ts';
import type { Marker, Place } from './why.ts';

type Range = [first: number, last: number];

/** What one file's part of a diff says, while it is read. */
interface FileDiff {
  readonly sides: DiffSides;
  readonly ranges: Range[];
  readonly markers: Marker[];
}

/** A hunk while it is read: the lines that are still to come on each old side and on the new one. */
interface Hunk {
  readonly old: number[];
  left: number;
  line: number;
  oldLine: number;
}

const hunkHead = /^(@{2,33}) ((?:-\d{1,9}(?:,\d{1,9})? )+)\+(\d{1,9})(?:,(\d{1,9}))? @/;

/** Whether a text is a diff, by git or by any other program that writes unified ones. */
export function isDiff(text: string): boolean {
  return /^diff --(?:git|cc|combined) ./m.test(text) || /^--- [^\n]+\n\+\+\+ [^\n]+\n@@ -\d/m.test(text);
}

/**
 * Reads a diff: each file that it touches, by its new name and, where that has changed, by its old one too; which lines
 * of the new file are changed, and which markers come and go. Goes through the text once. What it cannot read it passes over.
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
    if (hunk) {
      at++;
      continue;
    }
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

/** Takes one line of a hunk; tells whether it belongs to it. */
function readLine(line: string, hunk: Hunk, file: FileDiff): boolean {
  if (line.startsWith('\\')) return true;
  if (hunk.left <= 0 && hunk.old.every((count) => count <= 0)) return false;
  const width = hunk.old.length;
  // Programs that trim lines leave nothing of an empty one.
  const signs = line.trimEnd() === '' ? ' '.repeat(width) : line.slice(0, width);
  if (!/^[ +-]+$/.test(signs)) return false;
  const isGone = signs.includes('-');
  for (let side = 0; side < width; side++)
    if (signs[side] === (isGone ? '-' : ' ')) hunk.old[side] = (hunk.old[side] as number) - 1;
  const content = line.slice(width);
  if (content.includes('@why')) {
    const isDeleted = file.sides.to === undefined;
    for (const { name } of findMarkers(content))
      file.markers.push({ name, line: isDeleted ? hunk.oldLine : hunk.line, ...(isGone ? { removed: true } : {}) });
  }
  if (isGone || signs.includes('+')) mark(file.ranges, hunk.line);
  if (isGone || signs[0] === ' ') hunk.oldLine++;
  if (!isGone) {
    hunk.line++;
    hunk.left--;
  }
  return true;
}

/** Adds a line to the ranges, which come in order. */
function mark(ranges: Range[], line: number): void {
  const last = ranges.at(-1);
  if (last && line <= last[1] + 1) last[1] = Math.max(last[1], line);
  else ranges.push([line, line]);
}

function toPlaces({ sides: { from, to }, ranges, markers }: FileDiff): Place[] {
  // A marker in a line that was only moved or mended is still there.
  const kept = new Set(markers.filter(({ removed }) => !removed).map(({ name }) => name));
  const known = markers.filter(({ name, removed }) => !removed || !kept.has(name));
  const place: Omit<Place, 'path'> = {
    ...(to !== undefined && ranges.length > 0 ? { lines: ranges } : {}),
    ...(known.length > 0 ? { markers: known } : {}),
  };
  if (to === undefined) return from === undefined ? [] : [{ path: from, ...place }];
  return [{ path: to, ...place }, ...(from === undefined || from === to ? [] : [{ path: from }])];
}
