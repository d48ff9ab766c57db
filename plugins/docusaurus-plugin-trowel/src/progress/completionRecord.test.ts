import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeStepEvent } from '../../test/support/readerEvents.ts';
import { toCompletionRecord } from './completionRecord.ts';
import type { StepEvent, StepState, WalkEvent } from './event.ts';
import type { WalkedPath } from './path.ts';

const step = (id: string, stage: string, milestone = false) => ({ id, title: id, stage, minutes: 10, milestone });
const path: WalkedPath<ReturnType<typeof step>> = {
  id: 'path/backend-engineer',
  title: 'Backend engineer',
  stages: [
    { id: 'day-1', title: 'Day one' },
    { id: 'week-1', title: 'Week one' },
    { id: 'month-1', title: 'Month one' },
  ],
  steps: [
    step('badge', 'day-1'),
    step('booking', 'day-1'),
    step('ledgers', 'week-1', true),
    step('gate', 'week-1'),
    step('watch', 'month-1', true),
  ],
  history: { changes: {}, removed: [], renamed: {} },
};
const walk: WalkEvent = {
  type: 'walk',
  id: 'w',
  time: 0,
  at: '2026-03-30T07:00:00.000Z',
  path: path.id,
  since: '2026-03-30',
};
type Deeds = Readonly<Record<string, readonly [StepState, string]>>;
const recordOf = (deeds: Deeds, { walks = [walk], withQuarter = true } = {}) =>
  toCompletionRecord(
    {
      walks,
      ended: [],
      steps: new Map(
        Object.entries(deeds).map(([id, [state, day]]): [string, StepEvent] => [
          id,
          { type: 'step', id, time: 0, step: id, state, at: new Date(`${day}T09:00:00`).toISOString() },
        ]),
      ),
    },
    path,
    { withQuarter },
  );
const onlyBadge = { ...path, steps: path.steps.slice(0, 1) };
afterEach(() => void vi.unstubAllEnvs());
const all: Deeds = {
  badge: ['done', '2026-03-30'],
  booking: ['done', '2026-03-31'],
  gate: ['skipped', '2026-04-03'],
  ledgers: ['done', '2026-04-09'],
  watch: ['done', '2026-06-02'],
};

describe('a completion record', () => {
  test('measures stages one after the other, milestones from the first day, and where they stalled', () => {
    expect(recordOf(all)).toEqual({
      format: 'trowel-completion-record',
      version: 1,
      path: 'backend-engineer',
      quarter: '2026-Q1',
      finished: true,
      stages: { 'day-1': 2, 'week-1': 9, 'month-1': 54 },
      milestones: { ledgers: 10, watch: 64 },
      stalls: [
        { step: 'watch', days: 54 },
        { step: 'ledgers', days: 6 },
        { step: 'gate', days: 3 },
      ],
    });
  });

  test('says no date, no reason and no name, however much the reader wrote', () => {
    const text = JSON.stringify(recordOf(all));
    expect(text).not.toMatch(/\d{4}-\d{2}/);
    expect(JSON.stringify(recordOf(all, { withQuarter: false }))).not.toContain('2026');
  });

  test('of a path that is not finished has the stages and milestones that are', () => {
    const { watch: _, gate: __, ...some } = all;
    expect(recordOf(some)).toMatchObject({ finished: false, stages: { 'day-1': 2 }, milestones: { ledgers: 10 } });
    expect(recordOf({ ...all, watch: ['doing', '2026-06-02'] })?.milestones).toEqual({ ledgers: 10 });
    expect(recordOf({ ...all, ledgers: ['skipped', '2026-04-09'] })?.milestones).toEqual({ watch: 64 });
    expect(recordOf({})).toMatchObject({ finished: false, stages: {}, milestones: {}, stalls: [] });
  });

  test('counts what was done before the first day as done on it, and never counts backwards', () => {
    const early = recordOf({ ...all, badge: ['done', '2026-01-01'], watch: ['done', '2026-04-01'] });
    expect(early?.stages).toEqual({ 'day-1': 2, 'week-1': 9, 'month-1': 0 });
  });

  test.each(['America/Los_Angeles', 'Pacific/Kiritimati'])('counts days by the reader’s clock in %s', (zone) => {
    vi.stubEnv('TZ', zone);
    const endOf = (day: string) => new Date(`${day}T23:30:00`).toISOString();
    const beginOf = (day: string) => new Date(`${day}T00:30:00`).toISOString();
    const steps = new Map([
      ['badge', makeStepEvent({ step: 'badge', at: endOf('2026-03-30') })],
      ['booking', makeStepEvent({ step: 'booking', at: beginOf('2026-03-31') })],
    ]);
    const record = toCompletionRecord({ walks: [walk], ended: [], steps }, path, { withQuarter: true });
    expect(record?.stages).toEqual({ 'day-1': 2 });
    steps.delete('booking');
    expect(toCompletionRecord({ walks: [walk], ended: [], steps }, onlyBadge, { withQuarter: true })?.stages).toEqual({
      'day-1': 1,
    });
  });

  test('is of a path that they walk', () => {
    expect(recordOf(all, { walks: [] })).toBeUndefined();
    expect(recordOf(all, { walks: [{ ...walk, path: 'path/other' }] })).toBeUndefined();
  });
});
