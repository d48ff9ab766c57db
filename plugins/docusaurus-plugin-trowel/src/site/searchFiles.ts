import { execFile } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { manifestName } from '../search/search.ts';
import { staticIndex } from '../search/staticIndex.ts';
import { keepForProcess } from './keptForProcess.ts';
import { copyStored, readStored } from './searchStore.ts';

/** The folder of the search index in addresses, below the site's base URL. */
const searchFolder = 'trowel-search';

/** Builds the search index of the documents that a folder holds: see `buildStored`. */
export type BuildStored = (dir: string) => Promise<void>;

/** Builds the search index in a process of its own, so that it does not block bundling or the development server. */
export const buildInOwnProcess: BuildStored = async (dir) => {
  const script = fileURLToPath(new URL('../../lib/index-search.mjs', import.meta.url));
  await promisify(execFile)(process.execPath, [script, dir]);
};

type Store = () => Promise<void>;
/**
 * What stores the newest documents of a folder, by folder. It is kept for the whole process: an edit of the site's config loads the
 * plugin's modules anew, while the middleware stays that of the first.
 */
const waiting = keepForProcess('storeLater', () => new Map<string, Store>());

/** Has the documents of a folder stored when its search index is next asked for. */
export function storeLater(dir: string, store: Store): void {
  waiting.set(dir, store);
}

/** Stores the newest documents, if that has not happened yet, and builds their index. */
export const buildLatest: BuildStored = async (dir) => {
  const store = waiting.get(dir);
  await store?.();
  // Unless an edit has meanwhile put another one there.
  if (waiting.get(dir) === store) waiting.delete(dir);
  await buildInOwnProcess(dir);
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
    const at = pathname.lastIndexOf(`/${searchFolder}/`);
    const name = pathname.slice(at + searchFolder.length + 2);
    if (at === -1 || !staticIndex.filePattern.test(name) || (incoming.method !== 'GET' && incoming.method !== 'HEAD'))
      next();
    else answer(name, response).catch(next);
  };
}
