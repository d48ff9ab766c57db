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
    throw new Error(`search.engine: ${sayMissing(name, error as NodeJS.ErrnoException)}`, { cause: error });
  }
}

/** Says why a package is not found. Node names the package's `path` where the package is there and its file is not. */
function sayMissing(name: string, { code, message, path: found }: NodeJS.ErrnoException): string {
  if (code !== 'MODULE_NOT_FOUND')
    return `${name} cannot be loaded; its package.json needs a \`default\` in \`exports\`. ${message}`;
  return found === undefined
    ? `${name} is not installed. Install it in the site: npm install ${name}`
    : `${name} is not whole, since a file is missing that its package.json names. Install it again; in a checkout of its source, build it: npm run prepack -w ${name}`;
}
