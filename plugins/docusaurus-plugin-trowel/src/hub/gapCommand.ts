import type { KindName } from '../content/kinds/index.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { nameOfId } from '../shared/name.ts';
import { toShellWord } from '../shared/shellWord.ts';
import type { GapCause } from './gap.ts';
import type { HubEntry } from './hub.ts';
import { createResolver } from './resolver.ts';

/** Writes the command that begins to mend a cause. */
export type ToCommand = (cause: Pick<GapCause, 'type'> & Partial<GapCause>) => string | undefined;

/** Makes the function that writes commands. They name only what they find, so none fails. */
export function createToCommand(entries: readonly HubEntry[]): ToCommand {
  const ids = new Set(entries.map(({ id }) => id));
  const resolver = lazyValue(() => createResolver(entries));
  /** Writes the name of an entry as the command line finds it: the short one, or the id if the short one means others too. */
  const write = (id: string, kind?: KindName) => {
    const name = nameOfId(id);
    const found = resolver()({ target: name, kind });
    return toShellWord(found.type === 'found' && found.entry.id === id ? name : id);
  };
  return ({ type, people: [person] = [], systems = [] }) => {
    if (type === 'unverified') return `trowel verify ${systems.map(({ id }) => write(id)).join(' ')}`;
    const isAsked = type === 'leaving' || type === 'sole-explainer';
    // Somebody without a page cannot be interviewed.
    return isAsked && person !== undefined && ids.has(person)
      ? `trowel interview ${write(person, 'person')}`
      : undefined;
  };
}
