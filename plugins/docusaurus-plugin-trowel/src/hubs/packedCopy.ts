import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { hubFileName } from '../okf/hubFile.ts';
import { compareText } from '../shared/compareText.ts';
import { type Copy, checkCopy } from './copy.ts';
import { HubError, limits } from './hubError.ts';

/** The earliest moment that a zip can hold. The same copy gives the same bytes. */
const mtime = new Date(1980, 0, 1);

/** Packs a copy as a zip, which people can open, too. */
export function packCopy({ files }: Copy): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => compareText(a, b));
  return zipSync(Object.fromEntries(sorted.map(([path, text]) => [path, strToU8(text)])), { mtime, level: 9 });
}

/** Unpacks a copy. Stops at the limits, and at paths that lead elsewhere. Throws a `HubError`. */
export function unpackCopy(bytes: Uint8Array, most: { readonly texts: number; readonly files: number } = limits): Copy {
  let size = 0;
  let count = 0;
  const filter = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }) => {
    if (!/\.mdx?$/i.test(name) && name !== hubFileName) return false;
    size += originalSize;
    count += 1;
    if (size > most.texts || count > most.files)
      throw new HubError(
        `It is larger than ${most.texts / 1e6} MB or ${most.files} files, the most that is read of another hub.`,
      );
    return true;
  };
  const files = new Map(Object.entries(unzip(bytes, filter)).map(([path, content]) => [path, strFromU8(content)]));
  return checkCopy({ form: files.has(hubFileName) ? 'bundle' : 'pages', files });
}

function unzip(bytes: Uint8Array, filter: (file: { readonly name: string; readonly originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof HubError) throw error;
    throw new HubError(`It is no zip, or is damaged (${(error as Error).message}); try again later.`);
  }
}
