import { existsSync } from 'node:fs';

/**
 * Imports one of the plugin's own modules in a process of its own: the package holds compiled code in dist/; a checkout
 * holds the source, which needs tsx to run.
 * @param {string} module Path below src/ without extension.
 */
export async function importOwn(module) {
  const source = new URL(`../src/${module}.ts`, import.meta.url);
  if (!existsSync(source)) return import(new URL(`../dist/${module}.js`, import.meta.url).href);
  (await import('tsx/esm/api')).register();
  return import(source.href);
}
