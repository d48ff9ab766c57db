import type { HubEntry } from '../hub/hub.ts';

/** How concepts point at each other, and at pages. The places where a concept stands differ in this alone. */
export interface ConceptLinks {
  /** Returns the address of an entry's page. */
  readonly resource: (entry: HubEntry) => string | undefined;
  /** Returns where another entry is for a reader of the concept; nothing for one that the reader may not see. */
  readonly to: (target: HubEntry) => string | undefined;
  /**
   * Returns what a link in the text of an entry becomes; the link as it is where it stays, and nothing where it would tell the reader of
   * what they may not see.
   */
  readonly inText: (from: HubEntry, href: string) => string | undefined;
}
