import type { LayerProps } from 'docusaurus-plugin-trowel/props';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countMonths, findLayerState, fromMonth, parseMoment, toAxisFraction, toMonth } from './moment.ts';

type Kind = LayerProps['entry']['kind'];

function makeLayer(kind: Kind, rest: Partial<LayerProps>): LayerProps {
  return {
    entry: { id: `${kind}/a`, kind, title: 'A', permalink: '/a' },
    hold: 'sure',
    supersededBy: [],
    restsOn: [],
    ...rest,
  };
}
const statesOf = (layer: LayerProps, ...moments: string[]) => moments.map((moment) => findLayerState(layer, moment));

describe('the state of a layer at a moment', () => {
  test('is held for a decision from its day until the day of its successor', () => {
    const layer = makeLayer('decision', { from: '2018-02-13', to: '2020-01-21' });
    expect(statesOf(layer, '2017', '2018-01', '2018-02-12')).toEqual(['not-yet', 'not-yet', 'not-yet']);
    expect(statesOf(layer, '2018-02-13', '2018-02', '2018', '2019', '2020-01-20')).toEqual(Array(5).fill('held'));
    expect(statesOf(layer, '2020-01-21', '2020-01', '2026')).toEqual(Array(3).fill('over'));
  });

  test('is held for a constraint and for archaeology through their last day, month or year', () => {
    const constraint = makeLayer('constraint', { from: '2011', to: '2022-09-30' });
    expect(statesOf(constraint, '2010', '2011', '2022-09-30', '2022-09', '2022')).toEqual([
      'not-yet',
      'held',
      'held',
      'over',
      'over',
    ]);
    const state = makeLayer('archaeology', { from: '2015-08', to: '2020' });
    expect(statesOf(state, '2015-07', '2015-08', '2020-12', '2020', '2021-01')).toEqual([
      'not-yet',
      'held',
      'held',
      'held',
      'over',
    ]);
  });

  test('is undated without any date, and unsure without a known end', () => {
    expect(findLayerState(makeLayer('constraint', {}), '2019')).toBe('undated');
    const layer = makeLayer('decision', { from: '2018-02-13', hold: 'unsure' });
    expect(statesOf(layer, '2017', '2019')).toEqual(['not-yet', 'unsure']);
  });

  test('is open for what was only proposed or rejected', () => {
    expect(statesOf(makeLayer('decision', { from: '2018-02-13', hold: 'never' }), '2017', '2019')).toEqual([
      'not-yet',
      'open',
    ]);
  });
});

describe('a moment in the address', () => {
  test('is a year, a month or a day, and nothing else', () => {
    for (const text of ['2019', '2019-06', '2019-06-14']) expect(parseMoment(text)).toBe(text);
    for (const text of [null, '', '19', '2019-13', '2019-6', '2019-06-32', 'then', '2019-06-14T10:00'])
      expect(parseMoment(text)).toBeUndefined();
  });

  test('is the same after it was a step of the slider', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 300 }), (from, length) => {
        const years = [from, from + length] as const;
        for (const place of [0, 1, 11, 12, countMonths(years) - 1, countMonths(years)])
          expect(toMonth(fromMonth(place, years), years)).toBe(place);
        expect(fromMonth(countMonths(years), years)).toBeUndefined();
      }),
    );
  });

  test('is in December for a year, and at the edge of the axis when it is outside', () => {
    expect(toMonth('2019', [2018, 2022])).toBe(23);
    expect(toMonth('1990', [2018, 2022])).toBe(0);
    expect(toMonth('2050', [2018, 2022])).toBe(47);
    expect([toAxisFraction('1990', [2018, 2022]), toAxisFraction('2050', [2018, 2022])]).toEqual([0, 1]);
    expect(toAxisFraction('2019', [2018, 2020])).toBe(1);
    expect(toAxisFraction('2018-12-31', [2018, 2020])).toBe(toAxisFraction('2018', [2018, 2020]));
  });
});
