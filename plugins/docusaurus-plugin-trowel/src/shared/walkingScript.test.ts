import { expect, test } from 'vitest';
import { cardSlots, type NextCard, walkingAttribute } from './walking.ts';
import { toWalkingScript } from './walkingScript.ts';

const words = Object.fromEntries(cardSlots.map((slot) => [slot, `The ${slot}`])) as NextCard['words'];
const card: NextCard = {
  path: 'path/newcomer',
  file: '/trowel/paths/newcomer.json',
  link: '/systems/booking',
  steps: 4,
  done: 1,
  skipped: 2,
  states: {},
  words,
};

/** What the script uses of a page: the root element's attributes, and places for cards with an element for each slot. */
function openPage({
  kept,
  paths = [],
  steps = [],
}: {
  readonly kept: string | null;
  readonly paths?: readonly (string | undefined)[];
  readonly steps?: readonly string[];
}) {
  const root = new Map<string, string>();
  const places = paths.map((path) => {
    const slots = cardSlots.map((slot) => ({
      dataset: { slot },
      textContent: '',
      href: '',
      matches: () => slot === 'title',
    }));
    const shares: string[] = [];
    const bar = { max: 1, value: 0, style: { setProperty: (_: string, value: string) => shares.push(value) } };
    return { path, slots, bar, shares };
  });
  const rows = steps.map((trowelStep) => {
    const box = { checked: false };
    const attributes = new Map([['aria-pressed', 'false']]);
    const says = { dataset: {}, textContent: '' };
    return {
      dataset: { trowelStep, state: 'todo', done: 'false' as unknown },
      box,
      says,
      attributes,
      hasAttribute: (name: string) => attributes.has(name),
      setAttribute: (name: string, value: unknown) => attributes.set(name, String(value)),
      querySelectorAll: (selector: string) => (selector === '[data-says]' ? [says] : [box]),
    };
  });
  const heard = new Map<string, (event: object) => void>();
  const window: { trowelWalking?: (text?: string) => void } = {};
  let text = kept;
  const run = () =>
    new Function(
      'window',
      'document',
      'localStorage',
      'addEventListener',
      toWalkingScript({ storage: 'localStorage', key: 'k' }),
    )(
      window,
      {
        documentElement: {
          getAttribute: (name: string) => root.get(name) ?? null,
          setAttribute: (name: string, value: string) => root.set(name, value),
          removeAttribute: (name: string) => root.delete(name),
        },
        querySelectorAll: (selector: string) =>
          selector === '[data-trowel-step]'
            ? rows
            : places.map(({ path, slots, bar }) => ({
                dataset: path === undefined ? {} : { trowelPath: path },
                querySelectorAll: (within: string) => (within === 'progress' ? [bar] : slots),
              })),
      },
      { getItem: (key: string) => (key === 'k' ? text : null) },
      (type: string, listener: (event: object) => void) => heard.set(type, listener),
    );
  run();
  return {
    run,
    call: (next?: string) => window.trowelWalking?.(next),
    hear: (type: string, event: object) => heard.get(type)?.(event),
    keep: (next: string | null) => {
      text = next;
    },
    walked: () => root.get(walkingAttribute),
    shown: () => places.map(({ slots }) => slots.map(({ textContent }) => textContent).join(' ')),
    places,
    rows,
  };
}

const keep = (...cards: readonly object[]) => JSON.stringify({ cards });

test('the script marks the root element with the ids of the walked paths, each one word', () => {
  expect(openPage({ kept: keep(card, { ...card, path: 'path/new mentor' }) }).walked()).toBe(
    'path/newcomer path/new%20mentor',
  );
  expect(openPage({ kept: keep() }).walked()).toBeUndefined();
});

test('the script fills each card with what is kept of its path, and one without a path with the first', () => {
  const other = { ...card, path: 'path/mentor', words: { ...words, title: 'Listen' } };
  const page = openPage({ kept: keep(card, other), paths: [undefined, 'path/mentor', 'path/else'] });
  const [first, second, third] = page.shown();
  expect(first).toBe(cardSlots.map((slot) => `The ${slot}`).join(' '));
  expect(second).toContain('Listen');
  expect(third?.trim()).toBe('');
  const title = page.places[0]?.slots.find(({ dataset }) => dataset.slot === 'title');
  expect(title?.href).toBe('/systems/booking');
  expect(page.places[0]).toMatchObject({ bar: { max: 4, value: 1 }, shares: ['75%'] });
});

test('the script shows the states of steps, with what is said of them, and leaves alone those that it does not know', () => {
  const states = {
    booking: { state: 'done', says: '' },
    gates: { state: 'skipped', says: 'Skipped: <b>known</b>' },
  };
  const page = openPage({ kept: keep({ ...card, states }), steps: ['booking', 'gates', 'constructor'] });
  expect(page.rows.map(({ dataset, box, says }) => [dataset.state, box.checked, says.textContent])).toEqual([
    ['done', true, ''],
    ['skipped', false, 'Skipped: <b>known</b>'],
    ['todo', false, ''],
  ]);
  expect(page.rows.map(({ attributes }) => attributes.get('aria-pressed'))).toEqual(['true', 'false', 'false']);
  page.call(keep({ ...card, states: { ...states, booking: { state: 'todo', says: '' } } }));
  expect(page.rows[0]).toMatchObject({ dataset: { state: 'todo', done: false }, box: { checked: false } });
});

test.each([
  ['nothing', null],
  ['no JSON', '{"cards": ['],
  ['another shape', '[]'],
  ['a card without words', keep({ ...card, words: undefined })],
  ['a number that is none', keep({ ...card, skipped: 'two' })],
  ['a step without a state', keep({ ...card, states: { booking: null } })],
  ['an id that is no text', keep({ ...card, path: '\ud800' })],
])('the script shows nothing of %s', (_, kept) => {
  const page = openPage({ kept, paths: [undefined] });
  expect(page.walked()).toBeUndefined();
  expect(page.shown().join('').trim()).toBe('');
});

test.each([
  'javascript:alert(1)',
  '//elsewhere.example/',
  '/\\elsewhere.example/',
  '/\t/elsewhere.example/',
  '/a\n/elsewhere.example/',
  'https://elsewhere.example/',
])('the script leaves out a card that leads to %j', (link) => {
  const page = openPage({ kept: keep({ ...card, link }), paths: [undefined] });
  expect(page.shown().join('').trim()).toBe('');
});

test('the script follows other tabs, and a page that the browser had put aside', () => {
  const page = openPage({ kept: null });
  page.keep(keep(card));
  page.hear('storage', { key: 'something else' });
  page.hear('pageshow', { persisted: false });
  expect(page.walked()).toBeUndefined();
  page.hear('storage', { key: 'k' });
  expect(page.walked()).toBe('path/newcomer');
  page.keep(null);
  page.hear('pageshow', { persisted: true });
  expect(page.walked()).toBeUndefined();
});

test('the script shows what it is given where the storage has no room, and a second run does not take it back', () => {
  const page = openPage({ kept: null });
  page.call(keep(card));
  page.run();
  expect(page.walked()).toBe('path/newcomer');
});
