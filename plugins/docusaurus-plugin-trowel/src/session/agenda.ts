import type { SessionItem, SessionUse } from './item.ts';

/** How long arriving and agreeing take. */
export interface Ends {
  readonly arrive: number;
  readonly agree: number;
}

/** Says whether a session has time for more than questions. */
export function isLong(minutes: number): boolean {
  return minutes >= 40;
}

/** Returns how long the ends of a session take. A very short one has none. */
export function endsOf(minutes: number): Ends {
  const end = isLong(minutes) ? 5 : minutes >= 20 ? 3 : minutes >= 10 ? 1 : 0;
  return { arrive: end, agree: end };
}

/** A point of the agenda: what it takes time for. */
export interface AgendaPoint<Item extends SessionItem = SessionItem> {
  readonly type: 'arrive' | 'agree' | SessionUse;
  readonly minutes: number;
  readonly items: readonly Item[];
}

/** A session, as a page shows it. */
export interface Agenda<Item extends SessionItem = SessionItem> {
  /** In the order of the session. Their minutes are all that the session has, or more when too much is in it. */
  readonly points: readonly AgendaPoint<Item>[];
  /** What is given along until the next one. */
  readonly along: readonly Item[];
  /** How many minutes too many there are. */
  readonly over: number;
}

/** What takes time in a session, in its order. */
const inSession: readonly SessionUse[] = ['explain', 'ask', 'landmine', 'pitfall', 'story', 'exercise'];
/** What is given along, in its order. */
const given: readonly SessionUse[] = ['own', 'exercise', 'lens', 'shadow'];

/**
 * Lays out the items of a session: what takes time in it, and what is given along. An exercise is done in the session only when there is room. Time that nothing
 * takes goes to the questions, since there the mentee talks.
 */
export function layOutSession<Item extends SessionItem>(items: readonly Item[], minutes: number): Agenda<Item> {
  const { arrive, agree } = endsOf(minutes);
  const of = (use: SessionUse) => items.filter((item) => item.use === use);
  let left = minutes - arrive - agree;
  const points: AgendaPoint<Item>[] = [];
  const outside = new Set<Item>();
  for (const use of inSession) {
    const isExercise = use === 'exercise';
    const own = of(use).filter((item) => {
      if (!isExercise || (isLong(minutes) && item.minutes <= left)) return true;
      outside.add(item);
      return false;
    });
    const sum = own.reduce((total, item) => total + item.minutes, 0);
    if (own.length > 0) points.push({ type: use, minutes: sum, items: own });
    left -= sum;
  }
  const spare = Math.max(0, left);
  const first = points.find(({ type }) => type === 'ask') ?? points[0];
  return {
    points: [
      { type: 'arrive' as const, minutes: arrive + (first ? 0 : spare), items: [] },
      ...points.map((point) => (point === first ? { ...point, minutes: point.minutes + spare } : point)),
      { type: 'agree' as const, minutes: agree, items: [] },
    ].filter((point) => point.minutes > 0 || point.items.length > 0),
    along: given.flatMap((use) => of(use).filter((item) => use !== 'exercise' || outside.has(item))),
    over: Math.max(0, -left),
  };
}
