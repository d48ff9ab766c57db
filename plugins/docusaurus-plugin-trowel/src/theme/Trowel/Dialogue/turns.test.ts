import { createElement, Fragment, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { readTurns } from './turns.ts';
import { findWay, listEndings } from './way.ts';

const tagOf = ({ type }: { readonly type: unknown }) => (typeof type === 'string' ? type : undefined);
const p = (...children: readonly ReactNode[]) => createElement('p', { key: String(children) }, ...children);
const strong = (text: string) => createElement('strong', null, text);
const li = (...children: readonly ReactNode[]) => createElement('li', null, ...children);
const ul = (...children: readonly ReactNode[]) => createElement('ul', null, ...children);

const children = createElement(
  Fragment,
  null,
  p('She says nothing.'),
  '\n',
  ul(
    '\n',
    li(strong('Ask:'), ' “What?” → pool'),
    '\n',
    li(p(strong('Wait:'), ' Seven seconds → ', createElement('code', null, 'pool'))),
    li(strong('Tell:'), ' “So.” → gone'),
  ),
  p(strong('pool')),
  p(strong('Noor:'), ' “Two.”'),
  ul(li('no choice')),
);

test('a dialogue is read from what its Markdown became, and a choice that leads nowhere is left out', () => {
  const [scene, pool, ...others] = readTurns(children, tagOf);
  expect(others).toEqual([]);
  expect(scene?.choices.map(({ target, said }) => [target, said])).toEqual([
    ['pool', [expect.anything(), ' “What?”']],
    ['pool', [expect.anything(), ' Seven seconds']],
  ]);
  expect(new Set(scene?.choices.map(({ key }) => key)).size).toBe(2);
  expect(pool).toMatchObject({ name: 'pool', choices: [] });
  expect(pool?.text).toHaveLength(2);
});

test('the way to a turn is the shortest, and endings are turns that can be reached and lead on to none', () => {
  const turns = new Map(
    Object.entries({ '': ['a', 'b'], a: ['b', 'c'], b: ['c'], c: [], lost: [] }).map(([name, targets]) => [
      name,
      { choices: targets.map((target) => ({ key: target, target, said: '' })) },
    ]),
  );
  expect(findWay(turns, 'c')).toEqual(['a', 'c']);
  expect(findWay(turns, 'lost')).toEqual([]);
  expect(listEndings(turns)).toEqual(['c']);
});
