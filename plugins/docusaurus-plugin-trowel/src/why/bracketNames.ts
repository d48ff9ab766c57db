import type { Governed } from '../content/fieldTypes.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { findBase, quoteBrackets } from './globEntry.ts';
import { createGlobIndex } from './globIndex.ts';
import type { Place } from './types.ts';

/** The globs with brackets of a hub, such as `pages/[userId].js`, which Next.js would take for the name of a file. */
export interface BracketGlobs {
  /** The folders and files below which such names would be; `''` for anywhere. */
  readonly bases: readonly string[];
  /** Finds the globs that name one of these places letter by letter. They are no sets of letters then. */
  readonly findNames: (places: readonly Pick<Place, 'path' | 'partial'>[]) => ReadonlySet<string>;
}

/** Takes the globs with brackets from lists of globs. */
export function createBracketGlobs(lists: Iterable<readonly Governed[]>): BracketGlobs {
  const quoted = new Map<string, string>();
  for (const list of lists)
    for (const { paths } of list)
      for (const path of paths) {
        const glob = path.normalize('NFC');
        const name = quoteBrackets(glob);
        if (name !== undefined) quoted.set(glob, name.replace(/^!/, ''));
      }
  const globs = [...quoted.keys()];
  const names = [...quoted.values()];
  const index = lazyValue(() => createGlobIndex(names.map((name) => [{ paths: [name] }])));
  return {
    bases: [...new Set(names.map(findBase))],
    findNames(places) {
      const found = new Set<string>();
      if (globs.length === 0) return found;
      for (const place of places)
        for (const { at, reasons } of index()(place))
          if (reasons.some(({ only }) => only !== 'below')) found.add(globs[at] as string);
      return found;
    },
  };
}
