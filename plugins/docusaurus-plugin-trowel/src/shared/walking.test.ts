import { expect, test } from 'vitest';
import { type NextCard, parseWalking, toWalkersStyle } from './walking.ts';

const card: NextCard = {
  path: 'path/newcomer',
  file: '/trowel/paths/newcomer.json',
  link: '/systems/booking',
  steps: 3,
  done: 1,
  skipped: 0,
  states: { 'systems/booking': { state: 'done', says: '' } },
  words: {
    path: 'Newcomer',
    title: 'Booking',
    task: 'Sell a ticket.',
    waits: '',
    facts: '20 min',
    why: '',
    progress: '1 of 3 done, 1 h left',
    count: '1 of 3 done',
    tick: 'Mark as done',
  },
};

test('what was kept is read again', () => {
  expect(parseWalking(JSON.stringify({ cards: [card] }))).toEqual({ cards: [card] });
});

test.each([
  ['nothing', null],
  ['no JSON', '{"cards": ['],
  ['another shape', '[]'],
  ['null', 'null'],
  ['a card without states', JSON.stringify({ cards: [{ ...card, states: undefined }] })],
  ['a state that is none', JSON.stringify({ cards: [{ ...card, states: { a: 1 } }] })],
  ['a step without a state', JSON.stringify({ cards: [{ ...card, states: { a: null } }] })],
  ['a card without words', JSON.stringify({ cards: [{ ...card, words: undefined }] })],
])('%s gives no cards', (_, text) => {
  expect(parseWalking(text)).toEqual({ cards: [] });
});

test('a state that is none takes only its own card away', () => {
  const broken = { ...card, states: { a: null } };
  expect(parseWalking(JSON.stringify({ cards: [broken, card] }))).toEqual({ cards: [card] });
});

test.each([
  'javascript:alert(1)',
  '//elsewhere.example/',
  '/\\elsewhere.example/',
  '/\n/elsewhere.example/',
  'https://elsewhere.example/',
  'systems/booking',
])('a card that leads to %j is left out, and the others stay', (link) => {
  expect(parseWalking(JSON.stringify({ cards: [{ ...card, link }, card] }))).toEqual({ cards: [card] });
});

test('the style of a path hides the one thing from others, and the other thing from those who walk it', () => {
  expect(toWalkersStyle('path/newcomer')).toBe(
    ':root:not([data-trowel-walking~="path/newcomer"]) [data-trowel-walkers="path/newcomer"]{display:none}' +
      ':root[data-trowel-walking~="path/newcomer"] [data-trowel-walkers="\\21 path/newcomer"]{display:none}',
  );
  expect(toWalkersStyle('')).toBe(
    ':root:not([data-trowel-walking]) [data-trowel-walkers=""]{display:none}' +
      ':root[data-trowel-walking] [data-trowel-walkers="\\21 "]{display:none}',
  );
});

test('an id with quotes or tags stays within its text', () => {
  const texts = toWalkersStyle('path/"]{}</style>').match(/"[^"]*"/g) ?? [];
  expect(texts).toHaveLength(4);
  for (const text of texts) expect(text).toMatch(/^"[\w/\\ -]*"$/);
});
