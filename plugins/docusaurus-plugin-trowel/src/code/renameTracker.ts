import type { ChangedFile } from './dig/history.ts';

/** Finds what files are called today, from the renames of a history that is read newest first. */
export interface RenameTracker {
  readonly add: (file: Pick<ChangedFile, 'path' | 'was'>) => void;
  /** Returns today's name of a file. */
  readonly today: (path: string) => string;
  /** Lists the old and the new name of each renamed file. */
  readonly list: () => readonly (readonly [from: string, to: string])[];
}

/** Makes a tracker that knows no renames yet. */
export function createRenameTracker(): RenameTracker {
  const names = new Map<string, string>();
  return {
    add({ path, was }) {
      // A file that got the old name later is another file.
      if (was !== undefined && !names.has(was)) names.set(was, names.get(path) ?? path);
    },
    today: (path) => names.get(path) ?? path,
    list: () => [...names],
  };
}
