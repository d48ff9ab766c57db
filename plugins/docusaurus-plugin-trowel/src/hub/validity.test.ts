import { describe, expect, test } from 'vitest';
import { parsePage } from '../content/pageParser.ts';
import { buildHub } from './build.ts';
import { findValidity } from './validity.ts';

/** Finds the validity of one entry of a hub. Takes pages by path, with their front matter. */
function heldOf(id: string, pages: Readonly<Record<string, string>>) {
  const hub = buildHub(
    Object.entries(pages).map(([source, yaml]) =>
      parsePage({ source, text: `---\ntitle: A\n${yaml}\n---\n\nText.\n` }),
    ),
  );
  const find = (wanted: string) => hub.entries.find((entry) => entry.id === wanted);
  const entry = find(id);
  if (!entry) throw new Error(`There is no ${id}.`);
  return findValidity(entry, find);
}
const first = 'docs/decisions/0001-a.md';
const second = 'docs/decisions/0002-b.md';

describe('the validity of a decision', () => {
  test('lasts from its date until the date of its first successor', () => {
    expect(
      heldOf('decision/0001-a', {
        [first]: 'date: 2019-03-14\nstatus: superseded',
        [second]: 'date: 2021-05-01\nstatus: accepted\nsupersedes: ["0001"]',
        'docs/decisions/0003-c.md': 'date: 2020-02-03\nstatus: accepted\nsupersedes: ["0001"]',
      }),
    ).toEqual({ from: '2019-03-14', to: '2020-02-03', hold: 'sure' });
  });

  test('does not end when its successor is only proposed', () => {
    expect(
      heldOf('decision/0001-a', {
        [first]: 'date: 2019-03-14\nstatus: accepted',
        [second]: 'date: 2021-05-01\nstatus: proposed\nsupersedes: ["0001"]',
      }),
    ).toEqual({ from: '2019-03-14', to: undefined, hold: 'sure' });
  });

  test('goes on when it is superseded in part', () => {
    for (const status of ['partly superseded by 2', 'Superseded in part'])
      expect(heldOf('decision/0001-a', { [first]: `date: 2019-03-14\nstatus: ${status}` }).hold).toBe('sure');
  });

  test('is unsure when its end is unknown: no successor, no usable date of it, or another status', () => {
    const unsure = { from: '2019-03-14', to: undefined, hold: 'unsure' };
    const superseded = 'date: 2019-03-14\nstatus: superseded';
    expect(heldOf('decision/0001-a', { [first]: superseded })).toEqual(unsure);
    for (const status of ['deprecated', 'on hold'])
      expect(heldOf('decision/0001-a', { [first]: `date: 2019-03-14\nstatus: ${status}` })).toEqual(unsure);
    for (const date of ['', 'date: 2018-01-01\n'])
      expect(
        heldOf('decision/0001-a', { [first]: superseded, [second]: `${date}status: accepted\nsupersedes: ["0001"]` }),
      ).toEqual(unsure);
  });

  test('ends on the day of its successor, also on its own day or when it has none', () => {
    const successor = 'date: 2021-05-01\nstatus: accepted\nsupersedes: ["0001"]';
    for (const date of ['date: 2021-05-01\n', ''])
      expect(heldOf('decision/0001-a', { [first]: `${date}status: superseded`, [second]: successor })).toMatchObject({
        to: '2021-05-01',
        hold: 'sure',
      });
  });

  test('is unsure when an undated decision superseded it, whatever its status says', () => {
    const pages = { [first]: 'date: 2019-03-14\nstatus: accepted', [second]: 'status: accepted\nsupersedes: ["0001"]' };
    expect(heldOf('decision/0001-a', pages).hold).toBe('unsure');
  });

  test('is never when it was rejected or only proposed', () => {
    for (const status of ['rejected', 'proposed'])
      expect(heldOf('decision/0001-a', { [first]: `date: 2019-03-14\nstatus: ${status}` }).hold).toBe('never');
  });
});

describe('the validity of a constraint or of archaeology', () => {
  test('follows from its own dates', () => {
    expect(
      heldOf('constraint/c', { 'docs/constraints/c.md': 'status: lifted\nsince: 2011-06-01\nuntil: 2022-09-30' }),
    ).toEqual({ from: '2011-06-01', to: '2022-09-30', hold: 'sure' });
  });

  test('reaches today while archaeology has the verdict to keep or revisit it, and ends with its period once it is gone', () => {
    const verdictOf = (verdict: string, period = '{from: "2015", to: "2020-06"}') =>
      heldOf('archaeology/a', { 'docs/archaeology/a.md': `period: ${period}\n${verdict}` });
    const stands = { from: '2015', lastChange: '2020-06', hold: 'sure' };
    expect(verdictOf('verdict: keep')).toEqual(stands);
    expect(verdictOf('verdict: revisit')).toEqual(stands);
    expect(verdictOf('verdict: gone')).toEqual({ from: '2015', to: '2020-06', hold: 'sure' });
    expect(verdictOf('verdict: gone', '{from: "2015"}')).toMatchObject({ from: '2015', hold: 'unsure' });
  });

  test('is unsure when archaeology has no verdict, unless its period has no end', () => {
    const of = (period: string) => heldOf('archaeology/a', { 'docs/archaeology/a.md': `period: ${period}` });
    expect(of('{from: "2015", to: "2020-06"}')).toEqual({ from: '2015', lastChange: '2020-06', hold: 'unsure' });
    expect(of('{from: "2015"}')).toEqual({ from: '2015', hold: 'sure' });
  });

  test('is unsure when the constraint was lifted on an unknown day, or its status is unknown', () => {
    for (const status of ['lifted', 'unknown'])
      expect(heldOf('constraint/c', { 'docs/constraints/c.md': `status: ${status}\nsince: 2011-06-01` }).hold).toBe(
        'unsure',
      );
  });

  test('is sure while a constraint holds, and of archaeology without a period', () => {
    expect(heldOf('constraint/c', { 'docs/constraints/c.md': 'status: holds\nsince: 2011' }).hold).toBe('sure');
    expect(heldOf('archaeology/a', { 'docs/archaeology/a.md': 'verdict: keep' })).toEqual({ hold: 'sure' });
  });
});
