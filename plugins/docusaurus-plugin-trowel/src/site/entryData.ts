import { dataName } from '../../lib/data-name.mjs';
import type { KindName } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import { toEntryProps } from './entryProps.ts';
import { toIndex } from './indexProps.ts';
import { toPieces } from './pieces.ts';
import { type DataFile, toJsonFile } from './siteFiles.ts';
import type { Surroundings } from './surroundings.ts';

interface EntryDataInput {
  readonly surroundings: Surroundings;
  /** The page's module (`@site/…`), by the source of its entry. */
  readonly modules: ReadonlyMap<string, string>;
  /** The kind whose index a page introduces, by source. */
  readonly introductions: ReadonlyMap<string, KindName>;
}

/** Makes the files that the entries' pages import: for each its props, and a module of the components that it needs. */
export function toEntryData({ surroundings, modules, introductions }: EntryDataInput): DataFile[] {
  return surroundings.directory.hub.entries.flatMap((entry) => {
    const module = modules.get(entry.source);
    if (module === undefined) return [];
    const props = toEntryProps(entry, surroundings);
    const kind = introductions.get(entry.source);
    const part = kind === undefined ? props.part : toIndex(kind, surroundings).pages[0];
    const hasDialogues = entry.blocks.some(({ type }) => type === 'dialogue');
    const pieces = toPieces({ ...props, part, hasBlocks: mayHaveBlocks(entry), hasDialogues });
    return [
      toJsonFile(`entry-${dataName(module)}.json`, { ...props, part }),
      ...(pieces === '' ? [] : [{ file: `pieces-${dataName(module)}.mjs`, content: pieces }]),
    ];
  });
}

/** Whether a page may show blocks. An MDX page may import some. */
function mayHaveBlocks({ blocks, kind, source }: HubEntry): boolean {
  return blocks.length > 0 || kind === 'playbook' || kind === 'rotation' || source.endsWith('.mdx');
}
