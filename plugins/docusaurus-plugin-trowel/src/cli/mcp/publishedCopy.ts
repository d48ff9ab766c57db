import { type Cache, openCache } from '../../cache/cache.ts';
import { askDigest, copyAddress } from '../../hubs/addressCopy.ts';
import { digestOf } from '../../hubs/copy.ts';
import { HubError } from '../../hubs/hubError.ts';
import { openCopies } from '../../hubs/keptCopies.ts';
import type { Net } from '../../hubs/net.ts';
import { packCopy } from '../../hubs/packedCopy.ts';
import { UsageError } from '../io.ts';

/** The newest copy of a published hub that is here. */
export interface PublishedCopy {
  readonly digest: string;
  readonly packed: Uint8Array;
  /** What to say beside answers when it may not be the newest of all. */
  readonly note?: string;
}

interface Place {
  /** The hub's address, with a slash at its end. */
  readonly address: string;
  /** The folder of the cache. */
  readonly folder: string | undefined;
  readonly net: Net;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** What is known of the newest copy. */
interface Newest {
  readonly digest: string;
  /** When the hub last said that it has this digest. */
  readonly asked: number;
}

/** How long a copy counts as the newest, in milliseconds. */
const freshness = 600_000;
/** How long an answer waits for a hub that has been asked before, in milliseconds. Then the copy that is here answers. */
const patience = 2000;

/** Makes the function that returns the newest copy. It throws a `UsageError` when there is none and none can be fetched. */
export function createPublishedCopies(place: Place): () => Promise<PublishedCopy> {
  const { address, folder, net, now } = place;
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
      const said = await askDigest(address, net);
      if (known?.digest === said) here = { ...known, asked: now() };
      else {
        const copy = await copyAddress(address, net);
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
  return async () => {
    if (!here) await readKept();
    if (!here || now() - here.asked > freshness) {
      asking ??= renew().finally(() => {
        asking = undefined;
      });
      await (here ? Promise.race([asking, wait(patience)]) : asking);
    }
    if (!here) throw new UsageError(why ?? `${address} could not be read.`);
    const { digest, packed, asked } = here;
    if (now() - asked <= freshness) return { digest, packed };
    const day = new Date(asked).toISOString().slice(0, 10);
    const reason = why ?? `${address} has not answered yet.`;
    return { digest, packed, note: `This is from the copy of ${address} that was the newest on ${day}. ${reason}` };
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
