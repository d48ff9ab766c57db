import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, unzipSync } from 'node:zlib';
import { unzipSync as openZip } from 'fflate';

/** A file of a build, with all the texts that can be read out of it. */
export interface ReadFile {
  readonly file: string;
  /** The file's own text and, of what is packed or encoded in it, the texts inside. In lower case. */
  readonly text: string;
}

/** Reads every file below a folder: what is deflated, zipped or in base64, too. */
export async function readEveryFile(folder: string): Promise<readonly ReadFile[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  return Promise.all(
    files.map(async (file) => ({
      file: path.relative(folder, file).split(path.sep).join('/'),
      text: textsOf(await readFile(file))
        .join('\n')
        .toLowerCase(),
    })),
  );
}

const inflaters = [inflateSync, inflateRawSync, gunzipSync, unzipSync, brotliDecompressSync];

function textsOf(bytes: Buffer, depth = 0): string[] {
  const text = bytes.toString('utf8');
  const found = [text, decode(text)];
  if (depth > 2) return found;
  for (const inflate of inflaters) {
    try {
      const inside = inflate(bytes);
      if (inside.length > 0) found.push(...textsOf(inside, depth + 1));
    } catch {
      // It is not packed so.
    }
  }
  if (text.startsWith('PK'))
    for (const [name, inside] of Object.entries(openZip(bytes)))
      found.push(name, ...textsOf(Buffer.from(inside), depth + 1));
  // What is encoded in a text: pictures, shared progress, credentials.
  for (const [coded] of text.matchAll(/[A-Za-z0-9+/_-]{16,}={0,2}/g)) {
    const inside = Buffer.from(coded, 'base64');
    found.push(inside.toString('latin1'));
  }
  return found;
}

function decode(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
