/**
 * What the site needs to know of the static index's files and client without loading them. Whoever replaces the index says it here, and names
 * the builder in `indexer.ts` and the client in `client.ts`.
 */
export const staticIndex = {
  /** What the names of its files look like, so that no other file is served. */
  filePattern: /^(?:[\w-]+\/)?[\w-]+\.bin$/,
  /** Packages that its client loads in the browser, which belong into the chunk of that client. */
  clientPackages: ['lunr'],
} as const;
