import { isShared } from '../hub/isShown.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import type { Directory } from './directory.ts';
import type { EntryProps } from './props.ts';

type Naming = Pick<EntryProps, 'facts' | 'relations' | 'part'>;

/** Creates what finds the addresses of pages that only the team reads, among those that a page names. */
export function createFindInTeam({ hub, link }: Pick<Directory, 'hub' | 'link'>) {
  const inTeam = lazyValue(
    () => new Set(hub.entries.filter((entry) => !isShared(entry)).map((entry) => link(entry).permalink)),
  );
  return ({ facts, relations, part }: Naming): EntryProps['inTeam'] => {
    if (inTeam().size === 0) return undefined;
    const named = [
      ...facts.flatMap((fact) => (fact.type === 'links' ? fact.links.map(({ url }) => url) : [])),
      ...relations.flatMap(({ entries }) => entries.map(({ permalink }) => permalink)),
      ...(part?.type === 'path' ? part.stages.flatMap(({ steps }) => steps.map(({ entry }) => entry.permalink)) : []),
    ];
    const found = new Set(named.filter((address) => address !== undefined && inTeam().has(address)));
    return found.size > 0 ? ([...found] as string[]) : undefined;
  };
}
