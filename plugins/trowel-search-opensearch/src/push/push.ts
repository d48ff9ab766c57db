import type { Client } from '@opensearch-project/opensearch';
import {
  builtInFacets,
  type Facet,
  type HubDocuments,
  loadAnalyzer,
  type PushProgress,
  type PushReport,
} from 'docusaurus-plugin-trowel/search-engine';
import { type IndexSize, schemaVersion, toIndexBody } from '../index/indexBody.ts';
import { listIndexes } from '../index/marks.ts';
import { allAlias, toAlias, toIndexName } from '../index/names.ts';
import { type IndexedPage, toIndexedPage } from '../index/page.ts';
import { sendPages } from './bulk.ts';
import { type HeldLock, takeLock } from './lock.ts';

export interface PushInput {
  readonly client: Client;
  readonly hub: string;
  readonly size: IndexSize;
  readonly content: HubDocuments;
  readonly progress: PushProgress;
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

/**
 * Sends the pages of a hub into a new generation, checks it, and has readers get it in one step, which also deletes the old one. Throws when
 * it cannot: then readers keep what they have, and what was sent is deleted, now or by the next push.
 */
export async function push({ client, hub, size, content, progress, signal, now }: PushInput): Promise<PushReport> {
  const generation = toGeneration(now());
  const lock = await takeLock({ client, hub, generation, now });
  try {
    await refuseOthers(client, hub);
    await deleteLeftovers(client, hub);
    return await pushLocked({ client, hub, size, content, progress, signal, generation, lock });
  } finally {
    await lock.release().catch(() => undefined);
  }
}

interface LockedInput extends Omit<PushInput, 'now'> {
  readonly generation: string;
  readonly lock: HeldLock;
}

async function pushLocked({
  client,
  hub,
  size,
  content,
  progress,
  signal,
  generation,
  lock,
}: LockedInput): Promise<PushReport> {
  const { documents, language, facets = builtInFacets as readonly Facet[] } = content;
  const index = toIndexName(hub, generation);
  const mark = { hub, generation, schema: schemaVersion, language, facets };
  await client.indices.create({ index, wait_for_active_shards: '1', body: toIndexBody(mark, size) as never });
  try {
    const analyzer = await loadAnalyzer(language);
    const pages = (function* (): Iterable<IndexedPage> {
      for (const document of documents) yield toIndexedPage(document, { hub, analyzer });
    })();
    await sendPages({ client, index, pages, total: documents.length, progress, signal, renew: lock.renew });
    await client.indices.refresh({ index });
    await check(client, index, documents.length);
    signal.throwIfAborted();
    await lock.renew();
    await swap(client, hub, index);
  } catch (error) {
    // The next push deletes it where this one cannot.
    await client.indices.delete({ index }, { ignore: [404] }).catch(() => undefined);
    throw error;
  }
  const sections = documents.reduce((sum, document) => sum + document.sections.length, 0);
  return { generation, pages: documents.length, sections };
}

/** Names a generation by its moment, so that names sort by age. */
function toGeneration(moment: Date): string {
  const random = Math.random().toString(36).slice(2, 6);
  return `${moment
    .toISOString()
    .replaceAll(/[^0-9]/g, '')
    .slice(0, 14)}-${random}`;
}

/** Throws when something that we did not write has the name of the hub's alias or indexes. */
async function refuseOthers(client: Client, hub: string): Promise<void> {
  const other = (await listIndexes(client, hub)).find(({ mark }) => mark === undefined);
  if (other)
    throw new Error(
      `The index ${other.index} has a name of the hub ${hub}, and Trowel did not write it. Nothing was touched. Rename it, or choose another name for the hub.`,
    );
}

async function deleteLeftovers(client: Client, hub: string): Promise<void> {
  const left = (await listIndexes(client, hub)).filter(({ isCurrent }) => !isCurrent);
  for (const { index } of left) await client.indices.delete({ index }, { ignore: [404] });
}

/** Makes sure that everything is there and is found. */
async function check(client: Client, index: string, pages: number): Promise<void> {
  const { body } = await client.count({ index });
  if (body.count !== pages)
    throw new Error(`The cluster has ${body.count} of ${pages} pages. Readers keep what they have. Push again.`);
}

/** Has readers get a generation in place of all others, in one step. */
async function swap(client: Client, hub: string, index: string): Promise<void> {
  const old = (await listIndexes(client, hub)).filter(({ isCurrent }) => isCurrent);
  await client.indices.updateAliases({
    body: {
      actions: [
        { add: { index, alias: toAlias(hub) } },
        { add: { index, alias: allAlias } },
        ...old.map((of) => ({ remove_index: { index: of.index } })),
      ],
    },
  });
}
