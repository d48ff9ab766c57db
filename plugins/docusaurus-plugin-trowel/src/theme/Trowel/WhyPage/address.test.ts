import { parsePastedText } from 'docusaurus-plugin-trowel/why';
import { describe, expect, test } from 'vitest';
import { toQuery, toText } from './address.ts';

const shared = (text: string) => toQuery(parsePastedText(text)).query;

describe('the address of a question', () => {
  test.each([
    ['src/pay.ts:12', '?path=src/pay.ts:12'],
    ['a b/#1 & co?.ts', '?path=a%20b/%231%20%26%20co%3F.ts'],
    ['über/x+y%.ts', '?path=%C3%BCber/x%2By%25.ts'],
    ['at f (/srv/x.ts:3:4)', '?path=.../srv/x.ts:3'],
    ['// @why 0007', '?path=@why%200007:1'],
    ['', ''],
  ])('of %j is %j, and gives the same question', (text, query) => {
    expect(shared(text)).toBe(query);
    expect(parsePastedText(toText(query))).toEqual(parsePastedText(text));
    expect(new URL(`https://x.example/why${query}#top`).search).toBe(query);
  });

  test('of a diff has its files, lines and markers, and nothing of its text', () => {
    const diff = 'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1,2 @@\n-secret\n+// @why 0007\n+secret\n';
    expect(shared(diff)).toBe('?path=x:1-2%20@why%200007:1');
    expect(parsePastedText(toText(shared(diff)))).toEqual(parsePastedText(diff));
  });

  test('keeps a question that names no place', () => {
    const { query } = toQuery([], 'why #2 & 100%?');
    expect(query).toBe('?q=why%20%232%20%26%20100%25%3F');
    expect(toText(query)).toBe('why #2 & 100%?');
  });

  test('names the places, and not the question beside them', () => {
    expect(toQuery([{ path: 'pay.ts' }], 'pay.ts').query).toBe('?path=pay.ts');
    expect(toText('?q=x&path=a.ts')).toBe('a.ts');
  });

  test('has as many places as it has room for, and says how many are left', () => {
    const places = Array.from({ length: 1000 }, (_, at) => ({ path: `services/checkout/${at}.ts` }));
    const { query, left } = toQuery(places);
    expect(query.length).toBeLessThan(6100);
    expect(toText(query).split('\n')).toHaveLength(1000 - left);
    expect(left).toBeGreaterThan(0);
  });

  test.each(['?path=', '?path=%20', '?q=', '?q=%20', '?path', '?x=y'])('%s has no question', (query) => {
    expect(toText(query)).toBe('');
  });
});
