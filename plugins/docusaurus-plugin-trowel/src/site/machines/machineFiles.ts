import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isWithin } from '../../code/isWithin.ts';
import { toSiteFile } from '../../shared/markdownAddress.ts';
import { keepForProcess } from '../keptForProcess.ts';
import type { MachineFile } from './llms.ts';
import type { Machines } from './machines.ts';
import { listAssets, replaceMarks } from './marks.ts';

const listName = 'machines.jsonl';

/** Keeps the files for machines in the folder of data files, until the site is built. */
export async function storeMachines(dataDir: string, { files }: Pick<Machines, 'files'>): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const lines = function* () {
    for (const file of files()) yield `${JSON.stringify(file)}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(path.join(dataDir, listName)));
}

interface OutFolder {
  readonly outDir: string;
  readonly siteDir: string;
  /** The whole address of the site: `https://hub.example.org/kb/`. */
  readonly root: string;
}

/**
 * Writes the files that were kept into the built site. What the site has there already stays. Returns the names of files that it has of
 * its own.
 */
export async function publishMachines(dataDir: string, out: OutFolder): Promise<readonly string[]> {
  const addressOf = createFindAssets(out);
  const own: string[] = [];
  for await (const line of createInterface({
    input: createReadStream(path.join(dataDir, listName)),
    crlfDelay: Infinity,
  })) {
    const { name, text } = JSON.parse(line) as MachineFile;
    const file = toSiteFile(name, '');
    if (file === undefined) continue;
    const found = new Map<string, string | undefined>();
    for (const asset of listAssets(text)) found.set(asset, await addressOf(asset));
    const target = path.join(out.outDir, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(
      target,
      replaceMarks(text, (asset) => found.get(asset)),
      { flag: 'wx' },
    ).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      own.push(name);
    });
  }
  return own;
}

/** The folders of files that Docusaurus has bundled, named after file and content. */
const assetFolders = ['assets/images', 'assets/files', 'assets/medias'];

/**
 * Creates what finds the address of a file that pages show: the one with its name and its bytes. Small pictures are in the pages themselves,
 * and have none.
 */
function createFindAssets({ outDir, siteDir, root }: OutFolder) {
  const lists = assetFolders.map(async (folder) => ({
    folder,
    names: await readdir(path.join(outDir, folder)).catch((): string[] => []),
  }));
  const found = new Map<string, Promise<string | undefined>>();
  const find = async (asset: string): Promise<string | undefined> => {
    const file = path.join(siteDir, asset);
    if (!isWithin(siteDir, file)) return undefined;
    const { name, ext } = path.parse(file);
    for (const { folder, names } of await Promise.all(lists))
      for (const candidate of names.filter((one) => one.startsWith(`${name}-`) && one.endsWith(ext)))
        if (await isSame(file, path.join(outDir, folder, candidate)))
          return `${root}${folder}/${encodeURIComponent(candidate)}`;
    return undefined;
  };
  return (asset: string) => {
    const known = found.get(asset) ?? find(asset);
    found.set(asset, known);
    return known;
  };
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one).catch(() => undefined), stat(other)]);
  if (a?.size !== b.size) return false;
  const [bytes, others] = await Promise.all([readFile(one), readFile(other)]);
  return bytes.equals(others);
}

/** What makes the files of a site in development, by its folder of data files. */
const makers = keepForProcess('machines', () => new Map<string, Machines>());

/** Has the files for machines made when they are asked for. */
export function serveMachinesFrom(dataDir: string, machines: Machines): void {
  makers.set(dataDir, machines);
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** Creates the middleware that serves the files for machines in development. Pictures have no address there yet. */
export function serveMachines(dataDir: string): Middleware {
  return (incoming, response, next) => {
    const [pathname = ''] = (incoming.url ?? '').split('?');
    if (!/\.(?:md|txt)$/.test(pathname) || (incoming.method !== 'GET' && incoming.method !== 'HEAD')) return next();
    try {
      const text = makers.get(dataDir)?.at(pathname);
      if (text === undefined) return next();
      const type = pathname.endsWith('.md') ? 'text/markdown' : 'text/plain';
      response.setHeader('Content-Type', `${type}; charset=utf-8`);
      response.setHeader('Cache-Control', 'no-cache');
      response.end(replaceMarks(text, () => undefined));
    } catch (error) {
      next(error);
    }
  };
}
