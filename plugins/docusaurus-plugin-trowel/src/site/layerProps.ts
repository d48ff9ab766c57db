import type { Held } from '../hub/held.ts';
import type { EntryLink } from './links.ts';

/** One layer of a system's history, oldest first: what it was, and when it held. */
export interface LayerProps extends Held {
  readonly entry: EntryLink;
  /** The entries that replaced it. */
  readonly supersededBy: readonly EntryLink[];
  /** The constraints that it rests on. */
  readonly restsOn: readonly EntryLink[];
}
