import type { Audience } from '../content/audience.ts';
import type { Problem } from '../content/problem.ts';
import type { OtherEntry, OtherHub } from '../hub/hub.ts';
import { noOtherHubs, type OtherHubs } from '../hub/otherHub.ts';
import { splitCitedId } from '../shared/citedId.ts';
import { type HubSource, toHubPlace } from '../shared/hubSource.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { quoteName } from '../shared/quote.ts';
import { digestOf } from './copy.ts';
import { openParsed, parsePacked, readContent } from './copyContent.ts';
import { fetchCopy, noNet, type Reach } from './fetchCopy.ts';
import { HubError } from './hubError.ts';
import { type KeptCopies, openCopies } from './keptCopies.ts';
import { emptyLock, type Lock, type PinnedHub, parseLock } from './lockFile.ts';
import { lockFileName, readLockText } from './lockText.ts';
import type { Net } from './net.ts';
import { toSharedPages } from './otherEntries.ts';
import { packCopy, unpackCopy } from './packedCopy.ts';

/** What reading other hubs needs: the hubs that `trowel.json` names, and the world. */
export interface ReadInput extends Omit<Reach, 'net'> {
  /** Without one nothing is fetched: whoever made a repository wrote its `trowel.json` and its lock file, and can name any address there. */
  readonly net?: Net;
  readonly sources: readonly HubSource[];
  /** The folder of the cache; nothing is kept without one. */
  readonly folder: string | undefined;
  /** Who reads what is made of it; the team unless given. */
  readonly audience?: Audience;
}

/** Makes the function that reads the other hubs, and returns the same ones until the lock file changes. */
export function keepOtherHubs(input: ReadInput): () => Promise<OtherHubs> {
  let last: { readonly text: string | undefined; readonly read: Promise<OtherHubs> } | undefined;
  return async () => {
    const text = input.sources.length === 0 ? undefined : await readLockText(input.root);
    if (!last || last.text !== text) last = { text, read: readOtherHubs(input, text) };
    return last.read;
  };
}

/**
 * Reads the other hubs as they are pinned. Asks the network, where it may, only for a pinned copy that is not on this machine. What cannot be read
 * becomes a problem that says how to mend it, and the rest is read without it.
 */
export async function readOtherHubs(input: ReadInput, lockText: string | undefined): Promise<OtherHubs> {
  const { sources } = input;
  if (sources.length === 0) return noOtherHubs;
  let lock: Lock;
  try {
    lock = parseLock(lockText);
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    const why = error.message;
    return {
      hubs: sources.map((source) => toMissing(source, emptyLock, why)),
      problems: [toProblem(why, lockFileName)],
    };
  }
  const copies = openCopies(input);
  const read = await Promise.all(sources.map((source) => readOne(source, lock, copies, input)));
  return { hubs: read.map(({ hub }) => hub), problems: read.flatMap(({ problems }) => problems) };
}

interface ReadHub {
  readonly hub: OtherHub;
  readonly problems: readonly Problem[];
}

async function readOne(source: HubSource, lock: Lock, copies: KeptCopies, input: ReadInput): Promise<ReadHub> {
  const { id, from } = source;
  const pinned = lock.hubs[id];
  const renew = `npx trowel hubs update ${id}`;
  const fail = (why: string): ReadHub => ({ hub: toMissing(source, lock, why), problems: [toProblem(why)] });
  if (!pinned) return fail(`The hub \`${id}\` was never read; read it: ${renew}`);
  const moved =
    pinned.from === from
      ? []
      : [
          toProblem(
            `The hub \`${id}\` is read from ${quoteName(pinned.from)} still, and not from ${quoteName(from)}; renew it: ${renew}`,
          ),
        ];
  try {
    const packed = (await copies.find(id, pinned.digest)) ?? (await fetchPinned(source, pinned, copies, input));
    const { digest } = pinned;
    const { audience = 'team' } = input;
    const parsed = await parsePacked(packed, { digest, cache: openParsed(input.folder, digest), audience });
    const texts = lazyValue(() => toSharedPages(readContent(unpackCopy(packed)), audience).texts);
    const hub: OtherHub = {
      ...{ id, from: pinned.from, read: pinned.read, generation: pinned.generation, ...parsed },
      cited: citedOf(id, lock),
      textOf: ({ source: file }: OtherEntry) => texts().get(file) ?? '',
    };
    return { hub, problems: moved };
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    return fail(
      `The copy of the hub \`${id}\` of ${pinned.read} is not on this machine. ${error.message.replace(/(?<![.!?])$/, '.')} Until then its entries are left out.`,
    );
  }
}

/** Fetches exactly the copy that is pinned, and keeps it. Throws a `HubError` when the hub has another by now. */
async function fetchPinned(
  source: HubSource,
  pinned: PinnedHub,
  copies: KeptCopies,
  { net, ...input }: ReadInput,
): Promise<Uint8Array> {
  if (!net && toHubPlace(pinned.from).type !== 'folder')
    throw new HubError(
      `Only \`trowel hubs\` and builds of the site ask other machines. Fetch it: npx trowel hubs; or commit it: npx trowel hubs update ${source.id} --vendor`,
    );
  const copy = await fetchCopy({ ...source, from: pinned.from }, { ...input, net: net ?? noNet }, pinned.commit);
  if (digestOf(copy) !== pinned.digest)
    throw new HubError(
      `${quoteName(pinned.from)} has changed since, and does not have that copy any more. Renew it: npx trowel hubs update ${source.id}; with --vendor copies are committed, and never missing.`,
    );
  await copies.keep(copy);
  return packCopy(copy);
}

function toMissing({ id, from }: HubSource, lock: Lock, missing: string): OtherHub {
  return { id, from, read: lock.hubs[id]?.read, missing, entries: [], cited: citedOf(id, lock), textOf: () => '' };
}

function citedOf(hub: string, { cited }: Lock): OtherHub['cited'] {
  return Object.fromEntries(
    Object.entries(cited).flatMap(([name, state]) => {
      const split = splitCitedId(name);
      return split?.hub === hub ? [[split.id, state]] : [];
    }),
  );
}

function toProblem(message: string, source = 'trowel.json'): Problem {
  return { code: 'other-hub', severity: 'warning', message, source };
}
