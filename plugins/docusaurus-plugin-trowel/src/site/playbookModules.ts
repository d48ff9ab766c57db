import { dataName } from '../../lib/data-name.mjs';
import type { PlaybookPlan } from '../hub/hub.ts';
import type { Directory } from './directory.ts';
import { listBlocks } from './playbookPart.ts';
import type { DataFile } from './siteFiles.ts';

/** Makes the module of every playbook. It exports the playbook's blocks, each imported from its own page. */
export function toPlaybookModules(directory: Directory, modules: ReadonlyMap<string, string>): DataFile[] {
  return directory.hub.playbooks.flatMap((plan) => {
    const module = modules.get(directory.find(plan.id)?.source ?? '');
    if (module === undefined) return [];
    return [{ file: `blocks-${dataName(module)}.mjs`, content: toBlocksModule(plan, directory, modules) }];
  });
}

/** Writes a module that exports the blocks of a plan, in the order of `listBlocks`. */
export function toBlocksModule(plan: PlaybookPlan, directory: Directory, modules: ReadonlyMap<string, string>): string {
  const imports = listBlocks(plan, directory).map(
    ({ source, lines }, index) =>
      `import B${index} from ${JSON.stringify(`${modules.get(source)}?trowel-block=${lines.join('-')}`)};`,
  );
  const names = imports.map((_, index) => `B${index}`).join(', ');
  return `${imports.join('\n')}\nexport default [${names}];\n`;
}
