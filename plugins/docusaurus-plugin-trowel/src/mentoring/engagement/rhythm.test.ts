import { expect, test } from 'vitest';
import { isPastEnd, isSilent, nextCheckIn } from './rhythm.ts';

const running = { status: 'running', start: '2026-09-01', rhythm: '2 weeks', checkIns: [] } as const;

test('The first check-in is due one rhythm after the start, and each next one after the last', () => {
  expect(nextCheckIn(running)).toBe('2026-09-15');
  expect(nextCheckIn({ ...running, checkIns: [{ date: '2026-09-14' }, { date: '2026-10-05' }] })).toBe('2026-10-19');
});

test('Without a rhythm it is four weeks', () => {
  expect(nextCheckIn({ ...running, rhythm: undefined })).toBe('2026-09-29');
});

test('After a pause the rhythm begins anew', () => {
  expect(nextCheckIn({ ...running, checkIns: [{ date: '2026-09-14' }], pausedUntil: '2026-11-02' })).toBe('2026-11-16');
});

test('After the end no check-in is due, and on its day one can be', () => {
  expect(nextCheckIn({ ...running, end: '2026-09-15' })).toBe('2026-09-15');
  expect(nextCheckIn({ ...running, end: '2026-09-14' })).toBeUndefined();
  expect(isSilent({ ...running, end: '2026-09-14' }, '2026-09-16')).toBe(false);
});

test('Only a running engagement with a known day has a next check-in', () => {
  expect(nextCheckIn({ ...running, status: 'paused' })).toBeUndefined();
  expect(nextCheckIn({ ...running, status: 'ended' })).toBeUndefined();
  expect(nextCheckIn({ ...running, start: undefined })).toBeUndefined();
});

test('An engagement is silent from the day after its check-in was due', () => {
  expect(isSilent(running, '2026-09-15')).toBe(false);
  expect(isSilent(running, '2026-09-16')).toBe(true);
  expect(isSilent({ ...running, status: 'proposed' }, '2026-12-01')).toBe(false);
});

test('One that runs or is paused on the day after its end is past its end, and an ended one is not', () => {
  expect(isPastEnd({ status: 'running', end: '2026-10-01' }, '2026-10-01')).toBe(false);
  expect(isPastEnd({ status: 'paused', end: '2026-10-01' }, '2026-10-02')).toBe(true);
  expect(isPastEnd({ status: 'ended', end: '2026-10-01' }, '2026-10-02')).toBe(false);
});
