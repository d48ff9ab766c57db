import { open } from 'node:fs/promises';

/** Files are read in pieces of this size. */
const pieceSize = 1 << 20;

/** Finds the first of the files that has one of the needles in it. Files that cannot be read are passed over. */
export async function findLeak(needles: readonly Buffer[], files: Iterable<string>): Promise<string | undefined> {
  const longest = Math.max(...needles.map(({ length }) => length));
  const buffer = Buffer.alloc(pieceSize + longest);
  for (const file of files) if (await hasOne(file, { needles, longest, buffer })) return file;
  return undefined;
}

interface Search {
  readonly needles: readonly Buffer[];
  /** How long the longest of them is. */
  readonly longest: number;
  /** What files are read into, one after the other. */
  readonly buffer: Buffer;
}

async function hasOne(file: string, { needles, longest, buffer }: Search): Promise<boolean> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return false;
  try {
    if (!(await handle.stat()).isFile()) return false;
    // A needle can begin in one piece and end in the next.
    let kept = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, kept, pieceSize);
      if (bytesRead === 0) return false;
      const piece = buffer.subarray(0, kept + bytesRead);
      if (needles.some((needle) => piece.includes(needle))) return true;
      const rest = Math.min(longest, piece.length);
      piece.copy(buffer, 0, piece.length - rest);
      kept = rest;
    }
  } catch {
    return false;
  } finally {
    await handle.close();
  }
}
