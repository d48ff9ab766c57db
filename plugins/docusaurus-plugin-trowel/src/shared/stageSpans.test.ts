import { expect, test } from 'vitest';
import { toStageSpans } from './stageSpans.ts';

const spansOf = (...times: readonly (string | undefined)[]) =>
  [...toStageSpans(times.map((within, at) => ({ id: String(at), within })))].map(([id, days]) => [id, days]);

test('a stage has the days that those before it leave, since its time counts from the start of the path', () => {
  expect(spansOf('1 day', '1 week', '1 month')).toEqual([
    ['0', 1],
    ['1', 6],
    ['2', 23],
  ]);
});

test('a stage that has no longer than the one before it counts by itself', () => {
  expect(spansOf('1 week', '1 week', '2 days')).toEqual([
    ['0', 7],
    ['1', 7],
    ['2', 2],
  ]);
});

test('a stage without a time that can be read has no span, and takes none from the next', () => {
  expect(spansOf('1 week', undefined, 'soon', '2 weeks')).toEqual([
    ['0', 7],
    ['3', 7],
  ]);
});
