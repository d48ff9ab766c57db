import { copyFile, mkdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { updateFile } from '../files/wholeFile.ts';
import type { SitePage } from './pages.ts';

/** The folder of the Markdown of pages, below the site's base URL. Whoever changes a page begins with it. */
export const sourcesFolder = 'trowel/sources/';

/** A page, and the file that it is made from. */
type Source = Pick<SitePage, 'source' | 'file' | 'module'>;

/** Finds the pages that can be changed: in the language in which they were written, in the site's own folder. */
export function findSources(pages: readonly Source[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pages.flatMap(({ source, file, module }) =>
      module === `@site/${source}` && isInSite(source) ? [[source, file]] : [],
    ),
  );
}

/** Says whether a file is in the site's folder. A folder of pages may be beside it, and its copies would be outside of theirs. */
function isInSite(source: string): boolean {
  return !source.startsWith('../') && !path.isAbsolute(source);
}

/** Copies the Markdown of pages into the built site, byte for byte. */
export async function copySources(outDir: string, sources: Readonly<Record<string, string>>): Promise<void> {
  for (const [source, file] of Object.entries(sources)) {
    const target = path.join(outDir, sourcesFolder, source);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(file, target);
  }
}

const list = 'sources.json';

/** Writes which pages there are, for the development server. */
export async function listSources(dataDir: string, sources: Readonly<Record<string, string>>): Promise<void> {
  await updateFile(path.join(dataDir, list), JSON.stringify(sources));
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** Creates the middleware that serves the Markdown of pages in development. It keeps nothing, since it outlives the plugin that created it. */
export function serveSources(dataDir: string): Middleware {
  return (incoming, response, next) => {
    const [pathname = ''] = (incoming.url ?? '').split('?');
    const at = pathname.indexOf(`/${sourcesFolder}`);
    if (at === -1 || (incoming.method !== 'GET' && incoming.method !== 'HEAD')) return next();
    readSource(dataDir, pathname.slice(at + sourcesFolder.length + 1)).then(
      (text) => {
        response.setHeader('Content-Type', 'text/markdown; charset=utf-8');
        response.setHeader('Cache-Control', 'no-cache');
        response.end(text);
      },
      () => {
        response.statusCode = 404;
        response.setHeader('Content-Type', 'text/plain; charset=utf-8');
        response.end('There is no such page.');
      },
    );
  };
}

/** Reads a page that is listed: no other file of the machine can be asked for. */
async function readSource(dataDir: string, encoded: string): Promise<Buffer> {
  const sources = new Map(
    Object.entries(JSON.parse(await readFile(path.join(dataDir, list), 'utf8')) as Readonly<Record<string, string>>),
  );
  const file = sources.get(decodeURIComponent(encoded));
  if (file === undefined) throw new Error('not listed');
  return readFile(file);
}
