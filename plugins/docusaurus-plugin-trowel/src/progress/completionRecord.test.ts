import { describe, expect, test } from 'vitest';
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
          { type: 'step', id, time: 0, step: id, state, at: `${day}T09:00:00.000Z` },
        ]),
      ),
    },
    path,
    { withQuarter },
  );
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

  test('is of a path that they walk', () => {
    expect(recordOf(all, { walks: [] })).toBeUndefined();
    expect(recordOf(all, { walks: [{ ...walk, path: 'path/other' }] })).toBeUndefined();
  });
});
