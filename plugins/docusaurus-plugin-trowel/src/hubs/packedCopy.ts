import { descriptionName } from '../okf/bundleDescription.ts';
import { unzipTexts, ZipError, zipTexts } from '../okf/zip.ts';
import { compareText } from '../shared/compareText.ts';
import { type Copy, checkCopy } from './copy.ts';
import { HubError, limits } from './hubError.ts';

/** Packs a copy as a zip, which people can open, too. The same copy gives the same bytes. */
export function packCopy({ files }: Copy): Uint8Array {
  return zipTexts(
    [...files].sort(([a], [b]) => compareText(a, b)),
    9,
  );
}

/** Unpacks a copy. Stops at the limits, and at paths that lead elsewhere. Throws a `HubError`. */
export function unpackCopy(bytes: Uint8Array, most: { readonly texts: number; readonly files: number } = limits): Copy {
  let total = 0;
  let count = 0;
  try {
    const files = unzipTexts(bytes, ({ name, size, isLink }) => {
      if (isLink || (!/\.mdx?$/i.test(name) && name !== descriptionName)) return false;
      total += size;
      count += 1;
      if (total > most.texts || count > most.files)
        throw new HubError(
          `It is larger than ${most.texts / 1e6} MB or ${most.files} files, the most that is read of another hub.`,
        );
      return true;
    });
    return checkCopy({ form: files.has(descriptionName) ? 'bundle' : 'pages', files });
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw new HubError(`It is no zip, or is damaged (${error.message}); try again later.`);
  }
}
