import type { Client } from '@opensearch-project/opensearch';
import { locksIndex } from '../index/names.ts';

/** Milliseconds after which a push that gave no sign of life is taken for dead. */
const patience = 120_000;

interface Lock {
  readonly generation: string;
  readonly at: string;
}

/** A push that is noted in the cluster, so that no other runs for the same hub. */
export interface HeldLock {
  /** Gives a sign of life. Throws when another push has taken over. */
  readonly renew: () => Promise<void>;
  readonly release: () => Promise<void>;
}

interface LockInput {
  readonly client: Client;
  readonly hub: string;
  readonly generation: string;
  readonly now: () => Date;
}

/** Notes a push. Throws when another one of the same hub is running. */
export async function takeLock({ client, hub, generation, now }: LockInput): Promise<HeldLock> {
  const lock = (): Lock => ({ generation, at: now().toISOString() });
  const create = () =>
    client.index({ index: locksIndex, id: hub, op_type: 'create', refresh: true, body: lock() }, { ignore: [409] });
  if ((await create()).statusCode === 409) {
    const { body } = await client.get({ index: locksIndex, id: hub }, { ignore: [404] });
    const {
      _source: held,
      _seq_no,
      _primary_term,
    } = body as {
      readonly _source?: Lock;
      readonly _seq_no?: number;
      readonly _primary_term?: number;
    };
    if (held && now().getTime() - Date.parse(held.at) < patience)
      throw new Error(`Another push of the hub ${hub} is running since ${held.at}. Wait for its end, then push again.`);
    // Only if nobody else does the same at this moment.
    if (held)
      await client.delete(
        { index: locksIndex, id: hub, if_seq_no: _seq_no, if_primary_term: _primary_term, refresh: true },
        { ignore: [404, 409] },
      );
    if ((await create()).statusCode === 409)
      throw new Error(`Another push of the hub ${hub} has just begun. Wait for its end, then push again.`);
  }
  const isOurs = async () => {
    const { body } = await client.get({ index: locksIndex, id: hub }, { ignore: [404] });
    return (body as { readonly _source?: Lock })._source?.generation === generation;
  };
  return {
    async renew() {
      if (!(await isOurs()))
        throw new Error(`Another push of the hub ${hub} has taken over. Readers keep what they have.`);
      await client.index({ index: locksIndex, id: hub, body: lock() });
    },
    async release() {
      if (await isOurs()) await client.delete({ index: locksIndex, id: hub, refresh: true }, { ignore: [404] });
    },
  };
}
