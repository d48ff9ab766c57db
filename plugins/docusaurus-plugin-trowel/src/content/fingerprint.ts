import { createHash } from 'node:crypto';
import { readFileSync, type Stats, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { maxPageBytes } from './encoding.ts';
import type { FileRef } from './fileFinder.ts';

/**
 * A file that changed less than this ago, in milliseconds, may change again while its size and times stay the same (git's
 * "racy git" problem). The coarsest file systems count time in steps of two seconds.
 */
const racy = 2000;

/** The content of a file: its bytes, or the reason why they were not read. `size` is in bytes. */
export type FileContent =
  | { readonly type: 'bytes'; readonly bytes: Buffer }
  | { readonly type: 'too-large'; readonly size: number }
  | { readonly type: 'unreadable'; readonly reason: string };

/** What identifies the content of a file. */
export interface Fingerprint {
  /** The size, times and inode of the file; absent while they cannot prove that it is unchanged. */
  readonly stamp?: string;
  /** The SHA-256 of the content, with its type. */
  readonly hash: string;
}

/** A file with its fingerprint, and with its content if that had to be read. */
export interface FingerprintedFile {
  readonly ref: FileRef;
  readonly fingerprint: Fingerprint;
  readonly content?: FileContent;
}

/** A file whose content was read. */
interface FileWithContent extends FingerprintedFile {
  readonly content: FileContent;
}

/** What is known about a file, and when to trust its times. */
export interface FingerprintOptions {
  /** The last known fingerprint of the file. */
  readonly known?: Fingerprint;
  /** How long a file must be unchanged before it is read, in milliseconds. */
  readonly settle: number;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** Takes a file's fingerprint. Reads the file only when its size or times differ from `known`. Never throws. */
export async function takeFingerprint(
  ref: FileRef,
  { known, settle, now }: FingerprintOptions,
): Promise<FingerprintedFile> {
  try {
    // Synchronous, as waiting for each file would take longer than reading its status.
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

/** Reads a file again. Its content may have changed, so its fingerprint is taken anew. */
export function readAgain(ref: FileRef): FileWithContent {
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

/** Waits until a file is unchanged for `settle` milliseconds, as editors empty a file before they write it; at most ten times. */
async function statSettled(file: string, settle: number): Promise<Stats> {
  for (let attempts = 10; ; attempts--) {
    const found = statSync(file);
    const age = Date.now() - found.mtimeMs;
    if (age >= settle || age < 0 || attempts === 0) return found;
    await sleep(settle - age);
  }
}
