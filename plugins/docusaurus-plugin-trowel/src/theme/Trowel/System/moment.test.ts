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

describe('what held then', () => {
  test('a decision, from the day on which it was taken until the day of its successor', () => {
    const layer = makeLayer('decision', { from: '2018-02-13', to: '2020-01-21' });
    expect(statesOf(layer, '2017', '2018-01', '2018-02-12')).toEqual(['not-yet', 'not-yet', 'not-yet']);
    expect(statesOf(layer, '2018-02-13', '2018-02', '2018', '2019', '2020-01-20')).toEqual(Array(5).fill('held'));
    expect(statesOf(layer, '2020-01-21', '2020-01', '2026')).toEqual(Array(3).fill('over'));
  });

  test('a constraint and a state, through their last day, however exactly that is known', () => {
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

  test('nobody can say of what has no date, or of what ended on a day that nobody wrote down', () => {
    expect(findLayerState(makeLayer('constraint', {}), '2019')).toBe('undated');
    const layer = makeLayer('decision', { from: '2018-02-13', hold: 'unsure' });
    expect(statesOf(layer, '2017', '2019')).toEqual(['not-yet', 'unsure']);
  });

  test('what was only proposed or turned down never held', () => {
    expect(statesOf(makeLayer('decision', { from: '2018-02-13', hold: 'never' }), '2017', '2019')).toEqual([
      'not-yet',
      'open',
    ]);
  });
});

describe('a moment in the address', () => {
  test('is a year, a month or a day; anything else is none', () => {
    for (const text of ['2019', '2019-06', '2019-06-14']) expect(parseMoment(text)).toBe(text);
    for (const text of [null, '', '19', '2019-13', '2019-6', '2019-06-32', 'then', '2019-06-14T10:00'])
      expect(parseMoment(text)).toBeUndefined();
  });

  test('is the same again after it has been a step of the slider', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 300 }), (from, length) => {
        const years = [from, from + length] as const;
        for (const place of [0, 1, 11, 12, countMonths(years) - 1, countMonths(years)])
          expect(toMonth(fromMonth(place, years), years)).toBe(place);
        expect(fromMonth(countMonths(years), years)).toBeUndefined();
      }),
    );
  });

  test('of a year stands at its December; one outside the axis at its edge', () => {
    expect(toMonth('2019', [2018, 2022])).toBe(23);
    expect(toMonth('1990', [2018, 2022])).toBe(0);
    expect(toMonth('2050', [2018, 2022])).toBe(47);
    expect([toAxisFraction('1990', [2018, 2022]), toAxisFraction('2050', [2018, 2022])]).toEqual([0, 1]);
    expect(toAxisFraction('2019', [2018, 2020])).toBe(1);
    expect(toAxisFraction('2018-12-31', [2018, 2020])).toBe(toAxisFraction('2018', [2018, 2020]));
  });
});
