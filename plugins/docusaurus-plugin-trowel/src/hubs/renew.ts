import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Citation } from '../hub/citations.ts';
import { splitCitedId } from '../shared/citedId.ts';
import { type HubSource, toHubPlace } from '../shared/hubSource.ts';
import { askDigest } from './addressCopy.ts';
import { compareEntries, type EntryChange } from './changes.ts';
import { checkWhole, digestOf } from './copy.ts';
import { openParsed, type ParsedCopy, parsePacked } from './copyContent.ts';
import { type FetchedCopy, fetchCopy, type Reach } from './fetchCopy.ts';
import { HubError } from './hubError.ts';
import { openCopies, vendorFolder } from './keptCopies.ts';
import type { CitedState, Lock, PinnedHub } from './lockFile.ts';
import { packCopy } from './packedCopy.ts';

/** What became of one other hub when it was renewed. */
export interface RenewedHub {
  readonly id: string;
  readonly from: string;
  readonly outcome: 'new' | 'changed' | 'same' | 'failed';
  /** Why it could not be read, and what is used in its place. */
  readonly why?: string;
  /** What the lock file is to say of it. Absent for one that was never read. */
  readonly pinned?: PinnedHub;
  readonly changes: readonly EntryChange[];
  /** What could not be read as it was meant. */
  readonly notes: readonly string[];
  /** The file of its copy, where copies are committed. */
  readonly file?: string;
}

interface RenewInput extends Reach {
  readonly folder: string | undefined;
  readonly lock: Lock;
  readonly today: string;
  /** Whether its copy is to be committed. Where one is committed already, it is renewed whatever this says. */
  readonly vendor: boolean;
}

/** Reads another hub as it is now, keeps the copy, and says what changed. What was read before stays when that fails. */
export async function renewHub(source: HubSource, input: RenewInput): Promise<RenewedHub> {
  const { id, from } = source;
  const { lock, today, root, folder } = input;
  const before = lock.hubs[id];
  const same = { id, from, changes: [], notes: [] };
  let copy: FetchedCopy;
  let now: ParsedCopy;
  let digest: string;
  try {
    copy = await fetchCopy(source, input);
    checkWhole(copy);
    digest = digestOf(copy);
    now = await parsePacked(packCopy(copy), { digest, cache: openParsed(folder, digest) });
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    const fallback = before ? ` The copy of ${before.read} stays in use.` : '';
    return { ...same, outcome: 'failed', why: `${error.message}${fallback}`, pinned: before };
  }
  const copies = openCopies({ root, folder });
  const file = (await isVendored(id, input)) ? await copies.vendor(id, copy) : undefined;
  await copies.keep(copy);
  const isSame = before?.digest === digest && before.from === from;
  const pinned: PinnedHub = {
    ...{ from, digest, generation: now.generation ?? digest.slice(0, 12), address: now.address, commit: copy.commit },
    read: isSame ? before.read : today,
  };
  const about = { ...same, pinned, notes: now.notes ?? [], ...(file !== undefined && { file }) };
  if (!before) return { ...about, outcome: 'new' };
  const old = before.digest === digest ? now : await readOld(id, before, input);
  const cited = new Set(Object.keys(lock.cited));
  const changes = old ? compareEntries(id, { before: old.entries, now: now.entries, cited }) : [];
  return { ...about, outcome: before.digest === digest ? 'same' : 'changed', changes };
}

async function isVendored(id: string, { vendor, root }: RenewInput): Promise<boolean> {
  return vendor || (await stat(path.join(root, vendorFolder, `${id}.zip`)).catch(() => undefined)) !== undefined;
}

/** Reads the copy that was pinned before, if it is still on this machine. */
async function readOld(
  id: string,
  { digest }: PinnedHub,
  { root, folder }: RenewInput,
): Promise<ParsedCopy | undefined> {
  const packed = await openCopies({ root, folder }).find(id, digest);
  return packed && parsePacked(packed, { digest, cache: openParsed(folder, digest) });
}

/** Says whether another hub has a newer state than the one that is pinned. Throws a `HubError`. */
export async function hasNewer(source: HubSource, pinned: PinnedHub, reach: Reach): Promise<boolean> {
  const place = toHubPlace(source.from);
  const digest =
    place.type === 'address' ? await askDigest(place.url, reach.net) : digestOf(await fetchCopy(source, reach));
  return digest !== pinned.digest;
}

/**
 * Returns what the lock file is to say of cited entries: what it says, what is cited anew as it is now, and without what is not cited any
 * more. What a hub that could not be read has is left as it is. Those in `acknowledged` are as they are now.
 */
export function renewCited(
  lock: Lock,
  {
    citations,
    unread,
    acknowledged = () => false,
    today,
  }: {
    readonly citations: readonly Citation[];
    /** Ids of hubs whose entries are not known. */
    readonly unread: ReadonlySet<string>;
    readonly acknowledged?: (id: string) => boolean;
    readonly today: string;
  },
): Lock['cited'] {
  const kept = Object.entries(lock.cited).filter(([id]) => unread.has(splitCitedId(id)?.hub ?? ''));
  const current = citations.map(({ id, entry }): [string, CitedState] => {
    const known = lock.cited[id];
    const isSame = known?.digest === entry.digest && known.state === entry.state;
    if (known && (isSame || !acknowledged(id))) return [id, known];
    return [id, { digest: entry.digest, ...(entry.state !== undefined && { state: entry.state }), on: today }];
  });
  return Object.fromEntries([...kept, ...current]);
}
