import type { Client } from '@opensearch-project/opensearch';
import {
  builtInFacets,
  type Facet,
  loadAnalyzer,
  type PushProgress,
  type PushReport,
  type SentHub,
} from 'docusaurus-plugin-trowel/search-engine';
import { createPushClient } from '../cluster/pushClient.ts';
import { type IndexMark, type IndexSize, schemaVersion } from '../index/indexBody.ts';
import { toIndexName, toWritingAlias } from '../index/names.ts';
import { type IndexedPage, toIndexedPage } from '../index/page.ts';
import { sendPages } from './bulk.ts';
import {
  awaitShards,
  checkGeneration,
  copyGeneration,
  createGeneration,
  deleteLeftovers,
  discard,
  refuseOthers,
  swap,
  toGeneration,
} from './generation.ts';
import { createLock, type Lock } from './lock.ts';

/** What is sent, where, and how. */
export interface PushInput {
  readonly client: Client;
  readonly hub: string;
  readonly size: IndexSize;
  readonly content: SentHub;
  readonly progress: PushProgress;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** Bytes of a request. */
  readonly requestSize: number;
}

/**
 * Sends the pages of a hub into a new generation, checks it, and has readers get it in one step, after which the old one is deleted. Throws
 * when it cannot: then readers keep what they have, and what was sent is deleted, now or by the next push.
 */
export async function push(input: PushInput): Promise<PushReport> {
  const { client: lasting, hub, signal, now } = input;
  const client = createPushClient(lasting, { signal });
  const generation = toGeneration(now());
  const index = toIndexName(hub, generation);
  const lock = createLock({ client, lasting, hub, generation, now });
  let sent: Sent;
  try {
    await lock.take();
    await refuseOthers(client, hub);
    await deleteLeftovers(client, hub);
    await createGeneration(lasting, index, toMark(input, generation), input.size);
    await awaitShards(client, index, input.size);
    sent = await fill({ ...input, client, index, lock });
    await lock.renew();
    signal.throwIfAborted();
    // From here on an interruption comes too late.
    await swap(lasting, hub, index);
  } catch (error) {
    // Where this fails, the next push deletes it.
    await discard(lasting.child({ requestTimeout: 10_000, maxRetries: 0 }), hub, index).catch(() => undefined);
    throw signal.aborted ? signal.reason : error;
  } finally {
    await lock.release().catch(() => undefined);
  }
  return { generation, ...sent };
}

/** How much was sent. */
type Sent = Pick<PushReport, 'pages' | 'sections'>;

/** What the index says of itself. */
function toMark({ hub, content }: PushInput, generation: string): IndexMark {
  const { language, facets = builtInFacets as readonly Facet[] } = content;
  return { hub, generation, schema: schemaVersion, language, facets };
}

interface FillInput extends PushInput {
  readonly index: string;
  readonly lock: Lock;
}

/** Sends all pages into a new generation, which readers do not get yet. */
async function fill({ index, lock, ...input }: FillInput): Promise<Sent> {
  const { client, hub, size, content, progress, signal, requestSize } = input;
  const { documents, total, language } = content;
  const { renew } = lock;
  const analyzer = await loadAnalyzer(language);
  let sections = 0;
  const pages = (async function* (): AsyncIterable<IndexedPage> {
    for await (const document of documents) {
      sections += document.sections.length;
      yield toIndexedPage(document, { hub, analyzer });
    }
  })();
  const sent = await sendPages({
    client,
    alias: toWritingAlias(index),
    pages,
    total,
    progress,
    signal,
    renew,
    requestSize,
  });
  await checkGeneration(client, index, { pages: sent, sections });
  await copyGeneration(client, index, size, renew);
  return { pages: sent, sections };
}
