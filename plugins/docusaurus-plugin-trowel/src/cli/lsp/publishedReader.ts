import { toEditorHub } from '../../editor/editorHub.ts';
import { lazyValue } from '../../shared/lazyValue.ts';
import type { Io } from '../io.ts';
import type { PublishedHub } from '../publishedHub.ts';
import type { HubReader, ReadHub } from './hubReader.ts';

/** Opens the reader of a published hub. At first it tells of the copy that is here, then of the newest. */
export function createPublishedReader(address: string, io: Pick<Io, 'cwd' | 'env'>): HubReader {
  const published = lazyValue(async () => (await import('../publishedHub.ts')).openPublishedHub(address, io));
  let last: (Pick<ReadHub, 'hub'> & { readonly of: PublishedHub['hub'] }) | undefined;
  const toRead = ({ hub: of, notes, whereOf }: PublishedHub): ReadHub => {
    if (last?.of !== of) last = { of, hub: toEditorHub(of, { addressOf: whereOf }) };
    return { hub: last.hub, root: '', notes };
  };
  return {
    last: () => undefined,
    checkSite: async () => undefined,
    async read({ filesChanged }, tell) {
      // What is typed here is no page of it.
      if (last && !filesChanged) return;
      const { kept, newest } = await published();
      const here = last ? undefined : await kept();
      if (here) tell(toRead(here));
      tell(toRead(await newest()));
    },
  };
}
