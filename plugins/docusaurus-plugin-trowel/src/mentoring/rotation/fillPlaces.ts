/**
 * Returns how many people can each have a place that fits them, when places are given out as well as possible. (Augmenting paths: somebody who finds
 * all their places taken has another person move, if that one has somewhere else to go.)
 */
export function fillPlaces<Person, Place>(
  people: readonly Person[],
  places: readonly Place[],
  fits: (person: Person, place: Place) => boolean,
): number {
  const takenBy = new Map<number, Person>();
  const seat = (person: Person, tried: Set<number>): boolean =>
    places.some((place, index) => {
      if (tried.has(index) || !fits(person, place)) return false;
      tried.add(index);
      const other = takenBy.get(index);
      if (other !== undefined && !seat(other, tried)) return false;
      takenBy.set(index, person);
      return true;
    });
  return people.filter((person) => seat(person, new Set())).length;
}
