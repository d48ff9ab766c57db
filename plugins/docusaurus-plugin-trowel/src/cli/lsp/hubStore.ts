import { randomUUID } from 'node:crypto';
import type { EditorHub } from '../../editor/editorHub.ts';
import type { Io } from '../io.ts';
import { openContentCache } from '../load.ts';
import type { HubQuestion } from './messages.ts';

/** A hub as it was when it was read last. */
export interface KeptHub {
  /** Another one each time that a hub is kept, so that two processes know whether they speak of the same. */
  readonly id: string;
  readonly hub: EditorHub;
}

/** Where a hub is kept for the next start, whatever has changed in its files since. */
export interface HubStore {
  /** The absolute path of the folder that sources are relative to. */
  readonly root: string;
  readonly read: () => Promise<KeptHub | undefined>;
  readonly write: (hub: EditorHub) => Promise<void>;
}

/** The name of the hub in the cache. */
const name = 'editor';

/** Opens where a hub is kept. Throws a `UsageError` when its file cannot be used. */
export async function openHubStore(
  { home, content }: Pick<HubQuestion, 'home' | 'content'>,
  { env }: Pick<Io, 'env'>,
): Promise<HubStore> {
  const { cache, root } = await openContentCache({ content }, { cwd: home, env });
  return {
    root,
    async read() {
      const bytes = await cache.read(name, '');
      return bytes && (JSON.parse(bytes.toString('utf8')) as KeptHub);
    },
    write: (hub) => cache.write(name, '', Buffer.from(JSON.stringify({ id: randomUUID(), hub } satisfies KeptHub))),
  };
}
