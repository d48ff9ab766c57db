import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dataName } from './data-name.mjs';

/**
 * Adds the hub's data to the module of a Markdown page: as the export `trowel`, with the components that only some pages
 * need as `trowelPieces`, and a playbook's blocks as `trowelBlocks`. The data is loaded with its page and is not in the main
 * bundle.
 * @this {import('webpack').LoaderContext<{siteDir: string, dataDir: string, generated: string, inline: boolean}>}
 */
export default function entryLoader(code) {
  const { siteDir, dataDir, generated, inline } = this.getOptions();
  if (this.resourceQuery) return code;
  const name = dataName(`@site/${path.relative(siteDir, this.resourcePath).split(path.sep).join('/')}`);
  const exportIf = (file, binding) => {
    const full = path.join(dataDir, file);
    if (existsSync(full)) return `\nexport ${binding} from ${JSON.stringify(`${generated}/${file}`)};`;
    this.addMissingDependency(full);
    return '';
  };
  // In a build this saves a module for each page. In development a module of its own is hot-reloaded.
  const exportInline = (file) => {
    const full = path.join(dataDir, file);
    if (!existsSync(full)) return exportIf(file, '{default as trowel}');
    this.addDependency(full);
    return `\nexport const trowel = JSON.parse(${JSON.stringify(readFileSync(full, 'utf8'))});`;
  };
  const exported = [
    inline ? exportInline(`entry-${name}.json`) : exportIf(`entry-${name}.json`, '{default as trowel}'),
    exportIf(`pieces-${name}.mjs`, '* as trowelPieces'),
    exportIf(`blocks-${name}.mjs`, '{default as trowelBlocks}'),
  ];
  return `${code}${exported.join('')}\n`;
}
