import { createHash } from 'node:crypto';
import { readFileSync, type Stats, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { maxPageBytes } from './encoding.ts';
import type { FileRef } from './fileFinder.ts';

/**
 * A file that was changed so lately may be changed again without its size or times telling, as git knows of its index
 * ("racy git"). In milliseconds: file systems that count in two seconds are the coarsest.
 */
const racy = 2000;

/** What a file holds: its bytes, or why they are not read. */
export type FileContent =
  | { readonly type: 'bytes'; readonly bytes: Buffer }
  | { readonly type: 'too-large'; readonly size: number }
  | { readonly type: 'unreadable'; readonly reason: string };

/** A file as it was seen last. */
export interface Fingerprint {
  /** Size and times of the file; absent where they do not tell whether it has changed since. */
  readonly stamp?: string;
  /** Names the content: the same hash, the same bytes. */
  readonly hash: string;
}

/** A file with its fingerprint, and with its content where that had to be read. */
export interface FingerprintedFile {
  readonly ref: FileRef;
  readonly fingerprint: Fingerprint;
  readonly content?: FileContent;
}

/** A file whose content is at hand. */
export interface ReadFile extends FingerprintedFile {
  readonly content: FileContent;
}

export interface FingerprintOptions {
  /** The file's fingerprint when it was seen last. */
  readonly known?: Fingerprint;
  /** How long a file must have been left alone before it is read, in milliseconds. */
  readonly settle: number;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** Signs a file. Reads it only when its size or times have changed since `known`. */
export async function takeFingerprint(
  ref: FileRef,
  { known, settle, now }: FingerprintOptions,
): Promise<FingerprintedFile> {
  try {
    // Synchronous: for so little, waiting for each file costs more than the disk does.
    const at = now();
    const found = settle > 0 ? await statSettled(ref.file, settle) : statSync(ref.file);
    const stamp = toStamp(found, at);
    if (known && stamp !== undefined && known.stamp === stamp) return { ref, fingerprint: known };
    const content = readContent(ref, found);
    return { ref, fingerprint: { stamp, hash: hashContent(content) }, content };
  } catch (error) {
    const content = toUnreadable(error);
    return { ref, fingerprint: { hash: hashContent(content) }, content };
  }
}

/** Reads a file that was signed before; what it holds may have changed since. */
export function readAgain(ref: FileRef): ReadFile {
  let content: FileContent;
  try {
    content = readContent(ref, statSync(ref.file));
  } catch (error) {
    content = toUnreadable(error);
  }
  return { ref, fingerprint: { hash: hashContent(content) }, content };
}

function readContent({ file }: FileRef, { size }: Stats): FileContent {
  return size > maxPageBytes ? { type: 'too-large', size } : { type: 'bytes', bytes: readFileSync(file) };
}

function toUnreadable(error: unknown): FileContent {
  return { type: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
}

function hashContent(content: FileContent): string {
  const hashed = content.type === 'bytes' ? content.bytes : JSON.stringify(content);
  return `${content.type} ${createHash('sha256').update(hashed).digest('base64url')}`;
}

function toStamp({ size, mtimeMs, ctimeMs, ino }: Stats, now: number): string | undefined {
  const isSettled = now - mtimeMs >= racy && now - ctimeMs >= racy;
  return isSettled ? `${size} ${mtimeMs} ${ctimeMs} ${ino}` : undefined;
}

/** Editors empty a file and then fill it. Waits until that is over, but not for a file that is never left alone. */
async function statSettled(file: string, settle: number): Promise<Stats> {
  for (let patience = 10; ; patience--) {
    const found = statSync(file);
    const age = Date.now() - found.mtimeMs;
    if (age >= settle || age < 0 || patience === 0) return found;
    await sleep(settle - age);
  }
}
