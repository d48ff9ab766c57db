import { open } from 'node:fs/promises';

/** Files are read in pieces of this size. */
const pieceSize = 1 << 20;

/** Finds the first of the files that has one of the secrets in it. Files that cannot be read are passed over. */
export async function findLeak(secrets: readonly string[], files: Iterable<string>): Promise<string | undefined> {
  const wanted = secrets.map((secret) => Buffer.from(secret));
  for (const file of files) if (await hasOne(file, wanted)) return file;
  return undefined;
}

async function hasOne(file: string, secrets: readonly Buffer[]): Promise<boolean> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return false;
  try {
    if (!(await handle.stat()).isFile()) return false;
    const longest = Math.max(...secrets.map(({ length }) => length));
    const buffer = Buffer.alloc(pieceSize + longest);
    // A secret can begin in one piece and end in the next.
    let kept = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, kept, pieceSize);
      if (bytesRead === 0) return false;
      const piece = buffer.subarray(0, kept + bytesRead);
      if (secrets.some((secret) => piece.includes(secret))) return true;
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
