import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** Shows in the editor, where it can, that a hub is read of which nothing is shown yet. */
export interface ReadingProgress {
  /** Tells how many pages are read. The first call begins it. */
  readonly report: (done: number, total: number) => void;
  /** Ends it, however the reading ended; nothing where none is shown. */
  readonly end: () => void;
}

/** Makes what shows that a hub is read, in the editor's own way: a line in its status bar, mostly. */
export function createReadingProgress({ window }: Pick<Connection, 'window'>): ReadingProgress {
  // An editor takes a while to agree. What is told meanwhile follows in order; an editor that refuses is told nothing.
  let shown: Promise<WorkDoneProgressServerReporter | undefined> | undefined;
  const begin = async () => {
    try {
      const progress = await window.createWorkDoneProgress();
      progress.begin('Reading the hub', 0);
      return progress;
    } catch {
      return undefined;
    }
  };
  return {
    report(done, total) {
      shown ??= begin();
      if (total > 0) void shown.then((progress) => progress?.report((100 * done) / total, `${done} of ${total} pages`));
    },
    end() {
      void shown?.then((progress) => progress?.done());
      shown = undefined;
    },
  };
}
