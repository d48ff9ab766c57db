import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { BundleFile } from './listings.ts';
import { findPathFault } from './pathFault.ts';
import type { BundleProblem } from './readBundle.ts';

/** What is read of a bundle at most, so that none can fill a disk or the memory. */
export interface BundleLimits {
  readonly files: number;
  /** The bytes of one file, and of all. */
  readonly file: number;
  readonly all: number;
}

export const bundleLimits: BundleLimits = { files: 50_000, file: 5_000_000, all: 500_000_000 };

/** Bundles hold these; other files of an archive are not looked at. */
const read = /\.(?:md|json)$/i;

/** Every file of an archive has this time, so that the same bundle gives the same bytes. */
const noTime = new Date(1980, 0, 1);

/** Writes a bundle as one file. */
export function zipBundle(files: readonly BundleFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])), { mtime: noTime, level: 6 });
}

/** Reads the files of a bundle in an archive. Writes nothing to disk. What an archive says of its own sizes is not believed. */
export function unzipBundle(
  bytes: Uint8Array,
  limits: BundleLimits = bundleLimits,
): { readonly files: readonly BundleFile[]; readonly problems: readonly BundleProblem[] } {
  const problems: BundleProblem[] = [];
  const links = findSymbolicLinks(bytes);
  let count = 0;
  let total = 0;
  let isFull = false;
  const choose = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }) => {
    if (name.endsWith('/') || !read.test(name)) return false;
    const fault =
      findPathFault(name) ??
      (links.has(name) ? 'it is a symbolic link' : undefined) ??
      (originalSize > limits.file ? `it is larger than ${toMegabytes(limits.file)}` : undefined);
    if (fault !== undefined) problems.push({ path: name, message: `Left out: ${fault}.` });
    if (fault !== undefined || isFull) return false;
    isFull = count + 1 > limits.files || total + originalSize > limits.all;
    if (isFull) {
      const most = `${limits.files} files or ${toMegabytes(limits.all)}`;
      problems.push({ message: `Read in part only: the bundle has more than ${most}.` });
      return false;
    }
    count++;
    total += originalSize;
    return true;
  };
  try {
    const found = unzipSync(bytes, { filter: choose });
    return { files: Object.entries(found).map(([path, content]) => ({ path, text: strFromU8(content) })), problems };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { files: [], problems: [{ message: `The file is no archive that can be read: ${reason}.` }] };
  }
}

function toMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

const [directoryEnd, directoryEntry] = [0x06054b50, 0x02014b50];
const linkMode = 0o120000;

/** Finds the names of symbolic links in the central directory of a zip. Their content is a path, never read as a page. */
function findSymbolicLinks(bytes: Uint8Array): ReadonlySet<string> {
  const found = new Set<string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== directoryEnd) end--;
  if (end < 0) return found;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === directoryEntry) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const mode = view.getUint32(at + 38, true) >>> 16;
    if ((mode & 0o170000) === linkMode) found.add(strFromU8(bytes.subarray(at + 46, at + 46 + name)));
    at += 46 + name + extra + comment;
  }
  return found;
}
