import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A file in a zip, before it is unpacked. */
export interface ZippedFile {
  readonly name: string;
  /** The bytes that it costs at most, packed or unpacked. */
  readonly size: number;
  readonly isLink: boolean;
}

/** Why a zip cannot be read. */
export class ZipError extends Error {}

/** Every file of a zip has this time, the earliest that one can hold, so that the same texts give the same bytes. */
const mtime = new Date(1980, 0, 1);

/** Packs texts by their paths, in their order. */
export function zipTexts(texts: Iterable<readonly [path: string, text: string]>, level: 6 | 9 = 6): Uint8Array {
  return zipSync(Object.fromEntries([...texts].map(([path, text]) => [path, strToU8(text)])), { mtime, level });
}

/**
 * Unpacks the files that are chosen, into memory only. What a zip says of itself is not believed: none can cost more than the sizes that
 * were chosen. Throws a `ZipError`, and what `choose` throws.
 */
export function unzipTexts(bytes: Uint8Array, choose: (file: ZippedFile) => boolean): Map<string, string> {
  const listed = listFiles(bytes);
  let at = 0;
  let thrown: unknown;
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, size: packed, originalSize, compression }) => {
        const isLink = listed[at++]?.isLink ?? false;
        // A file that is not compressed is as large as it lies there, whatever size the list names.
        if (compression === 0 && packed !== originalSize) throw new ZipError('its list names a wrong size');
        try {
          return choose({ name, size: Math.max(packed, originalSize), isLink });
        } catch (error) {
          thrown = error;
          throw error;
        }
      },
    });
    return new Map(Object.entries(found).map(([name, content]) => [name, strFromU8(content)]));
  } catch (error) {
    if (error === thrown || error instanceof ZipError) throw error;
    throw new ZipError(error instanceof Error ? error.message : String(error));
  }
}

const [listEnd, listEntry, largeList] = [0x06054b50, 0x02014b50, 0x07064b50];
const linkMode = 0o120000;

/** Reads the list of a zip, which stands at its end. Throws a `ZipError` for one that no bundle needs: with files over each other, or huge. */
function listFiles(bytes: Uint8Array): { readonly isLink: boolean }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== listEnd) end--;
  if (end < 0) throw new ZipError('it is no zip');
  if (end >= 20 && view.getUint32(end - 20, true) === largeList) throw new ZipError('it has too many files');
  const found: { readonly isLink: boolean; readonly start: number; readonly size: number }[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === listEntry) {
    const mode = view.getUint32(at + 38, true) >>> 16;
    const isLink = (mode & 0o170000) === linkMode;
    found.push({ isLink, start: view.getUint32(at + 42, true), size: view.getUint32(at + 20, true) });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  let last = 0;
  for (const { start, size } of found.toSorted((a, b) => a.start - b.start)) {
    if (start < last) throw new ZipError('its files lie over each other');
    last = start + 30 + size;
  }
  return found;
}
