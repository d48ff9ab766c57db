import { type BundleLimits, bundleLimits } from './bundleLimits.ts';
import type { BundleFile } from './listings.ts';
import { findPathFault } from './pathFault.ts';
import type { BundleProblem } from './readBundle.ts';
import { unzipTexts, ZipError, type ZippedFile, zipTexts } from './zip.ts';

/** Bundles hold these; other files of an archive are not looked at. */
const read = /\.(?:md|json)$/i;

/** Writes a bundle as one file. */
export function zipBundle(files: readonly BundleFile[]): Uint8Array {
  return zipTexts(files.map(({ path, text }) => [path, text]));
}

/** Reads the files of a bundle in an archive. Writes nothing to disk. */
export function unzipBundle(
  bytes: Uint8Array,
  limits: BundleLimits = bundleLimits,
): { readonly files: readonly BundleFile[]; readonly problems: readonly BundleProblem[] } {
  const problems: BundleProblem[] = [];
  let count = 0;
  let total = 0;
  let isFull = false;
  const choose = ({ name, size, isLink }: ZippedFile) => {
    if (name.endsWith('/') || !read.test(name)) return false;
    const fault =
      findPathFault(name) ??
      (isLink ? 'it is a symbolic link' : undefined) ??
      (size > limits.file ? `it is larger than ${toMegabytes(limits.file)}` : undefined);
    if (fault !== undefined) problems.push({ path: name, message: `Left out: ${fault}.` });
    if (fault !== undefined || isFull) return false;
    isFull = count + 1 > limits.files || total + size > limits.all;
    if (isFull) {
      const most = `${limits.files} files or ${toMegabytes(limits.all)}`;
      problems.push({ message: `Read in part only: the bundle has more than ${most}.` });
      return false;
    }
    count++;
    total += size;
    return true;
  };
  try {
    return { files: [...unzipTexts(bytes, choose)].map(([path, text]) => ({ path, text })), problems };
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return { files: [], problems: [{ message: `The file is no archive that can be read: ${error.message}.` }] };
  }
}

function toMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
