import type { Audience } from '../content/audience.ts';
import { readLines } from '../files/lines.ts';
import { replaceFile } from '../files/wholeFile.ts';
import type { HubDocuments, SentHub } from '../search/engine.ts';
import type { SearchDocument } from '../search/search.ts';
import type { SearchChoice } from './searchEngine.ts';

/** Where a build leaves what is sent, below the site's folder of generated files: a file for each language. */
export const pushFolder = 'docusaurus-plugin-trowel/default/push';

/** The names of these files end so: a line of JSON for the hub, and one for each page. */
export const pushExtension = '.jsonl';

interface ForPush {
  readonly search: SearchChoice;
  /** Who the build was for. */
  readonly audience: Audience;
  /** Who the site is for, unless the environment says otherwise. */
  readonly usualAudience: Audience;
}

/** What a build leaves for `trowel index push`. Development leaves nothing, since it has all pages. */
export interface PushableDocuments extends HubDocuments, ForPush {}

/** What `trowel index push` finds of it. Pages are read when they are sent. */
export interface FoundBuild extends SentHub, ForPush {}

/** Writes what a build leaves. The texts of a large hub are longer than one string can be. */
export async function writePushFile(file: string, { documents, ...hub }: PushableDocuments): Promise<void> {
  await replaceFile(
    file,
    (function* () {
      yield `${JSON.stringify({ ...hub, total: documents.length })}\n`;
      for (const document of documents) yield `${JSON.stringify(document)}\n`;
    })(),
  );
}

/** Reads what a build has left. */
export async function readPushFile(file: string): Promise<FoundBuild> {
  for await (const line of readLines(file))
    return { ...(JSON.parse(line) as Omit<FoundBuild, 'documents'>), documents: readPages(file) };
  throw new Error('The file is empty.');
}

async function* readPages(file: string): AsyncGenerator<SearchDocument, void, undefined> {
  let isHub = true;
  for await (const line of readLines(file)) {
    if (!isHub) yield JSON.parse(line);
    isHub = false;
  }
}
