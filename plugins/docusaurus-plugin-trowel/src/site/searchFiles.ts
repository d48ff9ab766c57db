import { execFile } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { manifestName } from '../search/search.ts';
import { copyStored, readStored } from './searchStore.ts';

/** The folder of the index's files, below the site's base URL. */
const searchFolder = 'trowel-search';
const request = new RegExp(`/${searchFolder}/((?:[\\w-]+/)?[\\w-]+\\.bin)$`);

/** Builds the index of a folder's documents (see `searchStore.ts`). */
export type BuildStored = (dir: string) => Promise<void>;

/** Builds it in a process of its own, so that bundling and the development server go on meanwhile. */
export const buildApart: BuildStored = async (dir) => {
  const script = fileURLToPath(new URL('../../lib/index-search.mjs', import.meta.url));
  await promisify(execFile)(process.execPath, [script, dir]);
};

/** Copies the index into the built site. */
export async function publishIndex(outDir: string, dir: string): Promise<void> {
  await copyStored(dir, path.join(outDir, searchFolder));
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/**
 * Serves the index in development, built anew when the documents are newer than it. Nothing is kept in memory but the
 * build that is under way: the middleware outlives the plugin that made it.
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
    // Every search begins with the manifest; what it names is as old as it.
    if (name === manifestName) await refresh();
    const content = await readStored(dir, name);
    response.statusCode = content ? 200 : 404;
    response.setHeader('Content-Type', content ? 'application/octet-stream' : 'text/plain; charset=utf-8');
    response.setHeader('Cache-Control', 'no-cache');
    response.end(content ?? `There is no ${name} in the search index.`);
  };
  return (incoming, response, next) => {
    const [pathname = ''] = (incoming.url ?? '').split('?');
    const name = request.exec(pathname)?.[1];
    if (name === undefined || (incoming.method !== 'GET' && incoming.method !== 'HEAD')) next();
    else answer(name, response).catch(next);
  };
}
