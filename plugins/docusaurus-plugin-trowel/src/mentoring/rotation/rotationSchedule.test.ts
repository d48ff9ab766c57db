import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { groupBy } from '../../shared/collections.ts';
import type { Rotation } from './rotation.ts';
import { type People, planRotation, type Turn } from './rotationSchedule.ts';
import type { TurnDays } from './turns.ts';

const made = (fields: Partial<Rotation> = {}): Rotation => ({
  id: 'rotation/gates',
  title: 'Gates',
  systems: ['system/gates'],
  observers: ['ana', 'bo', 'cy'],
  onCall: ['lea', 'max', 'nia'],
  start: '2026-11-02',
  end: '2027-02-07',
  every: '2 weeks',
  swaps: [],
  ...fields,
});

/** Absences by person. */
type Away = Readonly<Record<string, readonly TurnDays[]>>;

const peopleWith = (away: Away = {}, share: People['share'] = () => true): People => ({
  isThere: (person, days) => !(away[person] ?? []).some(({ from, to }) => from <= days.to && to >= days.from),
  hasLeft: () => false,
  share,
});
const plan = (rotation: Partial<Rotation> = {}, away?: Away, share?: People['share']) =>
  planRotation(made(rotation), peopleWith(away, share));
const pairsOf = (turns: readonly Turn[]) =>
  turns.map(({ onCall, observer, open }) => (open === undefined ? `${onCall} ${observer}` : open));
const countsOf = (turns: readonly Turn[], observers: readonly string[]) =>
  observers.map((one) => turns.filter(({ observer }) => observer === one).length);
const indexOf = (turn: TurnDays) => `${turn.from} ${turn.to}`;

describe('the plan of a rotation', () => {
  test('has those on call in turn, and shows every observer another lead each time', () => {
    expect(pairsOf(plan())).toEqual(['lea ana', 'max bo', 'nia cy', 'lea bo', 'max cy', 'nia ana', 'lea cy']);
  });

  test('takes everybody from observing to leading, one step a turn', () => {
    const turns = plan({ observers: ['ana', 'bo'], every: '1 week' }).filter(({ observer }) => observer === 'ana');
    expect(turns.map(({ step }) => step)).toEqual(['observe', 'narrate', 'second', 'lead', 'lead', 'lead', 'lead']);
  });

  test('joins the swaps of a turn, and has nobody observe themselves', () => {
    const on = '2026-11-02';
    const swaps = [
      { on, observer: 'cy' },
      { on: '2026-11-03', onCall: 'nia' },
    ];
    expect(pairsOf(plan({ swaps }))[0]).toBe('nia cy');
    const self = { onCall: ['cy', 'lea'], swaps: [{ on, observer: 'cy', onCall: 'cy' }] };
    expect(pairsOf(plan(self))[0]).toBe('lea cy');
  });

  test('leaves a turn open and says why, instead of counting on somebody who is not there', () => {
    const days = { from: '2026-11-16', to: '2026-11-16' };
    const everybody = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, [days]]));
    expect(plan({}, everybody(['lea', 'max', 'nia']))[1]).toEqual({
      from: '2026-11-16',
      to: '2026-11-29',
      open: 'no-on-call',
    });
    expect(plan({}, everybody(['ana', 'bo', 'cy']))[1]).toMatchObject({ open: 'no-observer', onCall: 'max' });
    expect(plan({}, {}, () => false)[0]).toMatchObject({ open: 'no-shared-hours' });
  });

  test('passes over a lead with whom nobody who is there shares working hours', () => {
    const turns = plan({}, {}, (lead) => lead !== 'max');
    expect(turns.every(({ onCall, open }) => onCall !== 'max' && open === undefined)).toBe(true);
  });

  test('keeps what people agreed on, and goes on from there', () => {
    const turns = plan({ swaps: [{ on: '2026-11-20', observer: 'cy', onCall: 'nia' }] });
    expect(pairsOf(turns).slice(0, 3)).toEqual(['lea ana', 'nia cy', 'max bo']);
    expect(turns[0]).toEqual(plan()[0]);
  });

  test('has turns without those who have left, and lets the others go on', () => {
    const people = { ...peopleWith(), isThere: (one: string, { to }: TurnDays) => one !== 'bo' || to < '2026-12-01' };
    const turns = planRotation(made(), people);
    expect(countsOf(turns, ['ana', 'bo', 'cy'])).toEqual([3, 1, 3]);
  });

  test('has no turns when it ends before it starts, or has no dates', () => {
    expect(plan({ end: '2026-11-01' })).toEqual([]);
    expect(plan({ start: undefined })).toEqual([]);
  });
});

