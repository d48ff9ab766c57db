import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pushExtension, pushFolder, writePushFile } from '../config/pushFile.ts';
import type { StoredDocuments } from './searchStore.ts';
import type { MakerSettings } from './siteMaker.ts';

/**
 * Leaves the documents of a build for `trowel index push`. Only builds do: in development the documents have pages that are withheld from readers.
 * A site that searches its static index has no use for them, and loses those that an earlier build has left.
 */
export async function storeForPush(
  {
    dataDir,
    options,
    site,
    language,
    audience,
  }: Pick<MakerSettings, 'dataDir' | 'options' | 'site' | 'language' | 'audience'>,
  stored: () => StoredDocuments,
): Promise<void> {
  const folder = path.join(dataDir, path.basename(pushFolder));
  const { search, publish } = options;
  if (search.engine === 'static') return rm(folder, { recursive: true, force: true });
  await writePushFile(path.join(folder, `${language}${pushExtension}`), {
    ...stored(),
    ...{ url: site.url, search, audience, usualAudience: publish.audience },
  });
}
