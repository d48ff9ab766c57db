import type { EntryLink } from '../links.ts';
import { type Axis, buildAxis, round, type Sheet, type Tick, toInstant } from './axis.ts';
import { captionOf, shortCaptionOf } from './caption.ts';
import { type Label, placeLabel } from './label.ts';
import { packLanes } from './lanes.ts';

/** All decisions in time, with a lane for each system. */
export interface Timeline {
  readonly width: number;
  readonly ticks: readonly Tick[];
  /** In the given order. Lanes without dated decisions are left out. */
  readonly lanes: readonly Lane[];
}

export interface Lane {
  /** The index of the lane in the input. Absent from the last lane when it has the decisions of all that are not drawn by themselves. */
  readonly lane?: number;
  readonly height: number;
  /** The type size. */
  readonly size: number;
  /** The radius of the points. */
  readonly radius: number;
  readonly marks: readonly TimelineMark[];
}

export interface TimelineMark {
  /** The index of its entry. */
  readonly entry: number;
  readonly x: number;
  readonly y: number;
  readonly label: Label;
}

const margin = 18;
/** Possible widths. The first is that of a page. Wider drawings scroll. */
const widths = [1120, 1680, 2240] as const;
/** The most lanes that are drawn by themselves. */
const mostLanes = 40;
/** A lane with more rows than this needs a wider drawing. */
const mostRows = 40;
const pad = 6;
/** How a lane is drawn, from roomy to dense. The first that needs no more than its `rows` is used. */
const densities = [
  { size: 13, row: 22, room: 320, rows: 8, radius: 5, gap: 10, toCaption: captionOf },
  { size: 13, row: 22, room: 180, rows: 12, radius: 5, gap: 10, toCaption: captionOf },
  { size: 12, row: 16, room: 80, rows: Number.POSITIVE_INFINITY, radius: 4, gap: 6, toCaption: shortCaptionOf },
] as const;

interface TimelineInput {
  readonly entries: readonly Pick<EntryLink, 'id' | 'title' | 'number' | 'date'>[];
  /** For each lane, the indexes of its entries. */
  readonly lanes: readonly (readonly number[])[];
}

/** Lays out the timeline of all dated entries. `undefined` when there are none. */
export function buildTimeline({ entries, lanes }: TimelineInput): Timeline | undefined {
  const moments = entries.map(({ date }) => toInstant(date, 'start'));
  const dated = moments.filter((moment) => moment !== undefined);
  const members = lanes.map((places) =>
    places
      .flatMap((entry): Member[] => {
        const moment = moments[entry];
        const link = entries[entry];
        return moment === undefined || link === undefined ? [] : [{ entry, moment, link }];
      })
      .sort(compareMembers),
  );
  const joined = joinLanes(members);
  let drawn: Timeline | undefined;
  for (const width of widths) {
    const sheet = { width, margin };
    const axis = buildAxis(dated, sheet);
    if (!axis) return undefined;
    const filled = joined.map(({ lane, all }) => ({ lane, ...fillLane(all, axis, sheet) }));
    drawn = { width, ticks: axis.ticks, lanes: filled.map(({ rows: _, ...lane }) => lane) };
    if (filled.every(({ rows }) => rows <= mostRows)) break;
  }
  return drawn;
}

interface FilledLane {
  readonly lane?: number;
  readonly all: readonly Member[];
}

/** Leaves out empty lanes. Joins all but the fullest when there are too many. */
function joinLanes(members: readonly (readonly Member[])[]): FilledLane[] {
  const filled = members.flatMap((all, lane) => (all.length === 0 ? [] : { lane, all }));
  if (filled.length <= mostLanes) return filled;
  const fullest = new Set([...filled].sort((a, b) => b.all.length - a.all.length).slice(0, mostLanes - 1));
  const rest = filled.filter((lane) => !fullest.has(lane)).flatMap(({ all }) => all);
  const joined = [...new Map(rest.map((member) => [member.entry, member])).values()];
  return [...filled.filter((lane) => fullest.has(lane)), { all: joined.sort(compareMembers) }];
}

/** By id on the same day, so that the order of reading makes no difference. */
function compareMembers(a: Member, b: Member): number {
  return a.moment - b.moment || (a.link.id < b.link.id ? -1 : 1);
}

interface Member {
  readonly entry: number;
  readonly moment: number;
  readonly link: TimelineInput['entries'][number];
}

function fillLane(members: readonly Member[], axis: Axis, sheet: Sheet) {
  for (const { size, row, room, rows, radius, gap, toCaption } of densities) {
    // A row never has room for more labels than this.
    if (members.length > rows * (sheet.width / 40)) continue;
    const placed = members.map(({ moment, link }) => {
      const x = axis.toX(moment);
      return {
        x,
        ...placeLabel({ text: toCaption(link), position: 'beside', start: x, end: x, radius, room, size, sheet }),
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
  throw new Error('The last density takes any number of rows.');
}
