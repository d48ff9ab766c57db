import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateWidth, shortenTo } from './text.ts';

describe('the estimated width of text', () => {
  test('cuts text at a word, and leaves it whole when it fits', () => {
    expect(shortenTo('Why checkout writes every payment twice', 180, 14)).toBe('Why checkout writes…');
    expect(shortenTo('Write twice', 200, 14)).toBe('Write twice');
  });

  test('keeps text within its room, in any script, if there is room for a character and the ellipsis', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 40, max: 400 }), (text, room) => {
        expect(estimateWidth(shortenTo(text, room, 14), 14)).toBeLessThanOrEqual(room);
      }),
    );
  });

  test('is larger for wide letters than for narrow ones, and a square for ideographs', () => {
    expect(estimateWidth('ill', 10)).toBeLessThan(estimateWidth('www', 10));
    expect(estimateWidth('漢字', 10)).toBeGreaterThanOrEqual(20);
  });
});
