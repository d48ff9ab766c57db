import { existsSync } from 'node:fs';

/**
 * Imports one of the plugin's modules: compiled from dist/ in the package, or in a checkout from source, by tsx.
 * @param {string} module Path below src/, without extension.
 */
export async function importOwn(module) {
  const source = new URL(`../src/${module}.ts`, import.meta.url);
  if (!existsSync(source)) return import(new URL(`../dist/${module}.js`, import.meta.url).href);
  (await import('tsx/esm/api')).register();
  return import(source.href);
}
