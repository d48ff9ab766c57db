import { createHash } from 'node:crypto';
import { type FileSort, format, paths, type RawFile } from '../shards/format.ts';
import { hashLength } from '../shards/hashes.ts';

/** A file with its hash, by which other files and the manifest refer to it. */
export interface NamedFile extends RawFile {
  readonly hash: string;
}

/** Names a file after its content, so that it keeps its name for as long as its content stays. */
export function nameFile(sort: FileSort, content: Uint8Array): NamedFile {
  const hash = toHash(content).slice(0, hashLength);
  return { name: paths.file(sort, hash), hash, content };
}

/** Computes the hash of contents. It depends on the format as well, since another one may read the same bytes otherwise. */
export function toHash(...contents: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256').update(`${format}`);
  for (const content of contents) hash.update(content);
  return hash.digest('hex');
}
