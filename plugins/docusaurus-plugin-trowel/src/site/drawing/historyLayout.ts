import { kindNames, kinds } from '../../content/kinds/index.ts';
import type { CalendarDate } from '../../shared/date.ts';
import type { LayerProps } from '../layerProps.ts';
import type { EntryLink } from '../links.ts';
import { type Axis, buildAxis, type Instant, toInstant } from './axis.ts';
import { buildBand, type DatedLayer, mostRoomy, sheet } from './historyBand.ts';
import type { Band, HistoryDrawing, Line, Mark } from './historyDrawing.ts';

/** The height of a band's title, and of the space below the last band. */
const plate = 30;
const foot = 14;

/**
 * Lays out a drawing of all layers that have a date; `undefined` when none has. What lasts reaches today.
 * @param today The day on which the drawing is made.
 */
export function layOutHistory(layers: readonly LayerProps[], today: CalendarDate): HistoryDrawing | undefined {
  const dated = layers.flatMap((layer, index): DatedLayer[] => {
    const start = toInstant(layer.from, 'start');
    // A decision ends when its successor begins. Other layers end after their last day.
    const stop = toInstant(layer.to, layer.entry.kind === 'decision' ? 'start' : 'end');
    const settled = toInstant(layer.lastChange, 'end');
    return [start, stop, settled].every((moment) => moment === undefined)
      ? []
      : [{ ...layer, index, start, stop, settled }];
  });
  const moments = dated.flatMap(({ start, stop, settled }) =>
    [start, stop, settled].filter((moment) => moment !== undefined),
  );
  if (moments.length === 0) return undefined;
  const now = toInstant(today, 'end') as Instant;
  const axis = buildAxis([...moments, now], sheet) as Axis;
  const bands: Band[] = [];
  const marks: Mark[] = [];
  const constraints = new Map(dated.map((layer) => [layer.entry.id, layer]));
  let y = 0;
  // In the order of kinds, constraints last.
  for (const kind of kindNames.filter((name) => kinds[name].isLayer)) {
    const members = dated.filter(({ entry }) => entry.kind === kind);
    if (members.length === 0) continue;
    bands.push({ kind, y });
    const band = buildBand({ members, axis, now, constraints, y: y + plate });
    marks.push(...band.marks);
    y += plate + band.height + 8;
  }
  const byId = new Map(marks.map((mark) => [(layers[mark.layer] as LayerProps).entry.id, mark]));
  const drawn = marks.map((mark) => ({ mark, layer: layers[mark.layer] as LayerProps }));
  const follow = (ids: readonly EntryLink[], toLine: (to: Mark) => Line) =>
    ids.flatMap(({ id }) => byId.get(id) ?? []).map(toLine);
  const crowded = dated.length > 3 * mostRoomy;
  return {
    width: sheet.width,
    height: y + foot,
    years: [new Date(axis.from).getUTCFullYear(), new Date(axis.to).getUTCFullYear()],
    span: [axis.toX(axis.from), axis.toX(axis.to)],
    today: axis.toX(now),
    ticks: axis.ticks,
    bands,
    marks,
    successions: drawn.flatMap(({ mark, layer }) => follow(layer.supersededBy, (to) => toSuccession(mark, to))),
    rests: crowded ? [] : drawn.flatMap(({ mark, layer }) => follow(layer.restsOn, (to) => toPlumbLine(mark, to))),
  };
}

/** Draws a line from the older mark to the beginning of the newer one, and from there to it. */
function toSuccession(older: Mark, newer: Mark): Line {
  return [older, { x: newer.x, y: older.y }, newer].map(({ x, y }) => ({ x, y }));
}

/** Draws a line straight down, and then to the nearest end of a constraint that is not right below. */
function toPlumbLine({ x, y }: Mark, ground: Mark): Line {
  const reached = Math.min(Math.max(x, ground.x), ground.end);
  const down = [
    { x, y },
    { x, y: ground.y },
  ];
  return reached === x ? down : [...down, { x: reached, y: ground.y }];
}
