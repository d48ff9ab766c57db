import type { Validity } from '../hub/validity.ts';
import type { EntryLink } from './links.ts';

/** One layer of a system's history, oldest first: what it was, and when it held. */
export interface LayerProps extends Validity {
  readonly entry: EntryLink;
  /** The entries that replaced it. */
  readonly supersededBy: readonly EntryLink[];
  /** The constraints that it rests on. */
  readonly restsOn: readonly EntryLink[];
}
