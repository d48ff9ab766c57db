import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Audience, usualAudience } from '../content/audience.ts';
import { replaceFile, updateFile } from '../files/wholeFile.ts';
import type { HubEntry } from '../hub/hub.ts';
import { isShared, isShown } from '../hub/isShown.ts';
import { unzipBundle, zipBundle } from '../okf/archive.ts';
import { type Bundle, toBundle } from '../okf/bundle.ts';
import { descriptionName } from '../okf/bundleDescription.ts';
import { bundleLimits } from '../okf/bundleLimits.ts';
import { findPathFault } from '../okf/pathFault.ts';
import { readBundle } from '../okf/readBundle.ts';
import { pluralize } from '../shared/plural.ts';
import { exitCodes, type Io, toLine, UsageError } from './io.ts';
import { loadPublished } from './loadPublished.ts';

interface BundleOptions {
  /** The folder or file to write, as written. */
  readonly out?: string;
  readonly zip: boolean;
  readonly audience?: Audience;
  readonly title?: string;
  readonly content?: string;
}

/** `trowel bundle`: writes the hub as a bundle. */
export async function writeBundle(
  { out, zip, audience = usualAudience, title, content }: BundleOptions,
  io: Io,
): Promise<number> {
  if (out === undefined) throw new UsageError('Say where to write: trowel bundle --out <folder>');
  const place = path.resolve(io.cwd, out);
  const before = zip ? undefined : await readOwn(place, out);
  if (zip) await refuseOther(place, out);
  const { hub, texts, pages } = await loadPublished({ content }, io, audience);
  const isIncluded = (entry: HubEntry) => isShown(entry) && isShared(entry, audience);
  const bundle = toBundle({ entries: hub.entries, isIncluded, textOf: ({ source }) => texts.get(source), title });
  if (zip) await replaceFile(place, zipBundle(bundle.files));
  else await writeFolder(place, bundle, before);
  const left = pages - bundle.hub.entries.length;
  const said = [
    `${pluralize(bundle.hub.entries.length, 'concept')} written to ${toLine(out)}, for the audience ${audience}: generation ${bundle.hub.generation}.`,
    ...(left > 0 ? [`${pluralize(left, 'page')} left out: drafts, unlisted, or not published to this audience.`] : []),
  ];
  io.stdout.write(`${said.join('\n')}\n`);
  return exitCodes.ok;
}

/** Reads what is in the folder to write to: nothing, or an earlier bundle. Another folder is not written into. */
async function readOwn(folder: string, written: string): Promise<readonly string[]> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new UsageError(`\`--out ${toLine(written)}\` is no folder; with --zip a file is written.`);
  });
  if (found.length === 0) return [];
  const text = await readFile(path.join(folder, descriptionName), 'utf8').catch(() => undefined);
  const { hub } = readBundle(text === undefined ? [] : [{ path: descriptionName, text }]);
  if (!hub)
    throw new UsageError(`\`--out ${toLine(written)}\` has other files in it, and no bundle; name an empty folder.`);
  return hub.entries.map((entry) => entry.path).filter((file) => findPathFault(file) === undefined);
}

/** Refuses what is there, unless it is an earlier bundle. */
async function refuseOther(place: string, written: string): Promise<void> {
  const found = await stat(place).catch(() => undefined);
  if (!found) return;
  if (found.isDirectory()) throw new UsageError(`\`--out ${toLine(written)}\` is a folder; with --zip, name a file.`);
  const isBundle =
    found.isFile() &&
    found.size <= bundleLimits.all &&
    unzipBundle(await readFile(place)).files.some((file) => file.path === descriptionName);
  if (!isBundle)
    throw new UsageError(`\`--out ${toLine(written)}\` is there already, and is no bundle; name another file.`);
}

/** Writes the files that changed, and deletes the concepts and listings of the earlier bundle that are no more. */
async function writeFolder(folder: string, { files }: Bundle, before: readonly string[] = []): Promise<void> {
  const wanted = new Set(files.map((file) => file.path));
  const folders = new Set(before.flatMap((file) => foldersOf(file)));
  const old = [...before, ...[...folders].map((one) => path.posix.join(one, 'index.md'))];
  for (const file of old) if (!wanted.has(file)) await rm(path.join(folder, file), { force: true });
  for (const file of files) await updateFile(path.join(folder, file.path), file.text);
}

function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
