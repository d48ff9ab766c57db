import path from 'node:path';
import { fileURLToPath } from 'node:url';

const extension = path.extname(fileURLToPath(import.meta.url));
const early = (name: string) => fileURLToPath(new URL(`./early/${name}${extension}`, import.meta.url));

/** Writes the module with which a page begins: the early script with the site's parts. */
export function writeEntry(parts: readonly string[], siteDir: string): string {
  // The bundler finds packages, from where the entry is: below the site's folder.
  const names = parts.map((part) => (part.startsWith('.') ? path.resolve(siteDir, part) : part));
  const imports = names.map((name, at) => `import * as part${at} from ${JSON.stringify(name)};\n`);
  return `import { begin } from ${JSON.stringify(early('begin'))};
${imports.join('')}
begin([${names.map((_, at) => `part${at}`).join(', ')}]);
`;
}
