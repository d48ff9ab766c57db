import type { Governed } from '../content/fieldTypes.ts';
import { type KindName, kinds } from '../content/kinds/index.ts';
import type { FindEntry, HubEntry } from '../hub/hub.ts';
import { isRepositoryAddress } from './repositoryAddress.ts';

/** Returns whether entries of a kind can govern code. */
export function isNamed(kind: KindName): boolean {
  return kinds[kind].isNamedInCode ?? false;
}

/** Returns the globs of an entry as written. A rejected decision governs nothing, and neither do kinds that code does not name. */
export function findWrittenGlobs({ kind, status, fields }: HubEntry): readonly Governed[] {
  if (!isNamed(kind) || status === 'rejected') return [];
  return (fields.governs as readonly Governed[] | undefined) ?? [];
}

/** Returns the globs of an entry, each with its repository: the written one, or else the repositories of its systems. */
export function toGoverned(entry: HubEntry, find: FindEntry): Governed[] {
  const written = findWrittenGlobs(entry);
  const systems = entry.kind === 'system' ? [entry] : entry.systemIds.flatMap((id) => find(id) ?? []);
  const addresses = systems.map(({ fields }) => fields.repository).filter((text) => typeof text === 'string');
  // A system without an address can be in any repository, and then so can the code.
  const known = addresses.length === systems.length && addresses.every(isRepositoryAddress) ? addresses : [];
  return written.flatMap(({ repository, paths }): Governed[] => {
    if (repository !== undefined || known.length === 0) return [{ repository, paths }];
    return [...new Set(known)].map((address) => ({ repository: address, paths }));
  });
}
