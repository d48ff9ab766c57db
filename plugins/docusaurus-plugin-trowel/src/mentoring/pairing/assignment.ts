import { linearSumAssignment } from 'linear-sum-assignment';

/**
 * Gives each row one column at most, and each column one row at most, so that first as many rows as possible have one, and then the sum of
 * their values is the greatest. Returns the column of each row; `undefined` for those that get none.
 *
 * The shortest augmenting paths of Jonker and Volgenant, for tables that are no square: D. F. Crouse, “On implementing 2D rectangular
 * assignment algorithms”, IEEE Transactions on Aerospace and Electronic Systems 52 (2016), https://doi.org/10.1109/TAES.2016.140952.
 * @param values Whole numbers from 0; `undefined` where the two must not meet.
 */
export function assign(values: readonly (readonly (number | undefined)[])[]): (number | undefined)[] {
  const columns = values[0]?.length ?? 0;
  if (columns === 0) return values.map(() => undefined);
  const most = values.flat().reduce<number>((highest, value) => Math.max(highest, value ?? 0), 0);
  // One row more with a column is worth more than all that the values of the others can make up for.
  const base = 1 + most * Math.min(values.length, columns);
  const worth = values.map((row) => row.map((value) => (value === undefined ? 0 : base + value)));
  // Spelled so by the library.
  const { rowAssignments } = linearSumAssignment(worth, { maximaze: true });
  return values.map((row, at) => {
    const column = Number(rowAssignments[at]);
    return column >= 0 && row[column] !== undefined ? column : undefined;
  });
}
