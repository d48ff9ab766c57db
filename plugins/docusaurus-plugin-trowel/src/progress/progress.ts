import { compareDaysOff, type DaysOff } from '../shared/daysOff.ts';
import type { WorkingDays } from '../shared/workingDays.ts';
import type {
  AnswerEvent,
  FrictionEvent,
  HelpedEvent,
  OffEvent,
  ProgressEvent,
  SessionEvent,
  StepEvent,
  WalkEvent,
} from './event.ts';

/** What a reader's events come to: the latest event about each thing counts. */
export interface ReaderProgress {
  /** By step id. A step of which nothing is known is to do. */
  readonly steps: ReadonlyMap<string, StepEvent>;
  /** The paths that are walked now, in the order in which they were chosen. */
  readonly walks: readonly WalkEvent[];
  /** Those that ended. */
  readonly ended: readonly WalkEvent[];
  /** When they work, on all paths. The days off are in their order. */
  readonly days: WorkingDays & { readonly off: readonly DaysOff[] };
  /** All answers to each check, by its id, the oldest first: when a check comes back depends on all its grades. */
  readonly answers: ReadonlyMap<string, readonly AnswerEvent[]>;
  /** The friction notes that were not taken back. */
  readonly friction: readonly FrictionEvent[];
  /** A mentor's sessions as they are now, the one that was changed last at the end. */
  readonly sessions: readonly SessionEvent[];
  /** The pages that helped, the latest at the end. */
  readonly helped: readonly HelpedEvent[];
}

/** Says what events come to. They are sorted. */
export function readProgress(events: readonly ProgressEvent[]): ReaderProgress {
  const steps = new Map<string, StepEvent>();
  const walks = new Map<string, WalkEvent>();
  const answers = new Map<string, AnswerEvent[]>();
  const friction = new Map<string, FrictionEvent>();
  const off = new Map<string, OffEvent>();
  let weekend: WorkingDays['weekend'];
  const sessions = new Map<string, SessionEvent>();
  const helped = new Map<string, HelpedEvent>();
  for (const event of events) {
    if (event.type === 'step') steps.set(event.step, event);
    else if (event.type === 'walk') walks.set(event.path, event);
    else if (event.type === 'off') off.set(`${event.from} ${event.to}`, event);
    else if (event.type === 'week') weekend = event.weekend;
    else if (event.type === 'friction') friction.set(event.note, event);
    else if (event.type === 'session') {
      // Set anew, it stands at the end.
      sessions.delete(event.session);
      sessions.set(event.session, event);
    } else if (event.type === 'helped') {
      helped.delete(event.page);
      helped.set(event.page, event);
    } else answers.set(event.check, [...(answers.get(event.check) ?? []), event]);
  }
  return {
    steps,
    walks: [...walks.values()].filter(({ ended }) => !ended),
    ended: [...walks.values()].filter(({ ended }) => ended),
    days: { off: [...off.values()].filter(({ removed }) => !removed).sort(compareDaysOff), weekend },
    answers,
    friction: [...friction.values()].filter(({ state }) => state !== 'withdrawn'),
    sessions: [...sessions.values()],
    helped: [...helped.values()].filter(({ removed }) => !removed),
  };
}
