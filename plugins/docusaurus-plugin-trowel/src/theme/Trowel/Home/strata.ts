/** Hatches of a geological section. Each is a tile to repeat: its size in pixels, and the lines in it. */
export const strataPatterns: readonly {
  readonly id: string;
  readonly size: readonly [width: number, height: number];
  readonly path: string;
}[] = [
  { id: 'slate', size: [22, 8], path: 'M0 4h14M18 0h4M0 0h2' },
  { id: 'loam', size: [12, 12], path: 'M2 3h.01M8 9h.01M5 6.5h.01M10.5 2h.01' },
  { id: 'clay', size: [10, 10], path: 'M0 10L10 0M-2 2L2-2M8 12l4-4' },
  { id: 'gravel', size: [26, 16], path: 'M4 5a3 2 0 1 0 6 0 3 2 0 1 0-6 0M16 12a3.5 2 0 1 0 7 0 3.5 2 0 1 0-7 0' },
  { id: 'brick', size: [24, 14], path: 'M0 .5h24M0 7.5h24M6 .5v7M18 7.5v7' },
  { id: 'silt', size: [28, 9], path: 'M0 5q7-5 14 0t14 0' },
];

/** Returns the height of a layer in rem: room for its name, and a little more for every doubling of its entries. */
export function layerHeight(count: number): number {
  return Math.round((2.75 + Math.log2(Math.max(1, count)) * 0.3) * 100) / 100;
}

/** Returns the uneven upper edge of a layer as a path in a box of 400 × 10. Each layer has its own. */
export function toBoundary(layer: number): string {
  const steps = 8;
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const height = 5 + 3.4 * Math.sin(layer * 2.1 + step * 1.3) + 1.2 * Math.sin(layer * 5.3 + step * 2.9);
    return `${(400 / steps) * step} ${Math.round(height * 10) / 10}`;
  });
  return `M${points.join('L')}`;
}
