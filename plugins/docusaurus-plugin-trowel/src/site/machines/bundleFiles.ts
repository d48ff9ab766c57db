import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile, updateFile } from '../../files/wholeFile.ts';
import type { Hub } from '../../hub/hub.ts';
import { isShared, isShown } from '../../hub/isShown.ts';
import { zipBundle } from '../../okf/archive.ts';
import { type Bundle, toBundle } from '../../okf/bundle.ts';
import { archiveName, bundleFolder, descriptionName } from '../../okf/bundleDescription.ts';
import type { SitePage } from '../pages.ts';

const folderName = path.basename(bundleFolder);
/** The folder among the data files. */
const dirName = 'bundle';
const stampName = '.stamp';

interface BundleSite {
  readonly url: string;
  readonly baseUrl: string;
  readonly title: string;
}

interface BundleInput {
  readonly pages: readonly Pick<SitePage, 'source' | 'file' | 'permalink'>[];
  readonly site: BundleSite;
  /** Reads the text of a page's file; nothing where it cannot be read any more. */
  readonly readText: (file: string) => string | undefined;
}

/** The bundle of a site, which is made when it is needed. */
export interface SiteBundle {
  /** Changes whenever the bundle does. */
  readonly key: string;
  readonly make: () => Bundle;
}

/** Makes the bundle of a site: what is shown and leaves the team. */
export function toSiteBundle(
  { entries }: Pick<Hub, 'entries'>,
  { pages, site: { title, url, baseUrl }, readText }: BundleInput,
): Bundle {
  const files = new Map(pages.map(({ source, file }) => [source, file]));
  const addresses = new Map(pages.map(({ source, permalink }) => [source, permalink]));
  return toBundle({
    entries,
    title,
    isIncluded: (entry) => isShown(entry) && isShared(entry) && files.has(entry.source),
    textOf: ({ source }) => readText(files.get(source) ?? ''),
    site: { url, baseUrl, addresses, folder: bundleFolder },
  });
}

/** Writes a bundle among the data files, unless it is there. Touches only files that changed. */
export async function storeBundle(dataDir: string, bundle: SiteBundle | undefined): Promise<void> {
  if (!bundle) return;
  const dir = path.join(dataDir, dirName);
  const stamp = createHash('sha256').update(bundle.key).digest('hex');
  if ((await readFile(path.join(dir, stampName), 'utf8').catch(() => undefined)) === stamp) return;
  // Should this end early, the next build writes all again.
  await rm(path.join(dir, stampName), { force: true });
  const { files } = bundle.make();
  await writeFiles(path.join(dir, folderName), files);
  await replaceFile(path.join(dir, archiveName), zipBundle(files));
  await writeFile(path.join(dir, stampName), stamp);
}

/** Writes files into a folder, and removes the others that it has. */
async function writeFiles(folder: string, files: Bundle['files']): Promise<void> {
  const wanted = new Set(files.map((file) => path.join(folder, file.path)));
  await eachOf(files, (file) => updateFile(path.join(folder, file.path), file.text));
  for (const file of await listFiles(folder)) if (!wanted.has(file)) await rm(file, { force: true });
}

/** Copies the bundle from the data files into the built site. */
export async function publishBundle(outDir: string, dataDir: string): Promise<void> {
  const dir = path.join(dataDir, dirName);
  const from = path.join(dir, folderName);
  const to = path.join(outDir, bundleFolder);
  const files = await listFiles(from);
  if (!files.some((file) => file === path.join(from, descriptionName))) return;
  const targets = files.map((file) => path.join(to, path.relative(from, file)));
  for (const folder of new Set(targets.map((file) => path.dirname(file)))) await mkdir(folder, { recursive: true });
  await eachOf(files, (file, at) => copyFile(file, targets[at] as string, constants.COPYFILE_FICLONE));
  await copyFile(path.join(dir, archiveName), path.join(to, '..', archiveName));
}

async function listFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((of) => of.isFile()).map((of) => path.join(of.parentPath, of.name));
}

const atOnce = 32;

/** Does something for all items, a few at once. */
async function eachOf<T>(items: readonly T[], work: (item: T, at: number) => Promise<void>): Promise<void> {
  let next = 0;
  const run = async () => {
    while (next < items.length) {
      const at = next++;
      await work(items[at] as T, at);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, run));
}
