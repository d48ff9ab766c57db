import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { packPlugin } from '../plugin.ts';
import { makeCode } from '../scale/code.ts';
import { makeHub } from '../scale/hub.ts';
import { pagesOf, planHub } from '../scale/plan.ts';
import { readText } from '../scale/text.ts';
import { writeFiles } from '../scale/writeFiles.ts';
import { root, type Session } from '../session.ts';
import { makeRepository } from './repository.ts';

/** The median length of real records. */
const typicalBytes = 2500;

/** A hub, a repository that it explains, and the packed plugin. */
export interface CodeWorkshop {
  readonly hub: string;
  readonly code: string;
  /** The folder for the plugin's cache. */
  readonly cache: string;
  /** The pages that explain code: their places in the folder `docs` of the hub. */
  readonly explaining: readonly string[];
  /** The path of the packed program `trowel`. */
  readonly script: string;
}

interface Size {
  /** How many pages the hub has. */
  readonly entries: number;
  /** How many files the repository has. */
  readonly files: number;
  readonly corpora: string;
}

/** Makes a hub and a repository of a size, and packs the plugin. */
export async function makeCodeWorkshop(
  { entries, files, corpora }: Size,
  { temp, npm, signal, say }: Session,
): Promise<CodeWorkshop> {
  const [hub, code, cache] = ['hub', 'code', 'cache'].map((name) => path.join(temp, name)) as [string, string, string];
  say('making the hub and the repository');
  const text = await readText(path.resolve(root, corpora));
  const size = { pages: entries, files, bytes: typicalBytes };
  await writeFiles(path.join(hub, 'docs'), makeHub(text, size));
  const explaining = pagesOf(planHub(text.titleWords, size), 'archaeology');
  const named = explaining.map(({ name }) => name);
  await makeRepository(code, makeCode(files, named));
  say('packing the plugin');
  const { packageFolder = '' } = await packPlugin({
    name: 'docusaurus-plugin-trowel',
    root,
    folder: path.join(temp, 'packed'),
    npm,
    signal,
  });
  await symlink(path.join(root, 'node_modules'), path.join(temp, 'node_modules'), 'junction');
  // The cache does not trust files that were written a moment ago.
  await sleep(3000);
  return {
    ...{ hub, code, cache },
    explaining: explaining.map(({ place }) => place),
    script: path.join(packageFolder, 'bin', 'trowel.mjs'),
  };
}
