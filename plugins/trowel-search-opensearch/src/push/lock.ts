import type { Client } from '@opensearch-project/opensearch';
import type { Refusal } from '../cluster/blocks.ts';
import { patientAllocation } from '../index/indexBody.ts';
import { locksIndex } from '../index/names.ts';

/** Milliseconds after which a push that gave no sign of life is taken for dead. */
const patience = 120_000;
/** For what is done after a failure: whoever has pressed Ctrl-C waits for it. */
const briefly = { requestTimeout: 10_000, maxRetries: 0 };

interface Note {
  readonly generation: string;
  readonly at: string;
}

/** The state of a note that a change expects, so that two changes at once cannot both succeed. */
interface Version {
  readonly if_seq_no: number;
  readonly if_primary_term: number;
}

/** Notes in the cluster that a push runs, so that no other runs for the same hub. */
export interface Lock {
  /** Throws when another push of the hub is running. */
  readonly take: () => Promise<void>;
  /** Gives a sign of life. Throws when another push has taken over. */
  readonly renew: () => Promise<void>;
  readonly release: () => Promise<void>;
}

interface LockInput {
  readonly client: Client;
  /** What still works after an interruption. */
  readonly lasting: Client;
  readonly hub: string;
  readonly generation: string;
  readonly now: () => Date;
}

/** Creates the lock of one push. It asks the cluster only when it is used. */
export function createLock({ client, lasting, hub, generation, now }: LockInput): Lock {
  const place = { index: locksIndex, id: hub };
  let version: Version | undefined;
  /** Writes the note if it has not changed meanwhile, and says whether that was so. */
  const write = async (expected: Version | { readonly op_type: 'create' }): Promise<boolean> => {
    const note: Note = { generation, at: now().toISOString() };
    // The cluster gives up before the client does, so that it says why.
    const { statusCode, body } = await client.index(
      { ...place, ...expected, body: note, timeout: '30s' },
      { ignore: [409] },
    );
    if (statusCode !== 409) version = toVersion(body);
    return statusCode !== 409;
  };
  const read = async (by: Client) => {
    const { body } = await by.get(place, { ignore: [404] });
    const { _source: note } = body as { readonly _source?: Note };
    // An answer can get lost, and what was asked be done.
    if (note?.generation === generation) version = toVersion(body);
    return { note, found: toVersion(body) };
  };
  /** Reads the note. Throws when it is another push's that is running. */
  const readFree = async () => {
    const { note, found } = await read(client);
    if (note && note.generation !== generation && now().getTime() - Date.parse(note.at) < patience)
      throw new Error(
        `Another push of the hub ${hub} is running; it gave a sign of life at ${note.at}. Wait for its end, then push again. A push that was killed is given up after two minutes.`,
      );
    return { note, found };
  };
  const create = () => write({ op_type: 'create' });
  return {
    async take() {
      await prepareLocks(client);
      const isCreated = await create().catch(async (error) => {
        if (!isHeadless(error)) throw error;
        await readFree();
        await client.indices.delete({ index: locksIndex }, { ignore: [404] });
        await prepareLocks(client);
        return create();
      });
      if (isCreated) return;
      const { note, found } = await readFree();
      if (note?.generation === generation) return;
      if (!(await (note ? write(found) : create())))
        throw new Error(`Another push of the hub ${hub} has just begun. Wait for its end, then push again.`);
    },
    async renew() {
      if (version && (await write(version))) return;
      const { note, found } = await read(client);
      if (note?.generation !== generation || !(await write(found)))
        throw new Error(`Another push of the hub ${hub} has taken over. Readers keep what they have.`);
    },
    async release() {
      const { note, found } = await read(lasting);
      if (note?.generation === generation) await lasting.delete({ ...place, ...found }, { ...briefly, ignore: [404] });
    },
  };
}

function toVersion(body: object): Version {
  const { _seq_no = 0, _primary_term = 0 } = body as { readonly _seq_no?: number; readonly _primary_term?: number };
  return { if_seq_no: _seq_no, if_primary_term: _primary_term };
}

/**
 * Says whether the index of notes takes no writes any more, though it can be read. OpenSearch leaves it so when a node takes over that has not been
 * told that it did (its issue 19150), and does not mend it. No push that is running could renew its note: a new index takes nothing from it.
 */
function isHeadless(error: unknown): boolean {
  const { body } = error as { readonly body?: { readonly error?: Refusal } };
  return body?.error?.type === 'retry_on_primary_exception';
}

/** Makes sure that there is an index for notes, and that it is ours. */
async function prepareLocks(client: Client): Promise<void> {
  const read = () => client.indices.getMapping({ index: locksIndex }, { ignore: [404] });
  let found = await read();
  if (found.statusCode === 404) {
    const settings = { number_of_shards: 1, auto_expand_replicas: '0-1', ...patientAllocation };
    const mappings = { _meta: { trowel: 'locks' }, dynamic: false };
    // Another push may create it at the same moment, which is answered by 400.
    await client.indices.create({ index: locksIndex, body: { settings, mappings } as never }, { ignore: [400] });
    found = await read();
  }
  const [of] = Object.values(found.body) as { readonly mappings?: { readonly _meta?: { readonly trowel?: string } } }[];
  if (of?.mappings?._meta?.trowel !== 'locks')
    throw new Error(
      `The index ${locksIndex} is where pushes are noted, and Trowel did not write it. Nothing was touched. Rename it, then push again.`,
    );
}
