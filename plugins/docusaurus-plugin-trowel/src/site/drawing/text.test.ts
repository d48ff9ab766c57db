import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateWidth, shortenTo } from './text.ts';

describe('text that must fit before a browser has seen it', () => {
  test('is cut at a word, and stays whole where it fits', () => {
    expect(shortenTo('Why checkout writes every payment twice', 180, 14)).toBe('Why checkout writes…');
    expect(shortenTo('Write twice', 200, 14)).toBe('Write twice');
  });

  test('fits its room, in any script, once there is room for a character and the ellipsis', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 40, max: 400 }), (text, room) => {
        expect(estimateWidth(shortenTo(text, room, 14), 14)).toBeLessThanOrEqual(room);
      }),
    );
  });

  test('wide letters count as wider than narrow ones, ideographs as squares', () => {
    expect(estimateWidth('ill', 10)).toBeLessThan(estimateWidth('www', 10));
    expect(estimateWidth('漢字', 10)).toBeGreaterThanOrEqual(20);
  });
});
