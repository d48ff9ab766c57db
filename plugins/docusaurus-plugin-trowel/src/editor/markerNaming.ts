import { createFindSimilar } from '../content/spellingSuggestion.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { findMarkers } from '../why/marker.ts';
import { createFindByMarkerName, toMarkerNames } from '../why/markerNames.ts';
import type { GoverningPage } from '../why/types.ts';

type Nameable = Pick<GoverningPage, 'id' | 'kind' | 'number' | 'title'> & Partial<Pick<GoverningPage, 'names'>>;

/** How markers name the pages of a hub. */
export interface MarkerNaming {
  /** The shortest name that means a page and no other; nothing for a page that no marker can name. */
  readonly nameOf: (id: string) => string | undefined;
  /** The pages whose names are the nearest to a name that none has, each with the name to write. */
  readonly nearTo: (
    written: string,
    most: number,
  ) => readonly { readonly id: string; readonly name: string; readonly title: string }[];
}

/** Makes how markers name the pages of a hub. Takes no time until it is asked. */
export function createMarkerNaming(pages: readonly Nameable[]): MarkerNaming {
  const named = lazyValue(() => {
    const names = pages.map((page) => page.names ?? toMarkerNames(page));
    const find = createFindByMarkerName(names.map((own) => ({ names: own })));
    return { names, find, at: new Map(pages.map(({ id }, at) => [id, at])) };
  });
  const nameAt = (at: number): string | undefined => {
    const { names, find } = named();
    const { kind, number } = pages[at] as Nameable;
    const padded = kind === 'decision' && number !== undefined ? [String(number).padStart(4, '0')] : [];
    const written = (names[at] ?? []).filter((name) => !name.startsWith('#')).toSorted((a, b) => a.length - b.length);
    return [...padded, ...written].find((name) => {
      const meant = find(name);
      return meant.length === 1 && meant[0] === at && isWritable(name);
    });
  };
  const similar = lazyValue(() => {
    const byName = new Map<string, number>();
    for (const [at, names] of named().names.entries())
      for (const name of names) if (!byName.has(name)) byName.set(name, at);
    return { byName, find: createFindSimilar(byName.keys()) };
  });
  return {
    nameOf(id) {
      const at = named().at.get(id);
      return at === undefined ? undefined : nameAt(at);
    },
    nearTo(written, most) {
      const { byName, find } = similar();
      const found = new Set(find(written).flatMap((name) => byName.get(name) ?? []));
      return [...found].slice(0, most).flatMap((at) => {
        const name = nameAt(at);
        return name === undefined
          ? []
          : [{ id: (pages[at] as Nameable).id, name, title: (pages[at] as Nameable).title }];
      });
    },
  };
}

/** Whether a marker with a name is read back as written. */
function isWritable(name: string): boolean {
  const [found, ...others] = findMarkers(`// @why ${name}`);
  return found?.name === name && others.length === 0;
}
