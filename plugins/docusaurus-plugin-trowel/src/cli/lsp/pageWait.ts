import type { CancellationToken } from 'vscode-languageserver';
import type { OpenFile } from './feature.ts';
import { unref } from './unref.ts';
import type { Workspace } from './workspace.ts';

/** How long an editor waits at most for a page that its hub takes in, in milliseconds. */
const patience = 5_000;

interface Surroundings {
  /** The absolute path of the file. */
  readonly file: string;
  readonly find: () => OpenFile | undefined;
  readonly workspace: Workspace | undefined;
}

/** Makes what lets requests wait for a page that was just opened, until its hub has read it. */
export function createPageWait() {
  const waiting = new Set<() => void>();
  return {
    /** Tells that a hub was read. */
    wake(): void {
      for (const look of [...waiting]) look();
    },
    /** Waits until a hub has read a file: not for long, and not when nobody wants it any more. Nothing where there is nothing to wait for. */
    until(around: () => Surroundings, token: CancellationToken): Promise<void> | undefined {
      if (!isExpected(around())) return undefined;
      return new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          cancelling.dispose();
          waiting.delete(look);
          resolve();
        };
        const look = () => {
          if (!isExpected(around())) end();
        };
        const timer = setTimeout(end, patience);
        unref(timer);
        const cancelling = token.onCancellationRequested(end);
        waiting.add(look);
      });
    },
  };
}

/** Whether a hub may still say that a file is one of its pages. */
function isExpected({ file, find, workspace }: Surroundings): boolean {
  if (!/\.mdx?$/i.test(file) || !workspace?.hub.mayHold(file) || workspace.hub.isFailing()) return false;
  const open = find();
  if (!open) return !workspace.known();
  return open.source !== undefined && !open.known.sources.has(open.source) && workspace.hub.isUnread(file);
}
