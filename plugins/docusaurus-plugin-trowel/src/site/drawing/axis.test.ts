import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAxis, toInstant } from './axis.ts';

const sheet = { width: 800, margin: 16 };
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

describe('dates on the axis', () => {
  test('a year, a month and a day have a beginning and an end', () => {
    expect([toInstant('2019', 'start'), toInstant('2019', 'end')]).toEqual([day('2019-01-01'), day('2020-01-01')]);
    expect(toInstant('2019-12', 'end')).toBe(day('2020-01-01'));
    expect(toInstant('2019-12-31', 'end')).toBe(day('2020-01-01'));
    expect(toInstant('2020-07-02', 'start')).toBe(day('2020-07-02'));
    expect(toInstant('0050', 'start')).toBe(day('0050-01-01'));
  });

  test('a text that is no date has no time', () => {
    expect(['spring 2019', '', undefined, '19'].map((text) => toInstant(text, 'start'))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('the axis covers just the whole years around all times, also around a single one', () => {
    const edges = (...moments: number[]) => {
      const axis = buildAxis(moments, sheet);
      return axis && [axis.from, axis.to];
    };
    expect(edges(day('2016-04-01'), day('2021-12-01'))).toEqual([day('2016-01-01'), day('2022-01-01')]);
    expect(edges(day('2020-01-01'))).toEqual([day('2020-01-01'), day('2021-01-01')]);
    expect(edges(day('2020-05-01'), day('2022-01-01'))).toEqual([day('2020-01-01'), day('2022-01-01')]);
    expect(edges()).toBeUndefined();
  });

  test('as many years have labels as fit, and months when there are few years', () => {
    const names = (from: string, to: string) =>
      buildAxis([day(from), day(to)], sheet)
        ?.ticks.filter(({ named }) => named)
        .map(({ date }) => date);
    expect(names('2016-02-01', '2019-02-01')).toContain('2017-07');
    expect(names('2008-02-01', '2018-02-01')).toEqual(
      expect.arrayContaining(['2009', '2010', '2011', '2012', '2013', '2014', '2015', '2016', '2017', '2018']),
    );
    expect(names('1960-01-01', '2020-01-01')?.slice(0, 4)).toEqual(['1960', '1965', '1970', '1975']);
  });

  test('labels of ticks do not touch, at any length of time', () => {
    const years = fc.integer({ min: 1000, max: 2999 });
    fc.assert(
      fc.property(years, years, fc.integer({ min: 300, max: 3000 }), (a, b, width) => {
        const ticks = buildAxis([day(`${a}-05-01`), day(`${b}-06-01`)], { width, margin: 16 })?.ticks ?? [];
        const named = ticks.filter((tick) => tick.named);
        expect(ticks.length).toBeGreaterThan(0);
        for (const [index, { x }] of named.slice(1).entries())
          expect(x - (named[index]?.x ?? 0)).toBeGreaterThanOrEqual(41.9);
        for (const { x } of ticks) {
          expect(x).toBeGreaterThanOrEqual(16);
          expect(x).toBeLessThanOrEqual(width - 16);
        }
      }),
    );
  });
});
