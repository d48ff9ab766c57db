import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@opensearch-project/opensearch';
import type { PushProgress } from 'docusaurus-plugin-trowel/search-engine';
import { describeBlock, type Refusal } from '../cluster/blocks.ts';
import { pauses } from '../cluster/pushClient.ts';
import type { IndexedPage } from '../index/page.ts';

/** Milliseconds between two signs of life. */
const interval = 15_000;

interface SendInput {
  readonly client: Client;
  /** The alias by which a generation is written to. */
  readonly alias: string;
  readonly pages: Iterable<IndexedPage> | AsyncIterable<IndexedPage>;
  readonly total: number;
  readonly progress: PushProgress;
  readonly signal: AbortSignal;
  /** Gives a sign of life from time to time. */
  readonly renew: () => Promise<void>;
  /** Bytes of a request. */
  readonly requestSize: number;
  readonly pauses?: readonly number[];
}

/** A page as two lines of a request. */
interface Line {
  readonly id: string;
  readonly body: string;
}

/** Sends pages in requests of some megabytes, and returns how many. Throws at the first page that the cluster refuses, and when it is interrupted. */
export async function sendPages({
  pages,
  total,
  progress,
  renew,
  requestSize,
  ...sending
}: SendInput): Promise<number> {
  let lines: Line[] = [];
  let size = 0;
  let done = 0;
  let renewed = Date.now();
  const flush = async () => {
    await send(lines, { ...sending, renew });
    done += lines.length;
    lines = [];
    size = 0;
    progress(done, total);
    if (Date.now() - renewed < interval) return;
    await renew();
    renewed = Date.now();
  };
  for await (const page of pages) {
    const body = JSON.stringify(page);
    lines.push({ id: page.id, body });
    size += Buffer.byteLength(body);
    if (size >= requestSize) await flush();
  }
  if (lines.length > 0) await flush();
  return done;
}

type Sending = Pick<SendInput, 'alias' | 'client' | 'pauses' | 'renew' | 'signal'>;

/** Sends some pages, and those again for which the cluster was too busy. */
async function send(lines: readonly Line[], { client, alias, signal, renew, pauses: given = pauses }: Sending) {
  let left = lines;
  for (const pause of [...given, undefined]) {
    const refused = await sendOnce(client, alias, left);
    const final = refused.find(({ status, error }) => !isBusy(status, error));
    if (final)
      throw new Error(
        describeBlock(final.error) ??
          `The cluster refuses the page ${final.id}: ${final.error.reason ?? 'no reason given'}. Readers keep what they have.`,
      );
    if (refused.length === 0) return;
    if (pause === undefined)
      throw new Error(
        `The cluster is too busy: it refused ${refused.length} pages for a minute. Push again when it is less so. Readers keep what they have.`,
      );
    const again = new Set(refused.map(({ id }) => id));
    left = left.filter(({ id }) => again.has(id));
    await wait(pause, undefined, { signal });
    if (pause > interval) await renew();
  }
}

interface RefusedPage {
  readonly id: string;
  readonly status: number;
  readonly error: Refusal;
}

async function sendOnce(client: Client, alias: string, lines: readonly Line[]): Promise<readonly RefusedPage[]> {
  const body = lines.map((line) => `${JSON.stringify({ index: { _id: line.id } })}\n${line.body}\n`).join('');
  // By the alias alone: a push that was taken for dead must not create the index anew.
  const answer = await client.bulk({ index: alias, require_alias: true, body: body as never }, { ignore: [429] });
  if (answer.statusCode === 429) {
    const { error = {} } = answer.body as { readonly error?: Refusal };
    return lines.map(({ id }) => ({ id, status: 429, error }));
  }
  return answer.body.items.flatMap(({ index: of }) =>
    of?.error ? [{ id: of._id ?? '', status: of.status, error: of.error }] : [],
  );
}

/** Says whether it helps to ask again: queues are full, or a shard is on its way to another node. */
function isBusy(status: number, error: Refusal): boolean {
  return (status === 429 || status === 503) && describeBlock(error) === undefined;
}
