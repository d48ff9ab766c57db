import { dataName } from '../../lib/data-name.mjs';
import type { PlaybookPage } from '../hub/hub.ts';
import type { Directory } from './directory.ts';
import { listBlocks, listPages } from './playbookPart.ts';
import { listSheet } from './rotationPart.ts';
import type { DataFile } from './siteFiles.ts';
import type { Surroundings } from './surroundings.ts';

/** Makes the module of every playbook. It exports the playbook's blocks, each imported from its own page. */
export function toPlaybookModules(directory: Directory, modules: ReadonlyMap<string, string>): DataFile[] {
  return directory.hub.playbooks.flatMap((plan) => {
    const module = modules.get(directory.find(plan.id)?.source ?? '');
    if (module === undefined) return [];
    return [{ file: `blocks-${dataName(module)}.mjs`, content: toBlocksModule(listPages(plan), directory, modules) }];
  });
}

/** Makes the module of every rotation, with the blocks that say what to watch for. */
export function toSheetModules(
  { directory, rotations }: Pick<Surroundings, 'directory' | 'rotations'>,
  modules: ReadonlyMap<string, string>,
): DataFile[] {
  return rotations().flatMap((rotation) => {
    const module = modules.get(directory.find(rotation.id)?.source ?? '');
    const pages = listSheet(rotation, directory);
    if (module === undefined || pages.length === 0) return [];
    return [{ file: `blocks-${dataName(module)}.mjs`, content: toBlocksModule(pages, directory, modules) }];
  });
}

/** Writes a module that exports blocks of pages, in the order of `listBlocks`. */
export function toBlocksModule(
  pages: readonly PlaybookPage[],
  directory: Directory,
  modules: ReadonlyMap<string, string>,
): string {
  const imports = listBlocks(pages, directory).map(
    ({ source, lines }, index) =>
      `import B${index} from ${JSON.stringify(`${modules.get(source)}?trowel-block=${lines.join('-')}`)};`,
  );
  const names = imports.map((_, index) => `B${index}`).join(', ');
  return `${imports.join('\n')}\nexport default [${names}];\n`;
}
