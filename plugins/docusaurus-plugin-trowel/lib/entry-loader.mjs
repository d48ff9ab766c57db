import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dataName } from './names.mjs';

/**
 * Gives each Markdown module of the hub its part of the hub, as the export `trowel` (`trowelPieces` for what draws
 * more than every page has, and `trowelBlocks` for playbooks).
 * The data stands in the page, not in the main bundle: it is split and loaded with it.
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
  // A build has a thousand modules less to keep; in development a module of its own lets the page be renewed with its data.
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
