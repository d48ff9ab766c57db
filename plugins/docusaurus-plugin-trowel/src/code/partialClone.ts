/** What git says in a partial clone (`git clone --filter`) when an object is missing, where nothing may be fetched. */
const missing = /unable to read|missing (?:blob|tree|object)|promisor|could not fetch|lazy fetching/i;

/** Returns whether git failed because an object is missing in a partial clone. */
export function isMissing(stderr: string): boolean {
  return missing.test(stderr);
}

/** Says how to get what a partial clone lacks, which is never fetched unasked. */
export const howToComplete = 'Fetch the rest: git fetch --refetch --no-filter';
