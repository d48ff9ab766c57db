import { describe, expect, test } from 'vitest';
import { makePage } from '../../../test/support/page.ts';
import { buildHub } from '../../hub/build.ts';
import { listEngagements } from '../engagement/engagement.ts';
import { createCapacities } from './capacities.ts';
import { findOverfull } from './overfull.ts';

const span = { start: '2026-01-05', end: '2026-03-27' };

type Fields = Readonly<Record<string, unknown>>;

const person = (name: string, fields: Fields = {}) => makePage(`docs/people/${name}.md`, { title: name, ...fields });
const engagement = (name: string, fields: Fields = {}) =>
  makePage(`docs/engagements/${name}.md`, { mentor: 'mo', mentees: ['tia'], status: 'running', ...fields });

function capacitiesOf(mo: Fields, ...engagements: readonly Fields[]) {
  const pages = [person('mo', mo), person('tia', { capacity: 2 })];
  const { entries } = buildHub([...pages, ...engagements.map((fields, at) => engagement(`e${at}`, fields))]);
  return createCapacities(entries, listEngagements(entries), span).list;
}

const ofMo = (mo: Fields, ...engagements: readonly Fields[]) => {
  const [capacity] = capacitiesOf(mo, ...engagements);
  if (!capacity) throw new Error('There is no capacity.');
  return capacity;
};

describe('the capacity of a person', () => {
  test('is what they planned, without what running engagements cost', () => {
    expect(ofMo({ capacity: 6 }, { hours: 1.5 }, { form: 'group' })).toMatchObject({
      planned: 6,
      used: 3.5,
      free: 2.5,
      target: { from: 4, to: 6 },
      limit: 8,
    });
  });

  test.each([
    ['one-to-one', 2.5],
    ['peer', 1],
    ['group', 2],
    ['cross-department', 1],
    ['reverse', 1],
  ])('pays for an engagement of the form %s without hours %d hours', (form, used) => {
    expect(ofMo({ capacity: 6 }, { form }).used).toBe(used);
  });

  test('of a pair of peers is paid by both, of another pair by the mentor', () => {
    const used = (form: string) => capacitiesOf({ capacity: 6 }, { form }).map((one) => one.used);
    expect([used('peer'), used('reverse')]).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  test('pays nothing for what has ended or pauses, and for what is proposed as for what runs', () => {
    const statuses = ['ended', 'paused', 'proposed'].map((status) => ({ status }));
    expect(ofMo({ capacity: 6 }, ...statuses)).toMatchObject({ used: 0, proposed: 2.5, free: 3.5 });
  });

  test('pays for what takes place in the span, on its fullest day', () => {
    const past = { end: '2026-01-04' };
    const early = { start: '2026-01-01', end: '2026-02-01', hours: 1 };
    const late = { start: '2026-02-01', end: '2026-05-01', hours: 2 };
    const later = { start: '2026-03-28', hours: 4 };
    expect(ofMo({ capacity: 6 }, past, early, later)).toMatchObject({ used: 1, free: 5 });
    expect(ofMo({ capacity: 6 }, past, early, late, later)).toMatchObject({ used: 3, free: 3 });
  });

  test('pays for what pauses from the day on which it goes on', () => {
    const paused = { status: 'paused', hours: 2 };
    const free = ['2026-02-02', '2026-03-28', '2025-12-01'].map(
      (day) => ofMo({ capacity: 6 }, { ...paused, paused_until: day }).free,
    );
    expect(free).toEqual([4, 6, 4]);
  });

  test.each([
    [{ week: 30, working_hours: 'Mon-Fri 09:00-17:00' }, 30, 'week'],
    [{ working_hours: ['Mon-Thu 08:00-16:00', 'Fri 08:00-12:00'] }, 36, 'working_hours'],
    [{}, 40, 'assumed'],
    [{ week: 0 }, 40, 'assumed'],
  ])('is measured by their own week: %j', (fields, week, weekBy) => {
    expect(ofMo(fields)).toMatchObject({ week, weekBy, limit: week / 5 });
  });

  test('is counted up to the limit, whatever they planned', () => {
    expect(ofMo({ capacity: 40 }).free).toBe(8);
  });

  test.each([
    [{ capacity: 2.5 }, undefined],
    [{ capacity: 2 }, { person: 'person/mo', used: 2.5, has: 2 }],
    [
      { capacity: 4, week: 10 },
      { person: 'person/mo', used: 2.5, has: 2 },
    ],
    [{}, undefined],
  ])('is exceeded by one engagement where there is less: %j', (fields, overfull) => {
    expect(findOverfull(capacitiesOf(fields, {}))[0]).toEqual(overfull);
  });

  test.each([
    [{ mentoring: 'paused' }, {}],
    [{ mentoring: 'paused', paused_until: '2026-01-06' }, { until: '2026-01-06' }],
    [{ paused_until: '2026-01-06' }, { until: '2026-01-06' }],
    [{ paused_until: '2026-01-05' }, undefined],
    [{}, undefined],
  ])('has a pause that lasts when the span begins: %j', (fields, paused) => {
    expect(ofMo({ capacity: 4, ...fields }).paused).toEqual(paused);
  });

  test('has a last day that comes before the end of the span', () => {
    const days = ['2026-03-26', '2026-03-27'].map((leaving) => ofMo({ capacity: 4, leaving }).leaving);
    expect(days).toEqual(['2026-03-26', undefined]);
  });
});
