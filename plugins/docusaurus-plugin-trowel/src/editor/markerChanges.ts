import { groupBy } from '../shared/collections.ts';
import { pluralize } from '../shared/plural.ts';
import { toVisibleLine } from '../shared/quote.ts';
import { isBeside } from '../why/answer.ts';
import { findPlacedMarkers, mayHaveMarkers, type PlacedMarker } from '../why/marker.ts';
import type { Marker } from '../why/types.ts';
import type { ChangedRegion } from './changedRegions.ts';
import { toClipped } from './escapedText.ts';

/** The most characters that are shown of a line of code. */
const longest = 80;

/** A marker that a text no longer has. */
export interface LostMarker {
  readonly marker: PlacedMarker;
  /** The line of the text now at which it stood, or of the marker in its place, counted from 1. */
  readonly line: number;
  /** Whether another marker is in its place. */
  readonly isReplaced: boolean;
  /** The line of code below it, as it was; empty where there was none. */
  readonly below: string;
}

/** Finds the markers that a text had before and has no longer, by name. One that has moved is still there. */
export function findLostMarkers(
  before: string,
  markers: readonly Marker[],
  regions: readonly ChangedRegion[],
): LostMarker[] {
  if (regions.length === 0) return [];
  const left = new Map([...groupBy(markers, ({ name }) => name)].map(([name, found]) => [name, found.length]));
  const placed = findPlacedMarkers(before);
  const count = new Map([...groupBy(placed, ({ name }) => name)].map(([name, found]) => [name, found.length]));
  const lines = placed.length > 0 ? before.split('\n') : [];
  const others = new Map(regions.map((region) => [region, findNew(placed, markers, region)]));
  return placed.flatMap((marker): LostMarker[] => {
    const lost = (count.get(marker.name) ?? 0) - (left.get(marker.name) ?? 0);
    const region = regions.find(({ firstBefore, before: gone }) => isIn(marker.line, firstBefore, gone.length));
    if (lost <= 0 || !region) return [];
    count.set(marker.name, (count.get(marker.name) ?? 0) - 1);
    const other = others.get(region)?.shift();
    const line =
      region.count === 0 ? region.first : region.first + Math.min(marker.line - region.firstBefore, region.count - 1);
    return [
      {
        marker,
        line: other?.line ?? line,
        isReplaced: other !== undefined,
        below: (lines[marker.line] ?? '').trim(),
      },
    ];
  });
}

/** Finds the markers of a region whose names it did not have before: each stands in the place of one that is gone. */
function findNew(placed: readonly Marker[], markers: readonly Marker[], region: ChangedRegion): Marker[] {
  const old = placed.filter(({ line }) => isIn(line, region.firstBefore, region.before.length));
  const names = new Set(old.map(({ name }) => name));
  return markers.filter(({ name, line }) => isIn(line, region.first, region.count) && !names.has(name));
}

/**
 * Says what lines beside a marker were before they changed; nothing where none has, and of a marker that is itself new. Lines behind another marker
 * are that one's, as it is itself.
 */
export function describeChangeBeside(
  { name, line }: Marker,
  regions: readonly ChangedRegion[],
  markers: readonly Pick<Marker, 'line'>[],
): string {
  const own = regions.find(({ first, count }) => isIn(line, first, count));
  if (own && !own.before.some((text) => text.includes(name))) return '';
  const beside = regions.filter(({ first, count }) => {
    const last = Math.max(first, first + count - 1);
    const isBetween = (other: number) => (line < other && other <= first) || (last <= other && other < line);
    return isBeside(line, [first, last]) && !markers.some((other) => isBetween(other.line));
  });
  const before = beside
    .flatMap((region) => region.before)
    .filter((text) => text.trim() !== '' && !mayHaveMarkers(text));
  if (before.length > 0)
    return `${pluralize(before.length, 'line')} beside this marker ${before.length === 1 ? 'has' : 'have'} changed. Before: ${quoteCode(before)}`;
  const added = beside.reduce((sum, { count }) => sum + count, 0) - (own ? 1 : 0);
  return added > 0 ? `${pluralize(added, 'line')} beside this marker ${added === 1 ? 'is' : 'are'} new.` : '';
}

/** Quotes the first line of some code, and says how many more there are. */
function quoteCode([first = '', ...others]: readonly string[]): string {
  const more = others.length > 0 ? ` and ${pluralize(others.length, 'line')} more` : '';
  return `\`${toClipped(toVisibleLine(first), longest)}\`${more}.`;
}

function isIn(line: number, first: number, count: number): boolean {
  return line >= first && line < first + count;
}
