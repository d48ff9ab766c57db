import { execFile } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { manifestName } from '../search/search.ts';
import { copyStored, readStored } from './searchStore.ts';

/** The folder of the search index in addresses, below the site's base URL. */
const searchFolder = 'trowel-search';
const filePattern = new RegExp(`/${searchFolder}/((?:[\\w-]+/)?[\\w-]+\\.bin)$`);

/** Builds the search index of the documents that a folder holds: see `buildStored`. */
export type BuildStored = (dir: string) => Promise<void>;

/** Builds the search index in a process of its own, so that it does not block bundling or the development server. */
export const buildInOwnProcess: BuildStored = async (dir) => {
  const script = fileURLToPath(new URL('../../lib/index-search.mjs', import.meta.url));
  await promisify(execFile)(process.execPath, [script, dir]);
};

/** Copies the search index into the built site. */
export async function publishIndex(outDir: string, dir: string): Promise<void> {
  await copyStored(dir, path.join(outDir, searchFolder));
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/**
 * Creates the middleware that serves the search index in development. Builds it again when the documents are newer. Keeps
 * nothing in memory but the running build, since the middleware outlives the plugin that created it.
 */
export function serveSearch({ dir, build }: { readonly dir: string; readonly build: BuildStored }): Middleware {
  let building: Promise<void> | undefined;
  const refresh = () => {
    building ??= build(dir).finally(() => {
      building = undefined;
    });
    return building;
  };
  const answer = async (name: string, response: ServerResponse) => {
    // Every search begins with the manifest, and the other files belong to the same build.
    if (name === manifestName) await refresh();
    const content = await readStored(dir, name);
    response.statusCode = content ? 200 : 404;
    response.setHeader('Content-Type', content ? 'application/octet-stream' : 'text/plain; charset=utf-8');
    response.setHeader('Cache-Control', 'no-cache');
    response.end(content ?? `There is no ${name} in the search index.`);
  };
  return (incoming, response, next) => {
    const [pathname = ''] = (incoming.url ?? '').split('?');
    const name = filePattern.exec(pathname)?.[1];
    if (name === undefined || (incoming.method !== 'GET' && incoming.method !== 'HEAD')) next();
    else answer(name, response).catch(next);
  };
}