const names = (prefix: string, max: number) =>
  fc.integer({ min: 1, max }).map((count) => Array.from({ length: count }, (_, index) => `${prefix}${index}`));
const week = fc.integer({ min: 0, max: 60 });
const toDay = (days: number) => new Date(Date.UTC(2026, 10, 2) + days * 86_400_000).toISOString().slice(0, 10);
const absence = fc
  .tuple(week, fc.integer({ min: 1, max: 40 }))
  .map(([from, length]) => ({ from: toDay(from * 7), to: toDay(from * 7 + length) }));
/** Some people are both on call and observers. */
const team = fc
  .record({ observers: names('o', 8), onCall: names('l', 6), both: names('b', 3), hasBoth: fc.boolean() })
  .map(({ observers, onCall, both, hasBoth }) => ({
    observers: hasBoth ? [...observers, ...both] : observers,
    onCall: hasBoth ? [...onCall, ...both] : onCall,
  }));
const awayOf = ({ observers, onCall }: Pick<Rotation, 'observers' | 'onCall'>) =>
  fc
    .array(fc.tuple(fc.constantFrom(...observers, ...onCall), absence), { maxLength: 20 })
    .map(
      (list): Away =>
        Object.fromEntries([...groupBy(list, ([who]) => who)].map(([who, own]) => [who, own.map(([, days]) => days)])),
    );
const withAway = team.chain((who) => fc.tuple(fc.constant(who), awayOf(who)));
const year = { start: '2026-11-02', end: '2027-10-31', every: '1 week' } as const;

