import type { Client } from '@opensearch-project/opensearch';
import { builtInFacets, type Facet, type HubDocuments, loadAnalyzer } from 'docusaurus-plugin-trowel/search-engine';
import { type IndexSize, schemaVersion, toIndexBody } from '../index/indexBody.ts';
import { toIndexedPage } from '../index/page.ts';

interface PushInput extends HubDocuments {
  readonly client: Client;
  readonly hub: string;
  readonly generation: string;
  readonly size: IndexSize;
  readonly progress?: (done: number, total: number) => void;
}

/** Sends the pages of a hub into a new index, and has readers get it once all are there. Returns the index. */
export async function pushGeneration({
  client,
  hub,
  generation,
  size,
  documents,
  language,
  facets = builtInFacets as readonly Facet[],
  progress,
}: PushInput): Promise<string> {
  const index = `trowel-${hub}-${generation}`;
  const mark = { hub, generation, schema: schemaVersion, language, facets };
  await client.indices.create({ index, body: toIndexBody(mark, size) as never });
  const analyzer = await loadAnalyzer(language);
  let done = 0;
  const { failed } = await client.helpers.bulk({
    datasource: documents.map((document) => toIndexedPage(document, { hub, analyzer })) as object[],
    onDocument: (page: object) => {
      done += 1;
      progress?.(done, documents.length);
      return [{ index: { _index: index, _id: (page as { readonly id: string }).id } }, page];
    },
    onDrop: ({ error }: { readonly error: unknown }) => {
      throw new Error(JSON.stringify(error));
    },
  } as never);
  if (failed > 0) throw new Error(`${failed} pages could not be indexed`);
  await client.indices.refresh({ index });
  await client.indices.updateAliases({
    body: {
      actions: [
        { remove: { index: `trowel-${hub}-*`, alias: `trowel-${hub}`, must_exist: false } },
        { add: { index, alias: `trowel-${hub}` } },
      ],
    } as never,
  });
  return index;
}
