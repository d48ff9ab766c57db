import { type Cache, openCache } from '../cache/cache.ts';
import { askDigest } from '../hubs/addressCopy.ts';
import { checkWhole, digestOf } from '../hubs/copy.ts';
import { fetchCopy, type Reach } from '../hubs/fetchCopy.ts';
import { HubError } from '../hubs/hubError.ts';
import { openCopies } from '../hubs/keptCopies.ts';
import { packCopy } from '../hubs/packedCopy.ts';
import { toHubPlace } from '../shared/hubSource.ts';
import { toLine, UsageError } from './io.ts';

/** The newest copy of a hub elsewhere that is here. */
export interface PublishedCopy {
  readonly digest: string;
  readonly packed: Uint8Array;
  /** What to say beside answers when it may not be the newest of all. */
  readonly note?: string;
}

interface Place extends Reach {
  /** The hub's address or its git repository, as somebody writes it. */
  readonly from: string;
  /** The folder of the cache. */
  readonly folder: string | undefined;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
  /** How long a copy counts as the newest, in milliseconds. */
  readonly freshness?: number;
  /** How long an answer waits for a hub that has been asked before, in milliseconds. Then the copy that is here answers. */
  readonly patience?: number;
}

/** What is known of the newest copy. */
interface Newest {
  readonly digest: string;
  /** When the hub last said that it has this digest. */
  readonly asked: number;
}

/** The copies of a hub elsewhere. */
export interface PublishedCopies {
  /** Returns the newest copy. Throws a `UsageError` when there is none and none can be fetched. */
  readonly newest: () => Promise<PublishedCopy>;
  /** Returns the copy that is here, without the network. */
  readonly kept: () => Promise<PublishedCopy | undefined>;
}

/** Opens the copies of a hub elsewhere. Throws a `UsageError` for what is no address. */
export function createPublishedCopies({
  from,
  folder,
  now,
  freshness = 0,
  patience,
  ...reach
}: Place): PublishedCopies {
  const hub = toHubPlace(from);
  if (hub.type === 'wrong') throw new UsageError(`\`--hub\` ${hub.why}`);
  if (hub.type === 'folder')
    throw new UsageError(`\`--hub ${toLine(from)}\` is no address; for a hub in a folder: --content ${toLine(from)}`);
  const address = hub.url;
  const pointer: Cache = openCache({ folder, scope: ['published hub', address], version: '1' });
  const copies = openCopies({ root: address, folder });
  let here: (Newest & { readonly packed: Uint8Array }) | undefined;
  let why: string | undefined;
  let asking: Promise<void> | undefined;

  const readKept = async () => {
    const bytes = await pointer.read('newest', '');
    if (!bytes) return;
    const newest = JSON.parse(bytes.toString('utf8')) as Newest;
    const packed = await copies.find('', newest.digest);
    if (packed) here = { ...newest, packed };
  };
  const renew = async () => {
    try {
      const known = here;
      // Of a repository nobody says the digest; it is fetched anew.
      const said = known && hub.type === 'address' ? await askDigest(address, reach.net) : undefined;
      if (known && known.digest === said) here = { ...known, asked: now() };
      else {
        const copy = await fetchCopy({ id: 'hub', from }, reach);
        checkWhole(copy);
        const digest = digestOf(copy);
        await copies.keep(copy);
        here = { digest, asked: now(), packed: packCopy(copy) };
      }
      why = undefined;
      const { digest, asked } = here;
      await pointer.write('newest', '', Buffer.from(JSON.stringify({ digest, asked })));
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      why = error.message;
    }
  };
  const newest = async (): Promise<PublishedCopy> => {
    if (!here) await readKept();
    if (!here || now() - here.asked > freshness) {
      asking ??= renew().finally(() => {
        asking = undefined;
      });
      await (here && patience !== undefined ? Promise.race([asking, wait(patience)]) : asking);
    }
    if (!here) throw new UsageError(why ?? `${address} could not be read.`);
    const { digest, packed, asked } = here;
    if (why === undefined && asking === undefined) return { digest, packed };
    const day = new Date(asked).toISOString().slice(0, 10);
    const reason = why ?? `${address} has not answered yet.`;
    return { digest, packed, note: `This is from the copy of ${address} that was the newest on ${day}. ${reason}` };
  };
  return {
    newest,
    async kept() {
      if (!here) await readKept();
      return here && { digest: here.digest, packed: here.packed };
    },
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
