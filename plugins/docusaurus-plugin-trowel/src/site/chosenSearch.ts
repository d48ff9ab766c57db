import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { updateFile } from '../files/wholeFile.ts';
import type { SearchEngine } from '../search/engine.ts';
import type { TrowelOptions } from './options.ts';

/** The packages of engines that have a short name. */
const packages: Readonly<Record<string, string>> = { opensearch: 'trowel-search-opensearch' };

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
  { siteDir, dataDir }: { readonly siteDir: string; readonly dataDir: string },
): Promise<ChosenSearch | undefined> {
  if (engine === 'static') return undefined;
  const { readOptions, toClientSettings, clientFile } = await loadEngine(engine, siteDir);
  const settings = toClientSettings(readOptions(written));
  const file = path.join(dataDir, moduleName);
  await updateFile(file, toModule(clientFile, settings));
  return { file };
}

/** Loads an engine's package, which exports it as `engine`. Throws when there is none. */
export async function loadEngine(engine: string, siteDir: string): Promise<SearchEngine> {
  const name = packages[engine] ?? engine;
  const from = createRequire(path.join(siteDir, 'package.json'));
  const found = await import(pathToFileURL(resolvePackage(name, from)).href);
  if (typeof found.engine?.readOptions !== 'function')
    throw new Error(
      `docusaurus-plugin-trowel: search.engine: ${name} exports no \`engine\`, so it is no search engine for Trowel.`,
    );
  return found.engine;
}

function resolvePackage(name: string, from: NodeJS.Require): string {
  try {
    return from.resolve(name);
  } catch (error) {
    throw new Error(
      `docusaurus-plugin-trowel: search.engine: ${name} is not installed. Install it in the site: npm install ${name}`,
      { cause: error },
    );
  }
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
