import { existsSync } from 'node:fs';
import path from 'node:path';
import { dataName } from './names.mjs';

/**
 * Gives each Markdown module of the hub its part of the hub, as the export `trowel` (`trowelPieces` for what draws
 * more than every page has, and `trowelBlocks` for playbooks).
 * A data file of its own for each page keeps the main bundle small, and lets a page be split and hot-reloaded with its data.
 * @this {import('webpack').LoaderContext<{siteDir: string, dataDir: string, generated: string}>}
 */
export default function entryLoader(code) {
  const { siteDir, dataDir, generated } = this.getOptions();
  if (this.resourceQuery) return code;
  const name = dataName(`@site/${path.relative(siteDir, this.resourcePath).split(path.sep).join('/')}`);
  const exportIf = (file, binding) => {
    const full = path.join(dataDir, file);
    if (existsSync(full)) return `\nexport ${binding} from ${JSON.stringify(`${generated}/${file}`)};`;
    this.addMissingDependency(full);
    return '';
  };
  const exported = [
    exportIf(`entry-${name}.json`, '{default as trowel}'),
    exportIf(`pieces-${name}.mjs`, '* as trowelPieces'),
    exportIf(`blocks-${name}.mjs`, '{default as trowelBlocks}'),
  ];
  return `${code}${exported.join('')}\n`;
}
