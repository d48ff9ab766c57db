import { isDeepStrictEqual } from 'node:util';
import type { ParsedPage } from '../content/pageParser.ts';
import type { TeamData } from '../content/team/teamData.ts';
import { isSameButText } from '../content/textChange.ts';
import type { BadgeData } from '../credit/badges/badgeData.ts';
import type { Hub } from '../hub/hub.ts';
import type { OtherHubs } from '../hub/otherHub.ts';
import type { Trend } from '../programme/trend.ts';
import type { CalendarDate } from '../shared/date.ts';
import { keepLastResult } from '../shared/lastResult.ts';
import type { SitePages } from './pages.ts';

/** All that the layout of a site is made from, and that an edit can change. */
export interface SiteState extends SitePages {
  /** The pages as they were read. */
  readonly read: readonly ParsedPage[];
  /** The hub of these pages, built when it is first asked for. */
  readonly hub: () => Hub;
  /** The other hubs that it reads: one object for as long as they are the same. Absent when it reads none. */
  readonly others?: OtherHubs;
  /** What the team has committed under `data/`. */
  readonly team: TeamData;
  /** What it has committed about badges. */
  readonly badges: BadgeData;
  readonly today: CalendarDate;
  /** Pages of the hub's own that are left out, also where the site wants empty ones. */
  readonly leftOut?: readonly string[];
  /** Whether people are among what is withheld: then nothing is said of who is missing. */
  readonly hidesPeople?: boolean;
  /** The figures of the past. Absent while they are not read. */
  readonly trend?: Trend;
}

/**
 * Keeps what was laid out for as long as edits change nothing but the text of sections, of which the layout holds nothing. Most edits
 * of a writer are such edits.
 */
export function renewWhenNeeded<Layout>(layOut: (state: SiteState) => Layout): (state: SiteState) => Layout {
  return keepLastResult({ make: layOut, isSame: isSameState });
}

function isSameState(
  { read, hub: _, others, ...rest }: SiteState,
  { read: readNow, hub: __, others: othersNow, ...restNow }: SiteState,
): boolean {
  return (
    others === othersNow &&
    read.length === readNow.length &&
    read.every((page, at) => isSameButText(page, readNow[at] as ParsedPage)) &&
    isDeepStrictEqual(rest, restNow)
  );
}
