import { describe, expect, test } from 'vitest';
import { makePage } from '../../../test/support/page.ts';
import { buildHub } from '../../hub/build.ts';
import { createPeople } from './rotationPeople.ts';

const person = (name: string, fields: Readonly<Record<string, unknown>>) =>
  makePage(`docs/people/${name}.md`, { title: name, ...fields });
const { entries } = buildHub([
  person('halifax', { timezone: 'America/Halifax' }),
  person('oslo', { timezone: 'Europe/Oslo', working_hours: 'Mon-Fri 06:00-14:00' }),
  person('kolkata', { timezone: 'Asia/Kolkata' }),
  person('anywhere', {}),
  person('off', { away: [{ from: '2026-11-10', to: '2026-11-12' }], leaving: '2026-12-31' }),
]);
const { isThere, hasLeft, share } = createPeople(entries);

describe('what rotations know of people', () => {
  test('is whether they share an hour of work in the week of a turn, which changes with the clocks', () => {
    // Halifax changes its clocks on 8 March 2026, Oslo on 29 March: in between, they have an hour in common.
    const both = (day: string) => share('person/halifax', 'person/oslo', day);
    expect([both('2026-02-02'), both('2026-03-16'), both('2026-04-06')]).toEqual([false, true, false]);
    expect(share('person/halifax', 'person/kolkata', '2026-02-02')).toBe(false);
    expect(share('person/oslo', 'person/kolkata', '2026-02-02')).toBe(true);
  });

  test('takes somebody without a time zone to share hours with everybody', () => {
    expect(share('person/anywhere', 'person/kolkata', '2026-02-02')).toBe(true);
  });

  test.each([
    [{ from: '2026-11-01', to: '2026-11-09' }, true],
    [{ from: '2026-11-01', to: '2026-11-10' }, false],
    [{ from: '2026-11-12', to: '2026-11-20' }, false],
    [{ from: '2026-11-13', to: '2026-12-31' }, true],
    [{ from: '2026-12-20', to: '2027-01-01' }, false],
  ])('is whether they are there on all days of %j: %s', (days, there) => {
    expect(isThere('person/off', days)).toBe(there);
  });

  test('is whether they have left before a turn ends', () => {
    expect(hasLeft('person/off', { from: '2026-12-20', to: '2026-12-31' })).toBe(false);
    expect(hasLeft('person/off', { from: '2026-12-20', to: '2027-01-01' })).toBe(true);
    expect(hasLeft('person/anywhere', { from: '2026-12-20', to: '2027-01-01' })).toBe(false);
  });
});
