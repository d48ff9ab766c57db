import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isUnfinished, replaceFile, updateFile } from '../files/wholeFile.ts';
import type { HubDocuments } from '../search/engine.ts';
import { buildIndex, indexVersion } from '../search/indexer.ts';
import { manifestName } from '../search/search.ts';

/*
 * The folder of the search documents and of the index built from them. The only state is these files, since several
 * processes write and read them.
 */
const documentsName = 'documents.json';
const builtFolder = 'built';
const stampName = '.stamp';

/** The documents to index, and what belongs to them. */
export type StoredDocuments = HubDocuments;

/** Writes the documents to index. Does not touch the file when they have not changed. */
export async function storeDocuments(dir: string, stored: StoredDocuments): Promise<void> {
  await updateFile(path.join(dir, documentsName), JSON.stringify(stored));
}

/** Builds the search index of a folder's documents, unless it is up to date. */
export async function buildStored(dir: string): Promise<void> {
  const file = path.join(dir, documentsName);
  // Read before the documents: if they are replaced in between, the next call sees another key and builds again.
  const { mtimeMs, size } = await stat(file);
  const stored = async () => JSON.parse(await readFile(file, 'utf8')) as StoredDocuments;
  await buildIndexOf(dir, { stored, key: `${mtimeMs} ${size}` });
}

interface IndexSource {
  /** Returns the documents. Called only when the index is not up to date. */
  readonly stored: () => StoredDocuments | Promise<StoredDocuments>;
  /** Changes whenever the documents do. */
  readonly key: string;
}

/** Builds the search index of some documents into a folder, unless it is there. Removes files of older builds. */
export async function buildIndexOf(dir: string, { stored, key }: IndexSource): Promise<void> {
  const built = path.join(dir, builtFolder);
  const stamp = createHash('sha256').update(`${indexVersion} ${key}`).digest('hex');
  if ((await readFile(path.join(built, stampName), 'utf8').catch(() => undefined)) === stamp) return;
  const { documents, ...options } = await stored();
  await mkdir(built, { recursive: true });
  const current = new Set<string>();
  const before = new Set(await listFiles(built));
  for await (const { name, content } of buildIndex(documents, options)) {
    current.add(name);
    // All but the manifest are named after their content.
    if (name === manifestName || !before.has(name)) await replaceFile(path.join(built, name), content);
  }
  const old = [...before].filter((name) => !current.has(name));
  await Promise.all(old.map((name) => rm(path.join(built, name), { force: true })));
  await writeFile(path.join(built, stampName), stamp);
}

/** Lists the files below a folder, as POSIX paths. */
async function listFiles(dir: string): Promise<string[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  return found
    .filter((of) => of.isFile())
    .map((of) => path.relative(dir, path.join(of.parentPath, of.name)).split(path.sep).join('/'));
}

/** Reads a file of a folder's search index. `undefined` when there is no such file, or nothing was built yet. */
export async function readStored(dir: string, name: string): Promise<Buffer | undefined> {
  return readFile(path.join(dir, builtFolder, name)).catch(() => undefined);
}

/** Copies the search index of a folder to another folder. */
export async function copyStored(dir: string, to: string): Promise<void> {
  const built = path.join(dir, builtFolder);
  await cp(built, to, { recursive: true, filter: (file) => path.basename(file) !== stampName && !isUnfinished(file) });
}
