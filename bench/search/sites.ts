import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../../test/support/program.ts';
import { packPlugin, pluginFromSource } from '../plugin.ts';
import { root, type Session } from '../session.ts';
import { makeSite, type PluginForm, type Site, siteIn } from '../site.ts';
import { installTools, tools } from '../tools.ts';
import { buildProgram } from '../workshop.ts';
import type { Corpus } from './corpus.ts';
import type { SearchBenchOptions } from './options.ts';
import { pagefindFolder, pagefindProgram } from './pagefind.ts';
import { installPluginProgram, type PluginProgram } from './pluginProgram.ts';

/** The built sites to compare. Each is built when it is first used. */
export interface Sites {
  /** The plugin as users install it. */
  readonly plugin: () => Promise<PluginForm>;
  /** The plugin for programs to run. */
  readonly program: () => Promise<PluginProgram>;
  /** The corpus as a hub with Trowel. */
  readonly trowel: () => Promise<Site>;
  /** The same pages with easyops' plugin and Pagefind's index. */
  readonly others: () => Promise<Site>;
}

interface SitesInput extends Session {
  readonly corpus: Corpus;
  readonly options: Pick<SearchBenchOptions, 'keep' | 'source'>;
}

/** Prepares the sites. Builds none yet. */
export function openSites(given: SitesInput): Sites {
  const { corpus, options, temp, npm, signal, say } = given;
  const plugin = once(async () => {
    say(options.source ? 'the plugin from source' : 'packing the plugin');
    return options.source
      ? pluginFromSource(root, 'docusaurus-plugin-trowel')
      : packPlugin({ name: 'docusaurus-plugin-trowel', root, folder: path.join(temp, 'packed'), npm, signal });
  });
  const pages = corpus.pages.map(({ place, file }) => ({ place, origin: { file } }));
  return {
    plugin,
    program: once(async () => installPluginProgram(await plugin(), given)),
    trowel: once(async () => {
      const folders = Object.fromEntries([...corpus.kinds].map(([part, kind]) => [`docs/${part}`, kind]));
      const form = { ...(await plugin()), options: { folders, onProblems: 'ignore' } };
      const site = await makeSite({ folder: path.join(temp, 'trowel'), root, pages, plugins: [form] });
      say('building the site with Trowel');
      await run(buildProgram(site, signal));
      return site;
    }),
    others: once(async () => {
      await installTools(given);
      const folder = options.keep === undefined ? path.join(temp, 'others') : await toKeptFolder(options.keep, corpus);
      if (existsSync(path.join(folder, 'done'))) return siteIn(folder);
      await rm(folder, { recursive: true, force: true });
      const site = await makeSite({ folder, root, pages, plugins: [easyops] });
      say('building the same pages with easyops’ plugin');
      await run(buildProgram(site, signal));
      say('indexing them with Pagefind');
      await run(pagefindProgram({ site, out: path.join(site.out, pagefindFolder), selector: 'article', signal }));
      await writeFile(path.join(folder, 'done'), '');
      return site;
    }),
  };
}

const easyops: PluginForm = {
  name: path.join(tools, '@easyops-cn', 'docusaurus-search-local'),
  options: { docsRouteBasePath: '/', indexBlog: false, language: ['en'] },
};

/** Returns the folder for this corpus and these versions of the systems, below the folder that is kept. */
async function toKeptFolder(keep: string, { pages }: Corpus): Promise<string> {
  const hash = createHash('sha256');
  const lock = path.join(path.dirname(tools), 'package-lock.json');
  for (const file of [lock, ...pages.map((page) => page.file)]) {
    const { size, mtimeMs } = await stat(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  const folder = path.resolve(root, keep, hash.digest('hex').slice(0, 12));
  await mkdir(folder, { recursive: true });
  return folder;
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
