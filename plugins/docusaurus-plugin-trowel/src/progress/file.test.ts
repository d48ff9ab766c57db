import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anyEvents,
  makeOffEvent,
  makeStepEvent,
  makeWalkEvent,
  makeWeekEvent,
} from '../../test/support/readerEvents.ts';
import { longestText, parseEvents } from './eventParser.ts';
import { readFile, writeFile } from './file.ts';

const hub = 'https://hub.example.org/';
const now = new Date('2026-11-02T09:00:00Z');

describe('a file of progress', () => {
  test('gives back all that was saved', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        expect(readFile(writeFile(events, { hub, now }))).toEqual({ ok: true, events, faults: [], hub });
      }),
    );
  });

  test('edited by hand gives what is still valid, and says what is not', () => {
    const good = makeStepEvent({ id: 'good' });
    const text = writeFile([good, makeWalkEvent({ since: 'soon' })], { hub, now, unread: ['x', { type: 'later' }] });
    expect(readFile(text)).toEqual({
      ok: true,
      hub,
      events: [good],
      faults: [
        { value: makeWalkEvent({ since: 'soon' }), field: 'since' },
        { value: 'x', field: undefined },
        { value: { type: 'later' }, field: 'type' },
      ],
    });
  });

  test.each([
    ['backwards', makeOffEvent({ from: '2026-12-26', to: '2026-12-24' }), 'to'],
    ['of 10,000 days', makeOffEvent({ from: '2026-12-26', to: '2054-05-12' }), 'to'],
    ['from a day that does not exist', makeOffEvent({ from: '2026-02-30', to: '2026-03-02' }), 'from'],
    ['to something that is no text', makeOffEvent({ to: 7 as never }), 'to'],
    ['every day of the week', makeWeekEvent({ weekend: [0, 1, 2, 3, 4, 5, 6] }), 'weekend'],
    ['on an eighth day of the week', makeWeekEvent({ weekend: [7] }), 'weekend'],
    ['on days that are no list', makeWeekEvent({ weekend: '06' as never }), 'weekend'],
  ])('with days off %s gives no such days, and says which field is wrong', (_, event, field) => {
    expect(readFile(writeFile([event], { hub, now }))).toMatchObject({ events: [], faults: [{ field }] });
  });

  test('of the first version, the ticks of a path, gives steps that are done', () => {
    const ticks =
      '{"systems/booking":"2026-11-02T09:00:00.000Z","systems/gates":"yesterday","people/__proto__":"2026-11-02"}';
    const reading = readFile(ticks);
    expect(reading).toMatchObject({ ok: true });
    expect(reading.ok && reading.events.map(({ type, at, ...rest }) => ({ type, at, ...rest }))).toMatchObject([
      { type: 'step', step: 'systems/booking', state: 'done', at: '2026-11-02T09:00:00.000Z', time: now.getTime() },
      { type: 'step', step: 'people/__proto__', state: 'done' },
    ]);
    expect(reading.ok && reading.faults).toMatchObject([{ value: { step: 'systems/gates' } }]);
    // Read twice, it is the same event.
    expect(readFile(ticks)).toEqual(reading);
  });

  test.each([
    ['that is no JSON', 'Hello', 'no-json'],
    ['that is empty', '', 'no-json'],
    ['of a newer version', '{"format":"trowel-progress","version":99,"events":[]}', 'newer'],
    ['without events', '{"format":"trowel-progress","version":2}', 'other-file'],
    ['of something else', '{"name":"my-package","version":"1.0.0"}', 'other-file'],
    ['of something else with a date', '{"released":"2026-11-02"}', 'other-file'],
    ['of something else with a date and a path', '{"src/index.ts":"2026-11-02","released":"2026-11-02"}', 'other-file'],
    ['of a list', '[1, 2]', 'other-file'],
    ['of nothing', 'null', 'other-file'],
    ['of 21 MB', ' '.repeat(21_000_000), 'too-large'],
  ])('%s is refused by name', (_, text, why) => {
    expect(readFile(text)).toEqual({ ok: false, why });
  });
});

describe('unknown data', () => {
  test('never throws, and all of it is an event or a fault', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (values) => {
        const { events, faults } = parseEvents(values);
        expect(events.length + faults.length).toBe(values.length);
      }),
    );
  });

  test.each([
    ['id', { id: '' }],
    ['time', { time: 1e300 }],
    ['time', { time: 8.64e15 + 2 }],
    ['time', { time: -1 }],
    ['time', { time: '5' }],
    ['at', { at: '2026-99-99' }],
    ['step', { step: 'x'.repeat(longestText + 1) }],
    ['state', { state: 'lost' }],
    ['reason', { reason: 7 }],
  ])('has a wrong field named: %s', (field, wrong) => {
    expect(parseEvents([{ ...makeStepEvent(), ...wrong }]).faults).toMatchObject([{ field }]);
  });

  test('is never asked for more than the fields of an event', () => {
    const { events } = parseEvents([{ ...makeStepEvent(), html: '<b>', constructor: 1 }]);
    expect(events).toEqual([makeStepEvent()]);
  });
});
