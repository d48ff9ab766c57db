import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPlacedMarkers } from '../why/marker.ts';
import { findChangedRegions } from './changedRegions.ts';
import { describeChangeBeside, findLostMarkers } from './markerChanges.ts';

const lost = (before: string, now: string) =>
  findLostMarkers(before, findPlacedMarkers(now), findChangedRegions(before, now));
const removed = (before: string, now: string) =>
  lost(before, now)
    .filter(({ isReplaced }) => !isReplaced)
    .map(({ marker, line, below }) => [marker.name, line, below]);
const replaced = (before: string, now: string) =>
  lost(before, now)
    .filter(({ isReplaced }) => isReplaced)
    .map(({ marker, line }) => [marker.name, line]);
const beside = (before: string, now: string) => {
  const markers = findPlacedMarkers(now);
  return markers[0] && describeChangeBeside(markers[0], findChangedRegions(before, now), markers);
};

test('a marker that is gone is named, with the code that was below it', () => {
  expect(removed('a\n// @why 7\n  book();\nb', 'a\n  book();\nb')).toEqual([['7', 2, 'book();']]);
  expect(removed('a\n// @why 7', 'a')).toEqual([['7', 2, '']]);
});

test('a marker that has moved is still there', () => {
  expect(removed('// @why 7\na\nb\nc', 'a\nb\nc\n// @why 7')).toEqual([]);
});

test('a marker whose name was changed in its line is replaced, not removed', () => {
  expect(replaced('// @why 7\na', '// @why 77\na')).toEqual([['7', 1]]);
  expect(replaced('a\n// @why 7\nb', 'a\nnew\n// @why 77\nb')).toEqual([['7', 3]]);
  expect(removed('// @why 7\na', '// @why 77\na')).toEqual([]);
  expect(removed('// @why 7\na', '// @why 77 and more words\nb\nc')).toEqual([]);
});

test('of two markers of which one was renamed and one removed, one is removed', () => {
  expect(removed('// @why 7, 8\na', '// @why 9\na')).toHaveLength(1);
  expect(removed('// @why 7\na\nb\n// @why 8\nc', '// @why 9\na\nb\nc')).toEqual([['8', 4, 'c']]);
});

test('no marker is called removed more often than there are fewer of them', () => {
  const line = fc.constantFrom('// @why 7', '// @why 8', '// @why 7, 8', 'a', 'b', '');
  fc.assert(
    fc.property(fc.array(line), fc.array(line), (old, lines) => {
      const [before, now] = [old.join('\n'), lines.join('\n')];
      const found = removed(before, now);
      for (const name of ['7', '8']) {
        const count = (text: string) => findPlacedMarkers(text).filter((marker) => marker.name === name).length;
        const lost = Math.max(0, count(before) - count(now));
        expect(found.filter(([of]) => of === name).length).toBeLessThanOrEqual(lost);
      }
    }),
  );
});

test('lines that have changed beside a marker are quoted as they were', () => {
  expect(beside('// @why 7\nbook();', '// @why 7\nbookTwice();')).toBe(
    '1 line beside this marker has changed. Before: `book();`.',
  );
  expect(beside('// @why 7\nbook();\nend();', '// @why 7\n')).toBe(
    '2 lines beside this marker have changed. Before: `book();` and 1 line more.',
  );
  expect(beside('// @why 7\na', '// @why 7\nnew\na')).toBe('1 line beside this marker is new.');
});

test("lines behind another marker are that one's", () => {
  const [before, now] = ['end();', 'over();'].map((end) => `// @why 7\na\n// @why 8\nb\n${end}`) as [string, string];
  expect(beside(before, now)).toBe('');
  expect(beside(before.replace('// @why 7', ''), now.replace('// @why 7', ''))).toContain('`end();`');
});

test('nothing is said of a marker that is new itself, and of lines far away', () => {
  expect(beside('a', '// @why 7\na')).toBe('');
  const far = Array.from({ length: 30 }, (_, at) => `line ${at}`).join('\n');
  expect(beside(`// @why 7\n${far}\nend`, `// @why 7\n${far}\nother`)).toBe('');
});
