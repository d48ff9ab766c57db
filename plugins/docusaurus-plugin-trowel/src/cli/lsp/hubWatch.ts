import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { isWithin } from '../../code/isWithin.ts';
import type { Client } from './client.ts';
import { watchers } from './hubFiles.ts';
import type { Workspaces } from './workspaces.ts';
import type { World } from './world.ts';

/** Follows the files of hubs by the watchers of an editor. */
export interface HubWatch {
  /** Asks the editor to watch the folders of the workspace, once it has said that it is ready. */
  readonly begin: () => void;
  /** Asks it to watch hubs outside of them, too. */
  readonly follow: () => void;
  /** Whether the editor watches a hub. Of others, opening and saving a file is when they are looked at again. */
  readonly covers: (root: string) => boolean;
}

/** Makes what asks an editor to watch files. */
export function createHubWatch({
  connection,
  client,
  workspaces,
  toUri,
}: {
  readonly connection: Connection;
  readonly client: () => Client;
  readonly workspaces: Pick<Workspaces, 'roots' | 'hubs'>;
  readonly toUri: World['toUri'];
}): HubWatch {
  let isReady = false;
  const outside = new Set<string>();
  const register = (root?: string) => {
    const asked = watchers.map(({ glob, kind }) => ({
      globPattern: root === undefined ? glob : { baseUri: toUri(root), pattern: glob },
      ...(kind && { kind }),
    }));
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: asked }).catch(() => {
      if (root !== undefined) outside.delete(root);
    });
  };
  const isInside = (root: string) => workspaces.roots().some((folder) => isWithin(folder, root));
  const follow = () => {
    if (!isReady || !client().canWatchOutside) return;
    for (const { root } of workspaces.hubs()) {
      if (root === '' || isInside(root) || outside.has(root)) continue;
      outside.add(root);
      register(root);
    }
  };
  return {
    begin() {
      if (!client().canWatch) return;
      isReady = true;
      register();
      follow();
    },
    follow,
    covers: (root) => isReady && (isInside(root) || outside.has(root)),
  };
}
