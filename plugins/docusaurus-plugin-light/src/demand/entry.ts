import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EarlyModule } from '../options.ts';
import type { Settings } from './early/settings.ts';
import { entryName } from './template.ts';

const extension = path.extname(fileURLToPath(import.meta.url));
const begin = fileURLToPath(new URL(`./early/begin${extension}`, import.meta.url));

/** A script with which a page begins. */
export interface Entry {
  readonly name: string;
  readonly text: string;
  /** Only pages whose HTML has this text load it. All do when it is undefined. */
  readonly where: string | undefined;
}

/**
 * Writes the modules with which a page begins: the early script with what it knows of the site, and the site's parts. A part for
 * some pages has a script of its own.
 */
export function writeEntries(settings: Settings, modules: readonly EarlyModule[], siteDir: string): Entry[] {
  // The bundler finds packages, from where the entry is: below the site's folder.
  const find = (name: string) => JSON.stringify(name.startsWith('.') ? path.resolve(siteDir, name) : name);
  const parts = modules.map((part) => (typeof part === 'string' ? { module: part, where: undefined } : part));
  const everywhere = parts.filter(({ where }) => where === undefined);
  const imports = everywhere.map(({ module }, at) => `import { start as start${at} } from ${find(module)};\n`);
  const text = `import { begin } from ${JSON.stringify(begin)};
${imports.join('')}
begin(${JSON.stringify(settings)}, [${everywhere.map((_, at) => `start${at}`).join(', ')}]);
`;
  return [
    { name: entryName, text, where: undefined },
    ...parts
      .filter(({ where }) => where !== undefined)
      .map(({ module, where }, at) => ({
        name: `${entryName}-${at}`,
        text: `import { start } from ${find(module)};\nwindow.docusaurusLight?.start(start);\n`,
        where,
      })),
  ];
}
