import { expect, test } from 'vitest';
import { layOutSpark } from './spark.ts';

const days = (...values: number[]) => values.map((value, at) => ({ on: `2026-0${at + 1}-01`, value }));

test('a line needs two points', () => {
  expect(layOutSpark({ points: days(1) })).toBeUndefined();
  expect(layOutSpark({ points: days(1, 2) })?.line.split(' ')).toHaveLength(2);
});

test('more is higher, and the line ends at the last point', () => {
  const spark = layOutSpark({ points: days(0, 100, 50), most: 100 });
  const heights = spark?.line.split(' ').map((place) => Number(place.split(',')[1]));
  expect(heights).toEqual([28, 4, 16]);
  expect(spark?.end).toEqual({ x: 116, y: 16 });
});

test('what is wanted is within the box, though no value reaches it', () => {
  expect(layOutSpark({ points: days(1, 2), target: { at_least: 10 } })?.target).toBe(4);
  expect(layOutSpark({ points: days(1, 2), target: { at_most: 0 } })?.target).toBe(28);
  expect(layOutSpark({ points: days(1, 2) })).not.toHaveProperty('target');
});
