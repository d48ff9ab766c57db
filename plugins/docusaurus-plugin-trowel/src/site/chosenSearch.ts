import path from 'node:path';
import { loadEngine } from '../config/searchEngine.ts';
import { updateFile } from '../files/wholeFile.ts';
import type { SitePlace } from '../search/engine.ts';
import type { TrowelOptions } from './options.ts';

/** A module that takes the place of `docusaurus-plugin-trowel/chosen-search`. */
export interface ChosenSearch {
  readonly file: string;
}

const moduleName = 'chosen-search.mjs';

/**
 * Loads the engine that a site has chosen and writes the module by which its pages open search. `undefined` for the static index.
 * Throws when the engine is not installed, or does not understand its options.
 */
export async function chooseSearch(
  { engine, ...written }: TrowelOptions['search'],
  { siteDir, dataDir, ...site }: SitePlace & { readonly siteDir: string; readonly dataDir: string },
): Promise<ChosenSearch | undefined> {
  if (engine === 'static') return undefined;
  const { readOptions, toClientSettings, clientFile } = await loadEngine(engine, siteDir).catch((error: Error) => {
    throw new Error(`docusaurus-plugin-trowel: ${error.message}`, { cause: error });
  });
  const settings = toClientSettings(readOptions(written), site);
  const file = path.join(dataDir, moduleName);
  await updateFile(file, toModule(clientFile, settings));
  return { file };
}

/** Writes the module. Settings are data: JSON is JavaScript, whatever is in it. */
function toModule(clientFile: string, settings: unknown): string {
  return [
    `import { openServer } from ${JSON.stringify(clientFile)};`,
    "import { openServerSearch } from 'docusaurus-plugin-trowel/server-search';",
    `export const openSearchClient = (base) => openServerSearch(openServer(${JSON.stringify(settings)}), base);`,
    '',
  ].join('\n');
}
