import { fileURLToPath } from 'node:url';

/**
 * Returns the path of a file on this machine; `undefined` for what an editor has elsewhere. A file that is not saved yet counts when it
 * has a place: `untitled:/hub/docs/new.md`.
 */
export function toFile(uri: string): string | undefined {
  if (!/^(?:file:|untitled:\/)/.test(uri)) return undefined;
  try {
    return fileURLToPath(uri.replace(/^untitled:/, 'file:'));
  } catch {
    return undefined;
  }
}
