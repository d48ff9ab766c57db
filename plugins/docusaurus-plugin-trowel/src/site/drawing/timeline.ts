import type { EntryLink } from '../links.ts';
import { type Axis, buildAxis, round, type Sheet, type Tick, toMoment } from './axis.ts';
import { type Label, placeLabel } from './label.ts';
import { packLanes } from './lanes.ts';
import { nameOf, shortNameOf } from './name.ts';

/** All decisions in time, one strip below the other for each system. */
export interface Timeline {
  readonly width: number;
  readonly ticks: readonly Tick[];
  /** In the given order; a lane without dated decisions is left out. */
  readonly lanes: readonly Lane[];
}

export interface Lane {
  /** Its place among the lanes asked for. */
  readonly lane: number;
  readonly height: number;
  /** Of the letters, and half that of the points. */
  readonly size: number;
  readonly radius: number;
  readonly marks: readonly TimelineMark[];
}

export interface TimelineMark {
  /** Its place among the entries. */
  readonly entry: number;
  readonly x: number;
  readonly y: number;
  readonly label: Label;
}

const margin = 18;
/** As wide as a page, or wider where many decisions fall into a few years: then it scrolls. */
const widths = [1120, 1680, 2240] as const;
/** A wider sheet is taken when a lane would need more rows than this. */
const mostRows = 40;
const pad = 6;
/** Titles are cut, then give way to numbers, as a lane fills: the first that keeps to so many rows is taken. */
const manners = [
  { size: 13, row: 22, room: 320, rows: 8, radius: 5, gap: 10, toName: nameOf },
  { size: 13, row: 22, room: 180, rows: 12, radius: 5, gap: 10, toName: nameOf },
  { size: 12, row: 16, room: 80, rows: Number.POSITIVE_INFINITY, radius: 4, gap: 6, toName: shortNameOf },
] as const;

interface TimelineInput {
  readonly entries: readonly Pick<EntryLink, 'id' | 'title' | 'number' | 'date'>[];
  /** For each lane the places of its entries. */
  readonly lanes: readonly (readonly number[])[];
}

/** Lays out the timeline of everything that has a date; `undefined` when nothing has. */
export function buildTimeline({ entries, lanes }: TimelineInput): Timeline | undefined {
  const moments = entries.map(({ date }) => toMoment(date, 'start'));
  const dated = moments.filter((moment) => moment !== undefined);
  const members = lanes.map((places) =>
    places
      .flatMap((entry): Member[] => {
        const moment = moments[entry];
        const link = entries[entry];
        return moment === undefined || link === undefined ? [] : [{ entry, moment, link }];
      })
      // Of two on one day the order must not depend on which was read first.
      .sort((a, b) => a.moment - b.moment || (a.link.id < b.link.id ? -1 : 1)),
  );
  let drawn: Timeline | undefined;
  for (const width of widths) {
    const sheet = { width, margin };
    const axis = buildAxis(dated, sheet);
    if (!axis) return undefined;
    const filled = members.flatMap((all, lane) => (all.length === 0 ? [] : { lane, ...fillLane(all, axis, sheet) }));
    drawn = { width, ticks: axis.ticks, lanes: filled.map(({ rows: _, ...lane }) => lane) };
    if (filled.every(({ rows }) => rows <= mostRows)) break;
  }
  return drawn;
}

interface Member {
  readonly entry: number;
  readonly moment: number;
  readonly link: TimelineInput['entries'][number];
}

function fillLane(members: readonly Member[], axis: Axis, sheet: Sheet) {
  for (const { size, row, room, rows, radius, gap, toName } of manners) {
    // What cannot fit need not be tried: a row holds no more labels than this.
    if (members.length > rows * (sheet.width / 40)) continue;
    const placed = members.map(({ moment, link }) => {
      const x = axis.place(moment);
      return {
        x,
        ...placeLabel({ name: toName(link), stands: 'beside', start: x, end: x, radius, room, size, sheet }),
      };
    });
    const packed = packLanes(
      placed.map(({ extent }) => extent),
      { gap, prefer: 'first' },
    );
    const count = Math.max(...packed) + 1;
    if (count > rows) continue;
    return {
      rows: count,
      size,
      radius,
      height: count * row + 2 * pad,
      marks: placed.map(
        ({ x, label }, index): TimelineMark => ({
          entry: (members[index] as Member).entry,
          x,
          y: round(pad + ((packed[index] as number) + 0.5) * row),
          label,
        }),
      ),
    };
  }
  throw new Error('The last manner takes any number of rows.');
}
