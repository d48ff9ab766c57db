import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { buildIndex } from '../search/build.ts';
import type { SearchDocument } from '../search/search.ts';
import { replaceFile } from './replaceFile.ts';

/** The folder of the index's files, below the site's base URL. */
const searchFolder = 'trowel-search';
const documentsName = 'documents.json';
const builtFolder = 'built';
const stampName = '.built';
const request = new RegExp(`/${searchFolder}/([\\w-]+(?:\\.[\\w-]+)*)$`);

interface StoredDocuments {
  readonly language: string;
  readonly documents: readonly SearchDocument[];
}

/** Keeps the documents for the development server, which builds the index when it is asked for. Writes only what changed. */
export async function writeDocuments(
  dir: string,
  documents: readonly SearchDocument[],
  language: string,
): Promise<void> {
  const file = path.join(dir, documentsName);
  const content = JSON.stringify({ language, documents } satisfies StoredDocuments);
  if ((await readFile(file, 'utf8').catch(() => undefined)) === content) return;
  await mkdir(dir, { recursive: true });
  await replaceFile(file, content);
}

/** Builds the index and writes its files into the built site. */
export async function writeIndex(
  outDir: string,
  documents: readonly SearchDocument[],
  language: string,
): Promise<void> {
  await writeFiles(path.join(outDir, searchFolder), { documents, language });
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/**
 * Serves the index in development, built anew when the documents are newer than it. Nothing is kept in memory but the
 * build that is under way: the middleware outlives the plugin that made it.
 */
export function serveSearch({ dir }: { readonly dir: string }): Middleware {
  const built = path.join(dir, builtFolder);
  let building: Promise<void> | undefined;
  const refresh = () => {
    building ??= buildWhenStale(dir, built).finally(() => {
      building = undefined;
    });
    return building;
  };
  const answer = async (name: string, response: ServerResponse) => {
    await refresh();
    const content = await readFile(path.join(built, name)).catch(() => undefined);
    response.statusCode = content ? 200 : 404;
    response.setHeader('Content-Type', content ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8');
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

async function buildWhenStale(dir: string, built: string): Promise<void> {
  const file = path.join(dir, documentsName);
  // Taken before reading: documents written meanwhile are newer than it, and the next request builds again.
  const written = await stat(file);
  const stamp = `${written.mtimeMs} ${written.size}`;
  if ((await readFile(path.join(built, stampName), 'utf8').catch(() => undefined)) === stamp) return;
  await writeFiles(built, JSON.parse(await readFile(file, 'utf8')) as StoredDocuments);
  await writeFile(path.join(built, stampName), stamp);
}

/** Writes an index and removes the files of the one before. */
async function writeFiles(dir: string, { documents, language }: StoredDocuments): Promise<void> {
  const files = buildIndex(documents, { language });
  await mkdir(dir, { recursive: true });
  for (const { name, content } of files) await replaceFile(path.join(dir, name), content);
  const current = new Set(files.map(({ name }) => name));
  const old = (await readdir(dir)).filter((name) => !current.has(name));
  await Promise.all(old.map((name) => rm(path.join(dir, name), { force: true, recursive: true })));
}
