import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillPlaces } from './fillPlaces.ts';

test('somebody moves on when another one fits nowhere else', () => {
  const fits = (person: string, place: number) => person === 'ana' || place === 0;
  expect(fillPlaces(['ana', 'bo'], [0, 1], fits)).toBe(2);
  expect(fillPlaces(['bo', 'cy'], [0, 1], fits)).toBe(1);
});

/** Tries everything. */
function most(people: readonly number[], places: readonly number[], fits: (a: number, b: number) => boolean): number {
  const [person, ...others] = people;
  if (person === undefined) return 0;
  const seated = places
    .filter((place) => fits(person, place))
    .map(
      (place) =>
        1 +
        most(
          others,
          places.filter((one) => one !== place),
          fits,
        ),
    );
  return Math.max(most(others, places, fits), ...seated);
}

test('as many have a place as can have one at all', () => {
  const few = fc.integer({ min: 0, max: 5 }).map((count) => Array.from({ length: count }, (_, index) => index));
  fc.assert(
    fc.property(few, few, fc.func<[number, number], boolean>(fc.boolean()), (people, places, fits) => {
      expect(fillPlaces(people, places, fits)).toBe(most(people, places, fits));
    }),
  );
});
