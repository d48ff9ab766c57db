import type { Problem } from '../content/problem.ts';
import type { OtherHub } from './hub.ts';

/** The other hubs, and what is wrong with them. */
export interface OtherHubs {
  readonly hubs: readonly OtherHub[];
  readonly problems: readonly Problem[];
}

export const noOtherHubs: OtherHubs = { hubs: [], problems: [] };
