import type { Client } from '@opensearch-project/opensearch';
import type { PushProgress } from 'docusaurus-plugin-trowel/search-engine';
import type { IndexedPage } from '../index/page.ts';

/** Bytes of a request at most: far below the limit of a cluster (100 MB), and enough to be fast. */
const most = 4_000_000;
/** Milliseconds between two signs of life. */
const interval = 15_000;

interface SendInput {
  readonly client: Client;
  readonly index: string;
  readonly pages: Iterable<IndexedPage>;
  readonly total: number;
  readonly progress: PushProgress;
  readonly signal: AbortSignal;
  /** Gives a sign of life from time to time. */
  readonly renew: () => Promise<void>;
}

/** Sends pages in requests of some megabytes. Throws at the first page that the cluster refuses, and when it is interrupted. */
export async function sendPages({ client, index, pages, total, progress, signal, renew }: SendInput): Promise<void> {
  let lines: string[] = [];
  let size = 0;
  let done = 0;
  let renewed = Date.now();
  const flush = async () => {
    if (lines.length === 0) return;
    signal.throwIfAborted();
    const { body } = await client.bulk({ index, body: `${lines.join('\n')}\n` as never });
    const refused = body.errors ? body.items.flatMap(({ index: of }) => (of?.error ? [of] : []))[0] : undefined;
    if (refused)
      throw new Error(`The cluster refuses the page ${refused._id}: ${refused.error?.reason ?? 'no reason given'}`);
    done += lines.length / 2;
    lines = [];
    size = 0;
    progress(done, total);
    if (Date.now() - renewed < interval) return;
    await renew();
    renewed = Date.now();
  };
  for (const page of pages) {
    const body = JSON.stringify(page);
    lines.push(JSON.stringify({ index: { _id: page.id } }), body);
    size += body.length;
    if (size > most) await flush();
  }
  await flush();
}
