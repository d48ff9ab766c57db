import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SearchEngine } from '../search/engine.ts';

/** What a site writes in the option `search`: the name of an engine, and that engine's options. */
export interface SearchChoice {
  readonly engine: string;
  readonly [option: string]: unknown;
}

/** The packages of engines that have a short name. */
const packages: Readonly<Record<string, string>> = { opensearch: 'trowel-search-opensearch' };

/** Loads an engine's package, which exports it as `engine`. Throws when there is none. */
export async function loadEngine(engine: string, siteDir: string): Promise<SearchEngine> {
  const name = packages[engine] ?? engine;
  const from = createRequire(path.join(siteDir, 'package.json'));
  const found = await import(pathToFileURL(resolvePackage(name, from)).href);
  if (typeof found.engine?.readOptions !== 'function')
    throw new Error(`search.engine: ${name} exports no \`engine\`, so it is no search engine for Trowel.`);
  return found.engine;
}

function resolvePackage(name: string, from: NodeJS.Require): string {
  try {
    return from.resolve(name);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(
      code === 'MODULE_NOT_FOUND'
        ? `search.engine: ${name} is not installed. Install it in the site: npm install ${name}`
        : `search.engine: ${name} cannot be loaded; its package.json needs a \`default\` in \`exports\`. ${message}`,
      { cause: error },
    );
  }
}
