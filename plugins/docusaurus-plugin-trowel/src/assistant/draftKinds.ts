/** The kinds that an assistant may propose. */
export const draftKinds = ['decision', 'challenge', 'log'] as const;
