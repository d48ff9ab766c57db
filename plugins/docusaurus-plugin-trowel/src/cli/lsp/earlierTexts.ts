import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { readBlobs } from '../../code/blobs.ts';
import type { Repository } from '../../code/repository.ts';
import { toLineFeeds } from '../../editor/changedRegions.ts';
import { findHead } from './headWatch.ts';

/** A file as it was, with line feeds only. */
export interface EarlierText {
  readonly text: string;
}

/** Longer files are not compared. */
const maxBytes = 4_000_000;

/** The texts of open files as they were at the last commit; on disk, where git has none. */
export interface EarlierTexts {
  readonly of: (file: string) => EarlierText | undefined;
  readonly has: (file: string) => boolean;
  /** Reads the text of a file that was opened or saved. */
  readonly read: (file: string) => void;
  readonly forget: (file: string) => void;
  /** Looks whether the last commit is another one, and reads all again then. */
  readonly look: () => void;
}

interface Source {
  /** The folder that paths are relative to, and its repository where it is in one. */
  readonly root: string;
  readonly repository?: Repository;
  /** Returns the path of a file from there. */
  readonly placeOf: (file: string) => string | undefined;
  readonly changed: () => void;
}

/** Keeps the texts of open files as they were. Asks git for many at once. */
export function createEarlierTexts({ root, repository, placeOf, changed }: Source): EarlierTexts {
  const texts = new Map<string, EarlierText | undefined>();
  const wanted = new Set<string>();
  let head: string | undefined;
  let isLooking = false;
  let isReading = false;

  const readWanted = async () => {
    // What is asked for in the same moment is read in one call.
    await new Promise(setImmediate);
    while (wanted.size > 0 || isLooking) {
      if (isLooking) {
        isLooking = false;
        const now = repository && (await findHead(repository));
        if (now !== head) for (const file of texts.keys()) wanted.add(file);
        head = now;
      }
      const files = [...wanted];
      wanted.clear();
      const committed = await readCommitted(
        files.flatMap((file) => placeOf(file) ?? []),
        repository,
        head,
      );
      let isOther = false;
      for (const file of files) {
        if (!texts.has(file)) continue;
        const place = placeOf(file) ?? '';
        const text = committed.get(place) ?? (await readOnDisk(path.join(root, place)));
        const before = text === undefined ? undefined : toLineFeeds(text.replace(/^\ufeff/, ''));
        if (texts.get(file)?.text === before) continue;
        texts.set(file, before === undefined ? undefined : { text: before });
        isOther = true;
      }
      if (isOther) changed();
    }
  };
  const start = () => {
    if (isReading) return;
    isReading = true;
    readWanted()
      // git may be gone, or the repository; nothing is compared then.
      .catch(() => undefined)
      .finally(() => {
        isReading = false;
        if (wanted.size > 0 || isLooking) start();
      });
  };
  return {
    of: (file) => texts.get(file),
    has: (file) => texts.has(file),
    read(file) {
      if (placeOf(file) === undefined) return;
      if (!texts.has(file)) texts.set(file, undefined);
      wanted.add(file);
      isLooking = true;
      start();
    },
    forget(file) {
      texts.delete(file);
      wanted.delete(file);
    },
    look() {
      isLooking = true;
      start();
    },
  };
}

async function readCommitted(
  places: readonly string[],
  repository: Repository | undefined,
  head: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  if (!repository || head === undefined || places.length === 0) return new Map();
  const specOf = (place: string) => `${head}:${place}`;
  const blobs = await readBlobs(repository.git, places.map(specOf));
  return new Map(
    places.flatMap((place) => {
      const text = blobs.get(specOf(place));
      return text === undefined ? [] : [[place, text] as const];
    }),
  );
}

async function readOnDisk(file: string): Promise<string | undefined> {
  try {
    const found = await stat(file);
    return found.isFile() && found.size <= maxBytes ? await readFile(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
