import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Editor, openEditor } from '../../plugins/docusaurus-plugin-trowel/test/support/editor.ts';
import { packPlugin } from '../plugin.ts';
import { makeCode } from '../scale/code.ts';
import { makeHub } from '../scale/hub.ts';
import { pagesOf, planHub } from '../scale/plan.ts';
import { readText } from '../scale/text.ts';
import { writeFiles } from '../scale/writeFiles.ts';
import { root, type Session } from '../session.ts';
import { makeRepository } from '../why/repository.ts';
import type { LspBenchOptions } from './options.ts';

/** The median length of real records. */
const typicalBytes = 2500;

/** What is measured: a hub, the repository that it speaks of, and the packed server. */
export interface LspWorkshop {
  readonly hub: string;
  readonly code: string;
  /** A page of the hub. */
  readonly page: string;
  readonly cache: string;
  /** Opens the repository in an editor; without `isHub` no hub speaks of it. */
  readonly open: (given?: {
    readonly isHub?: boolean;
    readonly env?: Readonly<Record<string, string>>;
  }) => Promise<Editor>;
}

/** Makes the hub and the repository, and packs the plugin. */
export async function makeWorkshop(
  options: LspBenchOptions,
  { temp, npm, signal, say }: Session,
): Promise<LspWorkshop> {
  const [hub, code, cache] = ['hub', 'code', 'cache'].map((name) => path.join(temp, name)) as [string, string, string];
  say('making the hub and the repository');
  const text = await readText(path.resolve(root, options.corpora));
  const size = { pages: options.entries, files: options.files, bytes: typicalBytes };
  await writeFiles(path.join(hub, 'docs'), makeHub(text, size));
  const explaining = pagesOf(planHub(text.titleWords, size), 'archaeology');
  await makeRepository(
    code,
    makeCode(
      options.files,
      explaining.map(({ name }) => name),
    ),
  );
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
    hub,
    code,
    cache,
    page: path.join(hub, 'docs', explaining[0]?.place ?? ''),
    open: ({ isHub = true, env = {} } = {}) =>
      openEditor({
        folders: [code],
        script: path.join(packageFolder, 'bin', 'trowel.mjs'),
        settings: isHub ? { content: hub } : {},
        env: { TROWEL_CACHE: cache, ...env },
      }),
  };
}
