import { describe, expect, test } from 'vitest';
import { answerWhy } from './answer.ts';
import type { Governing, Landmine, Place, RestsOn } from './why.ts';

const page = (id: string, more: Partial<Governing> = {}): Governing => ({
  id,
  title: id,
  source: `docs/${id}.md`,
  kind: id.split('/')[0] as Governing['kind'],
  why: 'Why.',
  names: [id, id.split('/')[1] as string],
  governs: [{ paths: ['a/**'] }],
  constraints: [],
  landmines: [],
  ask: [],
  ...more,
});
const landmine: Landmine = { text: 'It breaks.' };
const constraint = (status: string): RestsOn => ({ id: 'constraint/c', title: 'C', source: 'c.md', status });
const idsOf = (pages: readonly Governing[], ...places: readonly Place[]) =>
  answerWhy(pages, places).answers.map((answer) => answer.page.id);

describe('an answer', () => {
  test('begins with what breaks and what holds, has systems behind pages, and ends with what is over', () => {
    const pages = [
      page('decision/gone', { landmines: [landmine], supersededBy: { id: 'x', title: 'X', source: 'x' } }),
      page('archaeology/gone', { landmines: [landmine], verdict: 'gone' }),
      page('system/s', { landmines: [landmine] }),
      page('decision/plain', { constraints: [constraint('lifted')] }),
      page('decision/held', { constraints: [constraint('holds')] }),
      page('decision/mined', { landmines: [landmine] }),
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

  test('goes from near to far', () => {
    const pages = [
      page('decision/broad', { governs: [{ paths: ['**'] }] }),
      page('decision/folder', { governs: [{ paths: ['a/**'] }] }),
      page('decision/exact', { governs: [{ paths: ['a/b'] }] }),
      page('decision/inside', { governs: [] }),
      page('decision/near', { governs: [] }),
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

  test('prefers the newer of two, and is the same in whatever order pages come', () => {
    const pages = [
      page('decision/a', { date: '2020-01-01' }),
      page('decision/b', { date: '2024-01-01' }),
      page('decision/c'),
    ];
    const expected = ['decision/b', 'decision/a', 'decision/c'];
    expect(idsOf(pages, { path: 'a/b' })).toEqual(expected);
    expect(idsOf(pages.toReversed(), { path: 'a/b' })).toEqual(expected);
  });

  test('says of each place why it is in it', () => {
    const places: Place[] = [
      { path: 'a/x', markers: [{ name: 'Decision/P', line: 3, removed: true }], lines: [[3, 3]] },
      { path: 'a/y', lines: [[1, 1]], markers: [{ name: 'p', line: 50 }] },
    ];
    expect(answerWhy([page('decision/p')], places).answers[0]?.places).toEqual([
      {
        path: 'a/x',
        because: [
          { type: 'marker', line: 3, near: true, removed: true },
          { type: 'glob', glob: 'a/**' },
        ],
      },
      {
        path: 'a/y',
        because: [
          { type: 'marker', line: 50, near: false },
          { type: 'glob', glob: 'a/**' },
        ],
      },
    ]);
  });

  test.each(['ADR-14', '0014', '14', '#14', 'adr_0014'])('finds the record that `@why %s` means', (name) => {
    const pages = [page('decision/0014-x', { names: ['decision/0014-x', '0014-x', 'x', '#14'], governs: [] })];
    expect(idsOf(pages, { path: 'z', markers: [{ name, line: 1 }] })).toEqual(['decision/0014-x']);
  });

  test('names what nothing governs, and markers that mean nothing, with the nearest name', () => {
    const { answers, ungoverned, unknown } = answerWhy(
      [page('decision/one-ledger')],
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

  test('believes the link that was pasted, where it knows another repository', () => {
    const pages = [page('decision/p', { governs: [{ repository: 'https://x.org/o/r', paths: ['a/**'] }] })];
    const ask = (repository?: string) =>
      answerWhy(pages, [{ path: 'a/b', repository }], { repository: 'https://x.org/o/other' }).answers.length;
    expect(ask()).toBe(0);
    expect(ask('git@x.org:o/r.git')).toBe(1);
  });
});
