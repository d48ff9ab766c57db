import { fileURLToPath } from 'node:url';

/** Returns the path of a file on this machine; `undefined` for what an editor has elsewhere. */
export function toFile(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
