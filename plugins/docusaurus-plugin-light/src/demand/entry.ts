import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from './early/settings.ts';

const extension = path.extname(fileURLToPath(import.meta.url));
const begin = fileURLToPath(new URL(`./early/begin${extension}`, import.meta.url));

/** Writes the module with which a page begins: the early script with what it knows of the site, and the site's parts. */
export function writeEntry(settings: Settings, parts: readonly string[], siteDir: string): string {
  // The bundler finds packages, from where the entry is: below the site's folder.
  const names = parts.map((part) => (part.startsWith('.') ? path.resolve(siteDir, part) : part));
  const imports = names.map((name, at) => `import * as part${at} from ${JSON.stringify(name)};\n`);
  return `import { begin } from ${JSON.stringify(begin)};
${imports.join('')}
begin(${JSON.stringify(settings)}, [${names.map((_, at) => `part${at}`).join(', ')}]);
`;
}
