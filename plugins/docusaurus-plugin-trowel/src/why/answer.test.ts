import { describe, expect, test } from 'vitest';
import { makeGoverningPage } from '../../test/support/governingPage.ts';
import { answerWhy } from './answer.ts';
import type { ConstraintRef, GoverningPage, Landmine, Place } from './types.ts';

const landmine: Landmine = { text: 'It breaks.' };
const constraint = (status: string): ConstraintRef => ({ id: 'constraint/c', title: 'C', source: 'c.md', status });
const idsOf = (pages: readonly GoverningPage[], ...places: readonly Place[]) =>
  answerWhy(pages, places).answers.map((answer) => answer.page.id);

describe('an answer', () => {
  test('lists pages with landmines and held constraints first, then others, systems, and past pages', () => {
    const pages = [
      makeGoverningPage('decision/gone', { landmines: [landmine], supersededBy: { id: 'x', title: 'X', source: 'x' } }),
      makeGoverningPage('archaeology/gone', { landmines: [landmine], verdict: 'gone' }),
      makeGoverningPage('system/s', { landmines: [landmine] }),
      makeGoverningPage('decision/plain', { constraints: [constraint('lifted')] }),
      makeGoverningPage('decision/held', { constraints: [constraint('holds')] }),
      makeGoverningPage('decision/mined', { landmines: [landmine] }),
    ];
    expect(idsOf(pages, { path: 'a/b' })).toEqual([
      'decision/mined',
      'decision/held',
      'decision/plain',
      'system/s',
      'archaeology/gone',
      'decision/gone',
    ]);
  });

  test('lists near reasons before far ones', () => {
    const pages = [
      makeGoverningPage('decision/broad', { governs: [{ paths: ['**'] }] }),
      makeGoverningPage('decision/folder', { governs: [{ paths: ['a/**'] }] }),
      makeGoverningPage('decision/exact', { governs: [{ paths: ['a/b'] }] }),
      makeGoverningPage('decision/inside', { governs: [] }),
      makeGoverningPage('decision/near', { governs: [] }),
    ];
    const markers = [
      { name: 'inside', line: 1 },
      { name: 'near', line: 94 },
    ];
    expect(idsOf(pages, { path: 'a/b', lines: [[100, 100]], markers })).toEqual([
      'decision/near',
      'decision/inside',
      'decision/exact',
      'decision/folder',
      'decision/broad',
    ]);
  });

  test('lists newer pages first, in whatever order pages come', () => {
    const pages = [
      makeGoverningPage('decision/a', { date: '2020-01-01' }),
      makeGoverningPage('decision/b', { date: '2024-01-01' }),
      makeGoverningPage('decision/c'),
    ];
    const expected = ['decision/b', 'decision/a', 'decision/c'];
    expect(idsOf(pages, { path: 'a/b' })).toEqual(expected);
    expect(idsOf(pages.toReversed(), { path: 'a/b' })).toEqual(expected);
  });

  test('gives the reasons of each place', () => {
    const places: Place[] = [
      { path: 'a/x', markers: [{ name: 'Decision/P', line: 3, removed: true }], lines: [[3, 3]] },
      { path: 'a/y', lines: [[1, 1]], markers: [{ name: 'p', line: 50 }] },
    ];
    expect(answerWhy([makeGoverningPage('decision/p')], places).answers[0]?.places).toEqual([
      {
        path: 'a/x',
        reasons: [
          { type: 'marker', line: 3, near: true, removed: true },
          { type: 'glob', glob: 'a/**' },
        ],
      },
      {
        path: 'a/y',
        reasons: [
          { type: 'marker', line: 50, near: false },
          { type: 'glob', glob: 'a/**' },
        ],
      },
    ]);
  });

  test.each([
    ['ten lines above the lines in question', 90, true],
    ['further above', 89, false],
    ['two lines below', 112, true],
    ['further below', 113, false],
    ['between two ranges, near the second', 195, true],
  ])('calls a marker near or not: %s', (_, line, near) => {
    const places: Place[] = [
      {
        path: 'z',
        lines: [
          [100, 110],
          [200, 210],
        ],
        markers: [{ name: 'p', line }],
      },
    ];
    const { answers, unknown } = answerWhy([makeGoverningPage('decision/p')], places);
    expect(answers[0]?.places[0]?.reasons).toEqual([{ type: 'marker', line, near }]);
    expect(unknown).toEqual([]);
  });

  test('calls a removed marker near, and one in a file without lines not', () => {
    const markers = [
      { name: 'p', line: 3, removed: true },
      { name: 'p', line: 4 },
    ];
    const { answers } = answerWhy([makeGoverningPage('decision/p')], [{ path: 'z', markers }]);
    expect(answers[0]?.places[0]?.reasons).toEqual([
      { type: 'marker', line: 3, near: true, removed: true },
      { type: 'marker', line: 4, near: false },
    ]);
  });

  test.each(['ADR-14', '0014', '14', '#14', 'adr_0014'])('finds the record that `@why %s` names', (name) => {
    const pages = [
      makeGoverningPage('decision/0014-x', { names: ['decision/0014-x', '0014-x', 'x', '#14'], governs: [] }),
    ];
    expect(idsOf(pages, { path: 'z', markers: [{ name, line: 1 }] })).toEqual(['decision/0014-x']);
  });

  test('lists ungoverned paths, and unknown markers with the most similar name', () => {
    const { answers, ungoverned, unknown } = answerWhy(
      [makeGoverningPage('decision/one-ledger')],
      [
        { path: 'z', markers: [{ name: 'one-leger', line: 2 }] },
        { path: 'y', markers: [{ name: 'gone', line: 2, removed: true }] },
        { path: '', markers: [{ name: 'quite-else', line: 1 }] },
      ],
    );
    expect(answers).toEqual([]);
    expect(ungoverned).toEqual(['z', 'y']);
    expect(unknown).toEqual([
      { path: 'z', line: 2, name: 'one-leger', nearest: 'one-ledger' },
      { path: '', line: 1, name: 'quite-else', nearest: undefined },
    ]);
  });

  test('prefers the repository of a pasted link to the current one', () => {
    const pages = [
      makeGoverningPage('decision/p', { governs: [{ repository: 'https://x.org/o/r', paths: ['a/**'] }] }),
    ];
    const ask = (repository?: string) =>
      answerWhy(pages, [{ path: 'a/b', repository }], { repository: 'https://x.org/o/other' }).answers.length;
    expect(ask()).toBe(0);
    expect(ask('git@x.org:o/r.git')).toBe(1);
  });
});
