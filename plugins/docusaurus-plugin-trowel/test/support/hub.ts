import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inject } from 'vitest';
import { buildSite, root } from '../../../../test/support/docusaurus.ts';
import { findFiles } from '../../src/content/fileFinder.ts';
import { createReader } from '../../src/content/reader.ts';
import { buildHub } from '../../src/hub/build.ts';
import type { Hub, HubEntry } from '../../src/hub/hub.ts';

/** The built example hub, which is the site of this repository. */
export interface BuiltHub {
  readonly folder: string;
  /** Its content, read without Docusaurus. */
  readonly hub: Hub;
  readonly find: (id: string) => HubEntry;
  /** Returns the address that Docusaurus gave an entry's page. */
  readonly permalinkOf: (entry: HubEntry) => string;
}

/**
 * Builds the example hub, once for all test files of a run. While working on tests, `TROWEL_BUILT_HUB` can name a folder
 * that keeps the build between runs.
 */
export async function openHub(): Promise<BuiltHub> {
  const folder = process.env.TROWEL_BUILT_HUB ?? path.join(inject('runDir'), 'hub');
  const generated = `${folder}-generated`;
  const failure = `${folder}-failure.txt`;
  if (existsSync(failure)) throw new Error(await readFile(failure, 'utf8'));
  if (!existsSync(path.join(folder, 'sitemap.xml'))) {
    await buildSite({ site: root, outDir: folder, generated, args: [] }).catch(async (error: Error) => {
      // Lets the other test files fail at once.
      await writeFile(failure, error.message);
      throw error;
    });
  }
  const hub = await readHub();
  const permalinks = await readPermalinks(generated);
  const find = (id: string) => {
    const entry = hub.entries.find((candidate) => candidate.id === id);
    if (!entry) throw new Error(`The example has no ${id}.`);
    return entry;
  };
  const permalinkOf = ({ source }: HubEntry) => {
    const permalink = permalinks.get(source);
    if (permalink === undefined) throw new Error(`Docusaurus made no page of ${source}.`);
    return permalink;
  };
  return { folder, hub, find, permalinkOf };
}

async function readHub(): Promise<Hub> {
  const files = await Promise.all(
    ['docs', 'blog'].map(async (name) =>
      (await findFiles(path.join(root, name))).map((ref) => ({ ...ref, source: `${name}/${ref.source}` })),
    ),
  );
  const hub = buildHub(await createReader().read(files.flat()));
  return { ...hub, entries: hub.entries.filter(({ draft, unlisted }) => !draft && !unlisted) };
}

/** Reads the addresses of pages, by source, from the metadata that Docusaurus's plugins write. */
async function readPermalinks(generated: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const plugin of ['docusaurus-plugin-content-docs', 'docusaurus-plugin-content-blog']) {
    const folder = path.join(generated, plugin, 'default');
    for (const name of await readdir(folder)) {
      if (!name.endsWith('.json')) continue;
      const { source, permalink } = JSON.parse(await readFile(path.join(folder, name), 'utf8')) as {
        source?: string;
        permalink?: string;
      };
      if (source && permalink) found.set(source.replace('@site/', ''), permalink);
    }
  }
  return found;
}
