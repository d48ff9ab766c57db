import { describe, expect, test } from 'vitest';
import { buildAxis, toYear } from './time.ts';

describe('dates on the axis', () => {
  test('a year, a month and a day begin and end where they do', () => {
    expect([toYear('2019', 'start'), toYear('2019', 'end')]).toEqual([2019, 2020]);
    expect(toYear('2019-12', 'end')).toBe(2020);
    expect(toYear('2019-12-31', 'end')).toBe(2020);
    expect(toYear('2020-07-02', 'start')).toBeCloseTo(2020.5, 2);
  });

  test('what is no date is no moment', () => {
    expect(['spring 2019', '', undefined, '19'].map((text) => toYear(text, 'start'))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('the axis reaches whole years around everything, also around one moment', () => {
    expect(buildAxis([2016.3, 2021.9], 12)).toMatchObject({ from: 2016, to: 2022 });
    expect(buildAxis([2020], 12)).toMatchObject({ from: 2020, to: 2021 });
    expect(buildAxis([], 12)).toBeUndefined();
  });

  test('as many years are named as fit', () => {
    const named = (axis: ReturnType<typeof buildAxis>) =>
      axis?.ticks.filter((tick) => tick.named).map(({ year }) => year);
    expect(named(buildAxis([2016, 2020], 12))).toEqual([2016, 2017, 2018, 2019, 2020]);
    expect(named(buildAxis([1989, 2020], 12))).toEqual([1990, 1995, 2000, 2005, 2010, 2015, 2020]);
    expect(buildAxis([1000, 2026], 12)?.ticks.length).toBeLessThan(60);
  });
});
