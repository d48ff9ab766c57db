import type { KindName } from '../content/kinds/index.ts';
import { nameOfId } from '../shared/name.ts';
import type { GapCause } from './gap.ts';
import type { HubEntry } from './hub.ts';
import { createResolver } from './resolver.ts';

/** Makes the function that writes the command which begins to mend a cause. Names only what the command finds, so it never fails. */
export function createToCommand(
  entries: readonly HubEntry[],
): (cause: Pick<GapCause, 'type' | 'people' | 'systems'>) => string | undefined {
  const ids = new Set(entries.map(({ id }) => id));
  const resolve = createResolver(entries);
  /** Writes the name of an entry as the command line finds it: the short one, or the id if the short one means others too. */
  const write = (id: string, kind?: KindName) => {
    const name = nameOfId(id);
    const found = resolve({ target: name, kind });
    return quote(found.type === 'found' && found.entry.id === id ? name : id);
  };
  return ({ type, people: [person], systems }) => {
    if (type === 'unverified') return `trowel verify ${systems.map(({ id }) => write(id)).join(' ')}`;
    const isAsked = type === 'leaving' || type === 'sole-explainer';
    // Somebody without a page cannot be interviewed.
    return isAsked && person !== undefined && ids.has(person)
      ? `trowel interview ${write(person, 'person')}`
      : undefined;
  };
}

/** Quotes a name that a shell would split or expand. */
function quote(name: string): string {
  return /^[\p{L}\p{N}./_@][\p{L}\p{N}./_@-]*$/u.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}
