import { describe, expect, test } from 'vitest';
import { makeStepEvent } from '../../test/support/readerEvents.ts';
import { latestTime, stampEvent } from './clock.ts';
import type { ProgressEvent, Unstamped } from './event.ts';
import { parseEvents } from './eventParser.ts';
import { mergeEvents } from './merge.ts';
import { readProgress } from './progress.ts';

const done: Unstamped = { type: 'step', step: 'systems/booking', state: 'done' };
const undone: Unstamped = { ...done, state: 'todo' };

/** Lets a reader do things one after the other, each at its moment by their clock. */
function act(...deeds: readonly (readonly [at: string, event: Unstamped])[]): readonly ProgressEvent[] {
  return deeds.reduce<readonly ProgressEvent[]>(
    (known, [at, event], index) =>
      mergeEvents(known, [stampEvent(event, { known, now: new Date(at), id: `event ${index}` })]),
    [],
  );
}

describe('the clock of events', () => {
  test('is the reader’s', () => {
    const [event] = act(['2026-11-02T09:00:00Z', done]);
    expect(event).toEqual({ ...done, id: 'event 0', time: Date.UTC(2026, 10, 2, 9), at: '2026-11-02T09:00:00.000Z' });
  });

  test.each([
    ['goes on', '2026-11-02T09:00:01Z'],
    ['stands still', '2026-11-02T09:00:00Z'],
    ['was set back', '2019-01-01T00:00:00Z'],
    ['was set back to before 1970', '1960-01-01T00:00:00Z'],
  ])('lets the later event count when the reader’s %s', (_, later) => {
    const events = act(['2026-11-02T09:00:00Z', done], [later, undone], [later, done], [later, undone]);
    expect(readProgress(events).steps.get('systems/booking')?.state).toBe('todo');
    // The moment is kept as the reader's clock had it.
    expect(events.at(-1)?.at).toBe(new Date(later).toISOString());
  });

  test('has a last moment, at which nothing is lost either', () => {
    const known = [makeStepEvent({ id: 'z', time: latestTime })];
    const event = stampEvent(undone, { known, now: new Date('2026-11-02'), id: 'zz' });
    expect(mergeEvents(known, [event])).toHaveLength(2);
    expect(parseEvents([event]).events).toEqual([event]);
  });
});
