import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { HubEntry } from '../../plugins/docusaurus-plugin-trowel/src/hub/hub.ts';
import { countBy } from '../../plugins/docusaurus-plugin-trowel/src/shared/collections.ts';
import type { Collection } from './collections.ts';

/** A page that is missing from the hub, and the step that lost it. */
export interface Loss {
  readonly source: string;
  readonly reason: string;
}

export interface VerifyInput {
  readonly site: string;
  readonly collections: readonly Collection[];
  readonly entries: readonly HubEntry[];
}

/** Checks that each Markdown file is one entry of the list and one page of the build. Returns those that are not. */
export async function findLosses({ site, collections, entries }: VerifyInput): Promise<readonly Loss[]> {
  const permalinks = await readPermalinks(site);
  const listed = countBy(entries.map(({ source }) => source));
  const addresses = countBy([...permalinks.values()].map((permalink) => permalink.toLowerCase()));
  const sources = collections.flatMap(({ name, pages }) => pages.map((page) => `docs/${name}/${page}`));
  const losses: Loss[] = [];
  for (const source of sources) {
    const lose = (reason: string) => losses.push({ source, reason });
    const permalink = permalinks.get(source);
    if (listed.get(source) !== 1) lose(`${listed.get(source) ?? 0} entries in the list`);
    if (permalink === undefined) lose('not among the pages that Docusaurus loaded');
    else if (addresses.get(permalink.toLowerCase()) !== 1) lose(`shares the address ${permalink}`);
    else if (!isBuilt(path.join(site, 'build'), permalink)) lose(`no page in the build at ${permalink}`);
  }
  return losses;
}

/** Reads the address of each page from the data that Docusaurus generates in a build. */
export async function readPermalinks(site: string): Promise<ReadonlyMap<string, string>> {
  const folder = path.join(site, '.docusaurus', 'docusaurus-plugin-content-docs', 'default');
  const files = (await readdir(folder)).filter((name) => name.startsWith('site-docs-') && name.endsWith('.json'));
  const found = await Promise.all(
    files.map(async (name) => {
      const { source, permalink } = JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Record<
        'source' | 'permalink',
        string
      >;
      return [source.replace('@site/', ''), permalink] as const;
    }),
  );
  return new Map(found);
}

function isBuilt(build: string, permalink: string): boolean {
  const file = path.join(build, decodeURI(permalink));
  return existsSync(path.join(file, 'index.html')) || existsSync(`${file.replace(/\/$/, '')}.html`);
}
