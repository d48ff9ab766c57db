import { expect, test } from 'vitest';
import { layOutSession } from './agenda.ts';
import type { SessionItem } from './item.ts';

function makeItem(use: SessionItem['use'], minutes: number): SessionItem {
  return { id: `${use} ${minutes}`, use, stage: '', page: 'p', minutes };
}

test('time that nothing takes goes to the questions, and without any to arriving', () => {
  const minutesOf = (items: readonly SessionItem[]) =>
    layOutSession(items, 25).points.map(({ type, minutes }) => `${type} ${minutes}`);
  expect(minutesOf([makeItem('ask', 5), makeItem('story', 4)])).toEqual(['arrive 3', 'ask 15', 'story 4', 'agree 3']);
  expect(minutesOf([])).toEqual(['arrive 22', 'agree 3']);
});

test('a plan with too much in it says how many minutes too many', () => {
  const { over, points } = layOutSession([makeItem('ask', 15), makeItem('landmine', 10)], 25);
  expect(over).toBe(6);
  expect(points.map(({ type }) => type)).toEqual(['arrive', 'ask', 'landmine', 'agree']);
});

test('what is given along takes no time of the session', () => {
  const { points, along } = layOutSession([makeItem('lens', 15), makeItem('own', 3), makeItem('shadow', 30)], 25);
  expect(along.map(({ use }) => use)).toEqual(['own', 'lens', 'shadow']);
  expect(points.flatMap(({ items }) => items)).toEqual([]);
});
