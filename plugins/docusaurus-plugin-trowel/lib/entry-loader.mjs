import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dataName } from './data-name.mjs';

/**
 * Adds the hub's data to the module of a Markdown page: as the export `trowel`, with the components that only some pages
 * need as `trowelPieces`, and a playbook's blocks as `trowelBlocks`. The page's front matter gets all three, too. The data is
 * loaded with its page and is not in the main bundle.
 * @this {import('webpack').LoaderContext<{siteDir: string, dataDir: string, generated: string, inline: boolean}>}
 */
export default function entryLoader(code) {
  const { siteDir, dataDir, generated, inline } = this.getOptions();
  if (this.resourceQuery) return code;
  const name = dataName(`@site/${path.relative(siteDir, this.resourcePath).split(path.sep).join('/')}`);
  const present = (file) => {
    const full = path.join(dataDir, file);
    if (existsSync(full)) return full;
    this.addMissingDependency(full);
    return undefined;
  };
  const toImport = (file, clause) => `import ${clause} from ${JSON.stringify(`${generated}/${file}`)};`;
  // In a build this saves a module for each page. In development a module of its own is hot-reloaded.
  const toInline = (full) => {
    this.addDependency(full);
    return `const trowel = JSON.parse(${JSON.stringify(readFileSync(full, 'utf8'))});`;
  };
  const parts = [
    { name: 'trowel', file: `entry-${name}.json`, clause: 'trowel', inline },
    { name: 'trowelPieces', file: `pieces-${name}.mjs`, clause: '* as trowelPieces' },
    { name: 'trowelBlocks', file: `blocks-${name}.mjs`, clause: 'trowelBlocks' },
  ].flatMap(({ file, ...part }) => {
    const full = present(file);
    return full ? [{ name: part.name, line: part.inline ? toInline(full) : toImport(file, part.clause) }] : [];
  });
  if (parts.length === 0) return code;
  const names = parts.map((part) => part.name).join(', ');
  // `toHubModule` in client/entryContext.ts reads it.
  const kept = `Object.defineProperty(frontMatter, Symbol.for('docusaurus-plugin-trowel'), {value: {${names}}});`;
  return `${code}\n${parts.map(({ line }) => line).join('\n')}\nexport {${names}};\n${kept}\n`;
}