describe('whatever the people and their absences', () => {
  test('everybody observes equally often within one, while nobody is away', () => {
    fc.assert(
      fc.property(team, fc.integer({ min: 1, max: 52 }), (who, length) => {
        const counts = countsOf(plan({ ...who, ...year }).slice(0, length), who.observers);
        // With one person on call, who is an observer, too, that one can never observe.
        fc.pre(who.onCall.length > 1);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('nobody observes twice in a row while somebody else can, and nobody observes themselves', () => {
    fc.assert(
      fc.property(withAway, ([who, away]) => {
        const { isThere } = peopleWith(away);
        const turns = plan({ ...who, ...year }, away);
        for (const [index, turn] of turns.entries()) {
          const last = turns[index - 1]?.observer;
          if (turn.observer === undefined) continue;
          expect(turn.observer).not.toBe(turn.onCall);
          const leads = who.onCall.filter((one) => isThere(one, turn));
          const others = who.observers.filter(
            (one) => one !== last && isThere(one, turn) && leads.some((lead) => lead !== one),
          );
          if (others.length > 0) expect(turn.observer).not.toBe(last);
        }
      }),
    );
  });

  test('whoever observes has observed least of those who could, whatever the hours that people share', () => {
    const shares = fc.func<[string, string], boolean>(fc.boolean());
    fc.assert(
      fc.property(withAway, shares, ([who, away], share) => {
        const { isThere } = peopleWith(away);
        const turns = plan({ ...who, ...year }, away, (one, other) => share(one, other));
        for (const [index, turn] of turns.entries()) {
          if (turn.observer === undefined) continue;
          const countOf = (one: string) => turns.slice(0, index).filter(({ observer }) => observer === one).length;
          const able = who.observers.filter(
            (one) =>
              one !== turns[index - 1]?.observer &&
              isThere(one, turn) &&
              who.onCall.some((lead) => lead !== one && isThere(lead, turn) && share(lead, one)),
          );
          for (const other of able) expect(countOf(turn.observer)).toBeLessThanOrEqual(countOf(other));
        }
      }),
    );
  });

  test('nobody has a turn on a day on which they are away, and a turn is only open when nobody can have it', () => {
    fc.assert(
      fc.property(withAway, ([who, away]) => {
        const { isThere } = peopleWith(away);
        for (const turn of plan({ ...who, ...year }, away)) {
          for (const person of [turn.onCall, turn.observer])
            if (person !== undefined) expect(isThere(person, turn)).toBe(true);
          const leads = who.onCall.filter((one) => isThere(one, turn));
          const observers = who.observers.filter((one) => isThere(one, turn));
          const isPossible = leads.some((lead) => observers.some((one) => one !== lead));
          expect(turn.open === undefined).toBe(isPossible);
        }
      }),
    );
  });

  test('an absence that becomes known changes no turn before its first day', () => {
    fc.assert(
      fc.property(
        withAway.chain(([who, away]) =>
          fc.tuple(fc.constant(who), fc.constant(away), fc.constantFrom(...who.observers, ...who.onCall), absence),
        ),
        ([who, away, person, days]) => {
          const later = { ...away, [person]: [...(away[person] ?? []), days] };
          const past = (turns: readonly Turn[]) => turns.filter(({ to }) => to < days.from);
          const rotation = { ...who, ...year };
          expect(past(plan(rotation, later))).toEqual(past(plan(rotation, away)));
        },
      ),
    );
  });

  test('a swap is kept, and changes no turn before it', () => {
    fc.assert(
      fc.property(
        withAway.chain(([who, away]) =>
          fc.tuple(
            fc.constant(who),
            fc.constant(away),
            fc.record({
              on: week.map((weeks) => toDay(Math.min(weeks, 51) * 7 + 3)),
              observer: fc.constantFrom(...who.observers),
              onCall: fc.constantFrom(...who.onCall),
            }),
          ),
        ),
        ([who, away, swap]) => {
          fc.pre(swap.observer !== swap.onCall);
          const turns = plan({ ...who, ...year, swaps: [swap] }, away);
          const past = (all: readonly Turn[]) => all.filter(({ to }) => to < swap.on);
          expect(turns.find(({ from, to }) => from <= swap.on && swap.on <= to)).toMatchObject({
            observer: swap.observer,
            onCall: swap.onCall,
          });
          expect(past(turns)).toEqual(past(plan({ ...who, ...year }, away)));
        },
      ),
    );
  });

  test('nobody sees the same lead twice running when there are others for everybody who observes', () => {
    fc.assert(
      fc.property(names('o', 8), names('l', 8), (observers, onCall) => {
        fc.pre(observers.length > 1 && onCall.length > 2);
        const turns = plan({ observers, onCall, ...year });
        const last = new Map<string | undefined, string | undefined>();
        for (const { observer, onCall: lead } of turns) {
          expect(last.get(observer)).not.toBe(lead);
          last.set(observer, lead);
        }
      }),
    );
  });

  test('only those who share working hours have a turn together', () => {
    const shares = fc.func<[string, string], boolean>(fc.boolean());
    fc.assert(
      fc.property(withAway, shares, ([who, away], share) => {
        for (const { observer, onCall } of plan({ ...who, ...year }, away, (one, other) => share(one, other)))
          if (observer !== undefined && onCall !== undefined) expect(share(onCall, observer)).toBe(true);
      }),
    );
  });

  test('the same page gives the same turns, on any day and in any time zone, which lie end to end', () => {
    const zone = process.env.TZ;
    vi.useFakeTimers();
    try {
      fc.assert(
        fc.property(withAway, ([who, away]) => {
          const [first = [], ...others] = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'].map((one, index) => {
            process.env.TZ = one;
            vi.setSystemTime(`2027-0${index + 1}-01T12:00:00Z`);
            return plan({ ...who, ...year }, away);
          });
          for (const turns of others) expect(turns).toEqual(first);
          expect(new Set(first.map(indexOf)).size).toBe(52);
        }),
      );
    } finally {
      vi.useRealTimers();
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
