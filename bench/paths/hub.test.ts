import { describe, expect, test } from 'vitest';
import { makePathHub } from './hub.ts';
import { readOptions } from './options.ts';

const textOf = ({ origin }: { readonly origin: object }) => ('text' in origin ? String(origin.text) : '');
const tagged = /^paths:$/m;

describe('the hub of a measured path', () => {
  const hub = makePathHub({ pages: 40, steps: 20 });

  test('has the pages that are asked for, and as many steps', () => {
    expect(hub.walked).toHaveLength(40);
    expect(hub.walked.filter((page) => tagged.test(textOf(page)))).toHaveLength(20);
    expect([hub.steps.length, hub.others.length]).toEqual([20, 19]);
  });

  test('without the path is the same, but for the tags and the page of the path', () => {
    const records = hub.walked.filter(({ place }) => !place.startsWith('paths/'));
    expect(hub.plain.map(({ place }) => place)).toEqual(records.map(({ place }) => place));
    expect(hub.plain.some((page) => tagged.test(textOf(page)))).toBe(false);
    expect(hub.plain.map(textOf)).toEqual(records.map((page) => textOf(page).replace(/^paths:\n(?: .*\n)*/m, '')));
  });
});

test('a hub that is too small for its path gets room for it', () => {
  expect(readOptions(['--pages', '50', '--steps', '200'])?.pages).toBeGreaterThan(201);
});
