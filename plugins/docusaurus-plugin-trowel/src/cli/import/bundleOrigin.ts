import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeBytes } from '../../content/encoding.ts';
import { unzipBundle } from '../../okf/archive.ts';
import { bundleLimits } from '../../okf/bundleLimits.ts';
import type { BundleFile } from '../../okf/listings.ts';
import { type BundleProblem, type ReadBundle, readBundle } from '../../okf/readBundle.ts';
import { UsageError } from '../io.ts';
import { missingFolder } from '../missingFolder.ts';

/** A bundle on this computer. */
export interface BundleOrigin {
  /** The name of its folder or file. */
  readonly name: string;
  readonly bundle: ReadBundle;
}

/** Reads a bundle: a folder, or a zip. Throws a `UsageError` when there is none. */
export async function openBundle(written: string, cwd: string): Promise<BundleOrigin> {
  const place = await realpath(path.resolve(cwd, written)).catch(() => undefined);
  if (place === undefined) throw await missingFolder(written, cwd);
  const name = path.basename(place).replace(/\.zip$/i, '');
  const found = await stat(place);
  const isFolder = found.isDirectory();
  if (!isFolder && found.size > bundleLimits.all)
    throw new UsageError(`\`${written}\` is larger than any bundle that is read.`);
  const { files, problems } = isFolder ? await readFolder(place) : unzipBundle(await readFile(place));
  const bundle = readBundle(files);
  return { name, bundle: { ...bundle, problems: [...problems, ...bundle.problems] } };
}

/** Reads the files below a folder. Follows no symbolic link. */
async function readFolder(folder: string): Promise<{ files: BundleFile[]; problems: BundleProblem[] }> {
  const files: BundleFile[] = [];
  const problems: BundleProblem[] = [];
  let total = 0;
  const names = (await readdir(folder, { recursive: true })).map((name) => name.split(path.sep).join('/')).sort();
  for (const name of names) {
    if (
      !/\.(?:md|json)$/i.test(name) ||
      name.split('/').some((part) => part.startsWith('.') || part === 'node_modules')
    )
      continue;
    const file = path.join(folder, name);
    const found = await lstat(file).catch(() => undefined);
    if (found?.isSymbolicLink()) problems.push({ path: name, message: 'Left out: it is a symbolic link.' });
    if (!found?.isFile()) continue;
    if (!(await realpath(file)).startsWith(folder + path.sep)) {
      problems.push({ path: name, message: 'Left out: it lies behind a symbolic link.' });
      continue;
    }
    if (found.size > bundleLimits.file) {
      problems.push({ path: name, message: `Left out: it is larger than ${bundleLimits.file / 1_000_000} MB.` });
      continue;
    }
    total += found.size;
    if (files.length >= bundleLimits.files || total > bundleLimits.all) {
      problems.push({ message: 'Read in part only: the bundle is too large.' });
      break;
    }
    files.push({ path: name, text: decodeBytes(await readFile(file)).text });
  }
  return { files, problems };
}
