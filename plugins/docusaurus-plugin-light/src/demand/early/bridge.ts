import type { EarlyPart } from './page.ts';

/** Something that the reader did, held until React can hear of it. */
export interface Press {
  readonly event: Event;
  /** Of a field: what it held after the event. */
  readonly value: string | undefined;
  /** Of a box that can be ticked, or of details: whether they were so before the event. */
  readonly before: boolean | undefined;
}

/** What the early script and React's bundle know of each other. */
export interface Bridge {
  /** What early parts left for React's components, by name. */
  readonly left: Map<string, unknown>;
  /** What the reader has done, the oldest first. */
  readonly presses: Press[];
  /** Hears of every press that is held from now on. */
  onPress?: (press: Press) => void;
  /** Starts a part that has a script of its own. */
  start(part: EarlyPart['start']): void;
  /** Ends the work of the early script: from now on, React hears of what is done. */
  handOver(): void;
}

declare global {
  interface Window {
    /** Not there on pages that hydrate when they load. */
    docusaurusLight?: Bridge;
  }
}
