import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layerHeight, toBoundary } from './strata.ts';

test('a layer is thicker for more entries, and no wall for a thousand', () => {
  expect(layerHeight(2)).toBeGreaterThan(layerHeight(1));
  expect(layerHeight(1)).toBeGreaterThanOrEqual(2.75);
  expect(layerHeight(950)).toBeLessThan(2.5 * layerHeight(1));
});

test('the boundary of any layer stays inside its box', () => {
  fc.assert(
    fc.property(fc.nat({ max: 50 }), (layer) => {
      const heights = [...toBoundary(layer).matchAll(/ (-?[\d.]+)/g)].map(([, height]) => Number(height));
      expect(heights).toHaveLength(9);
      expect(heights.every((height) => height >= 0 && height <= 10)).toBe(true);
    }),
  );
});
