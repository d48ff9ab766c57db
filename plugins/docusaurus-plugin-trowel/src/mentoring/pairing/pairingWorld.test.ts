import { expect, test } from 'vitest';
import { makePage } from '../../../test/support/page.ts';
import { buildHub } from '../../hub/build.ts';
import { createPairingWorld } from './pairingWorld.ts';

type Fields = Readonly<Record<string, unknown>>;

const span = { start: '2026-01-05', end: '2026-03-27' };

function worldOf(people: Readonly<Record<string, Fields>>, ...engagements: readonly Fields[]) {
  const pages = [
    ...Object.entries(people).map(([name, fields]) => makePage(`docs/people/${name}.md`, { title: name, ...fields })),
    ...engagements.map((fields, at) =>
      makePage(`docs/engagements/e${at}.md`, { mentor: 'mo', mentees: ['tia'], status: 'running', ...fields }),
    ),
  ];
  return createPairingWorld(buildHub(pages).entries, span);
}

test('whoever says no hours has none to count, and whoever has too little has none', () => {
  const { freeHoursOf } = worldOf({ mo: { capacity: 2 }, tia: {} }, { hours: 3 });
  expect([freeHoursOf('person/mo'), freeHoursOf('person/tia'), freeHoursOf('person/nobody')]).toEqual([
    0,
    undefined,
    undefined,
  ]);
});

test('somebody is full until the last day of what leaves too little for the next', () => {
  const { fullUntil } = worldOf(
    { mo: { capacity: 4 } },
    { hours: 2, end: '2026-02-06' },
    { hours: 2, end: '2026-03-06' },
  );
  expect([fullUntil('person/mo', 1), fullUntil('person/mo', 2.5)]).toEqual(['2026-02-06', '2026-03-06']);
});

test('nobody knows until when, where an engagement says no end', () => {
  expect(worldOf({ mo: { capacity: 2 } }, { hours: 2 }).fullUntil('person/mo', 1)).toBeUndefined();
});

test('hours that come back within the span are not given away', () => {
  const paused = { status: 'paused', hours: 2, paused_until: '2026-02-02', end: '2026-03-01' };
  const world = worldOf({ mo: { capacity: 3 } }, paused);
  expect([world.freeHoursOf('person/mo'), world.fullUntil('person/mo', 2)]).toEqual([1, '2026-03-01']);
});

test('shared hours are those of the week that has fewest', () => {
  // From 8 to 27 March, Halifax has changed its clocks and Oslo has not.
  const { sharedHours } = worldOf({
    a: { timezone: 'Europe/Oslo' },
    b: { timezone: 'America/Halifax' },
    c: { timezone: 'Europe/Oslo' },
    d: {},
  });
  expect(sharedHours(['person/a', 'person/b'])).toBe(5 * 3);
  expect(sharedHours(['person/a', 'person/c'])).toBe(5 * 8);
  expect(sharedHours(['person/a', 'person/b', 'person/c'])).toBe(5 * 3);
  expect(sharedHours(['person/a', 'person/d'])).toBeUndefined();
  expect(sharedHours([])).toBeUndefined();
});
