/** What all of our indexes begin with. */
const prefix = 'trowel';

/** The alias over all hubs. */
export const allAlias = `${prefix}-all`;

/** The index in which running pushes are noted. */
export const locksIndex = `.${prefix}-locks`;

/** Returns the alias of a hub: what is searched, whichever generation it is. */
export function toAlias(hub: string): string {
  return `${prefix}-${hub}`;
}

/** Returns the index of one generation of a hub. */
export function toIndexName(hub: string, generation: string): string {
  return `${prefix}-${hub}--${generation}`;
}

/** Returns the pattern of the indexes of a hub. Hub names have no two dashes in a row, so no other hub's fit. */
export function toIndexPattern(hub: string): string {
  return `${prefix}-${hub}--*`;
}

/** Returns the alias by which a generation is written to, until readers get it. */
export function toWritingAlias(index: string): string {
  return `${index}-writing`;
}
