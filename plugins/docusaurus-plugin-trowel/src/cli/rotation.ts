import path from 'node:path';
import { toTurnEvents } from '../mentoring/rotation/rotationEvents.ts';
import { listPeople, type PlannedRotation, planRotations } from '../mentoring/rotation/rotationPlan.ts';
import type { Turn } from '../mentoring/rotation/rotationSchedule.ts';
import { nameOfId } from '../shared/name.ts';
import { pluralize } from '../shared/plural.ts';
import type { ContentOptions } from './folder.ts';
import { createPaint, exitCodes, findWidth, type Io, toLine, UsageError } from './io.ts';
import { type Content, loadContent } from './load.ts';
import { createPageFinder } from './pageFinder.ts';
import type { RotationJson } from './shapes/rotation.ts';
import { layOutRows, type Row } from './table.ts';

interface RotationOptions extends Pick<ContentOptions, 'content'> {
  /** The rotation as people write it. */
  readonly rotation: string;
  readonly person?: string;
  readonly ics: boolean;
  readonly json: boolean;
}

/** `trowel rotation`: prints who observes whom on call, and when. */
export async function rotation({ rotation: written, person, ics, json, ...options }: RotationOptions, io: Io) {
  if (json && ics) throw new UsageError('`--ics` and `--json` cannot be used together; leave one out.');
  const content = await loadContent(options, io);
  const find = (kind: 'rotation' | 'person', name: string) => {
    const root = path.resolve(io.cwd, options.content ?? '.');
    const found = createPageFinder(content, { cwd: io.cwd, root, kind })(name);
    if ('fault' in found) throw new UsageError(found.fault);
    return found.entry;
  };
  const { id } = find('rotation', written);
  const planned = planRotations(content.hub.entries).find((one) => one.id === id);
  if (!planned) throw new UsageError(`\`${toLine(written)}\` is no rotation. To see all: trowel list --kind rotation`);
  const own = person === undefined ? undefined : find('person', person).id;
  if (own !== undefined && !listPeople(planned).includes(own))
    throw new UsageError(
      `${toNameOf(content)(own)} has no turn in \`${nameOfId(id)}\`. These have one: ${listPeople(planned).map(nameOfId).join(', ') || 'nobody'}`,
    );
  const turns = planned.turns.filter((turn) => own === undefined || turn.observer === own || turn.onCall === own);
  io.stdout.write(
    ics
      ? await toIcs({ ...planned, turns }, own, content)
      : json
        ? `${JSON.stringify(toJson({ ...planned, turns }, content, io.today), undefined, 2)}\n`
        : toText({ ...planned, turns }, content, io),
  );
  return exitCodes.ok;
}

function toNameOf({ hub }: Content): (id: string) => string {
  const titles = new Map(hub.entries.map(({ id, title }) => [id, title]));
  return (id) => toLine(titles.get(id) ?? nameOfId(id));
}

async function toIcs(planned: PlannedRotation, person: string | undefined, content: Content): Promise<string> {
  // The calendar library is loaded only for `--ics`.
  const { toTurnCalendar } = await import('../mentoring/rotation/rotationCalendar.ts');
  const nameOf = toNameOf(content);
  return toTurnCalendar({
    title: person === undefined ? planned.title : `${planned.title}: ${nameOf(person)}`,
    events: toTurnEvents({ rotation: planned, turns: planned.turns, nameOf, person }),
    stamp: planned.start ?? '1970-01-01',
  });
}

function isCurrent({ from, to }: Turn, today: string): boolean {
  return from <= today && today <= to;
}

function toJson({ id, title, turns }: PlannedRotation, { hub }: Content, today: string): RotationJson {
  return {
    version: 1,
    id,
    title,
    source: hub.entries.find((entry) => entry.id === id)?.source ?? '',
    today,
    turns: turns.map((turn) => ({
      from: turn.from,
      to: turn.to,
      current: isCurrent(turn, today),
      onCall: turn.onCall ?? null,
      observer: turn.observer ?? null,
      step: turn.step ?? null,
      open: turn.open ?? null,
    })),
  };
}

const openWords = {
  'no-on-call': 'open: nobody on call is there',
  'no-observer': 'open: no observer is there',
  'no-shared-hours': 'open: no working hours in common',
} as const;

function toText({ title, turns }: PlannedRotation, content: Content, io: Io): string {
  const paint = createPaint(io);
  const nameOf = toNameOf(content);
  const lines = layOutRows(
    turns.map((turn): Row => {
      const { from, to, onCall, observer, step, open } = turn;
      const now = isCurrent(turn, io.today);
      return {
        cells: [
          { text: now ? '>' : ' ' },
          { text: `${from} – ${to}`, style: now ? 'bold' : undefined },
          { text: onCall === undefined ? '' : nameOf(onCall) },
          observer === undefined || step === undefined
            ? { text: open === undefined ? '' : openWords[open], style: 'yellow' }
            : { text: nameOf(observer), style: now ? 'bold' : undefined },
          { text: step ?? '' },
        ],
        more: [],
      };
    }),
    { width: findWidth(io), paint, wraps: 3, indent: '  ' },
  );
  const openTurns = turns.filter(({ open }) => open !== undefined).length;
  return [
    paint('bold', toLine(title)),
    ...lines.flat(),
    '',
    turns.length === 0
      ? 'It has no turns: trowel check says why.'
      : `${pluralize(turns.length, 'turn')}${openTurns > 0 ? `, ${openTurns} open` : ''}. On call, who observes, and what the observer does; \`>\` is the current turn.`,
    '',
  ].join('\n');
}
