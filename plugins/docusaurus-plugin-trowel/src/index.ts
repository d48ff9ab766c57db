import path from 'node:path';
import { fileURLToPath } from 'node:url';
import logger from '@docusaurus/logger';
import type { LoadContext, Plugin, SwizzleConfig } from '@docusaurus/types';
import { noCache, openCache } from './cache/cache.ts';
import { findCacheFolder } from './cache/cacheFolder.ts';
import { codeVersion } from './cache/codeVersion.ts';
import { toCustomKinds } from './config/customKinds.ts';
import { hasZod } from './config/extension.ts';
import { readHubFile } from './config/hubFile.ts';
import { createReader } from './content/reader.ts';
import { readTeamData } from './content/team/teamData.ts';
import { checkVariable } from './docusaurus/siteProcess.ts';
import { findValidators } from './docusaurus/validators.ts';
import { builtInFacets } from './facets/builtInFacets.ts';
import { findFieldFacets } from './facets/kindFacets.ts';
import { updateFile } from './files/wholeFile.ts';
import { buildHub } from './hub/build.ts';
import { lazyValue } from './shared/lazyValue.ts';
import {
  addBlockKeywords,
  copiesOfTheme,
  searchBarAlias,
  sourceEntryPoints,
  spreadIterables,
  toModuleRules,
  wholeVendorChunks,
} from './site/bundler.ts';
import { findBlogs, findDocsFolders, isInBlog } from './site/contentFolders.ts';
import { guardMarkdown } from './site/markdownGuard.ts';
import { type Options, parseOptions, type TrowelOptions } from './site/options.ts';
import { findPages } from './site/pages.ts';
import type { NamedPathFile } from './site/pathFile.ts';
import { type Histories, servePathFiles, writePathFiles } from './site/pathFiles.ts';
import { readPathHistories } from './site/pathHistories.ts';
import { toRecordFolderHint } from './site/recordFolderHint.ts';
import { renewWhenNeeded } from './site/renewal.ts';
import { reportProblems } from './site/report.ts';
import { toHubDocuments } from './site/searchDocuments.ts';
import { buildInOwnProcess, buildLatest, publishIndex, serveSearch, storeLater } from './site/searchFiles.ts';
import { storeDocuments } from './site/searchStore.ts';
import { toSiteOutput } from './site/siteOutput.ts';
import { createPeopleReader, withStoryAuthors } from './site/storyAuthors.ts';
import { toSwizzleConfig } from './site/swizzle.ts';
import { findUnshownEntries, type Sample } from './site/unshownEntries.ts';

export type { Options } from './site/options.ts';

const name = 'docusaurus-plugin-trowel';
const id = 'default';
const themePath = fileURLToPath(new URL('./theme', import.meta.url));
/** Whether this runs from source, not from the package's `dist`. */
const fromSource = import.meta.url.endsWith('.ts');

/** Creates the plugin, which reads the pages of docs and blog, builds the hub from them, and adds its data and pages to the site. */
export default function trowel(context: LoadContext, options: TrowelOptions): Plugin {
  const { siteDir, generatedFilesDir, siteConfig, i18n } = context;
  const dataDir = path.join(generatedFilesDir, name, id);
  const generated = `@generated/${name}/${id}`;
  // Docusaurus's watcher reports a change at once and then ignores others for 50 ms, so wait for those before reading.
  const settle = process.env.NODE_ENV === 'development' ? 80 : 0;
  const isBuild = process.env.NODE_ENV === 'production';
  const { extraFields, fields } = options;
  const file = readHubFile(siteDir);
  const kinds = toCustomKinds({ file, fields });
  const ownFacets = findFieldFacets(kinds);
  const facets = [...builtInFacets, ...ownFacets];
  // In development the reader's memory is enough: writing the cache at every edit would delay the page.
  const keepsPages = isBuild && !hasZod(fields);
  const cache = keepsPages
    ? openCache({
        folder: findCacheFolder(siteDir, process.env),
        scope: [siteDir, 'site', JSON.stringify([fields, file])],
        version: codeVersion(),
      })
    : noCache;
  // What an edit needs of the one before. A build has no next edit, so it lets go of it.
  const createMemory = () => ({
    reader: createReader({ extraFields, kinds, settle, cache }),
    toOutput: renewWhenNeeded((state) => toSiteOutput(state, { siteDir, siteConfig, kinds, options })),
    written: new Map<string, string>(),
  });
  let memory = createMemory();
  const warned = new Set<string>();
  const warnOnce = (file: string, fields: readonly string[]) => {
    const warning = `${path.relative(siteDir, file)}: Docusaurus does not take ${fields.map((field) => `\`${field}\``).join(', ')}; left out.`;
    if (!warned.has(warning)) logger.warn(warning);
    warned.add(warning);
  };
  const validators = findValidators(siteDir);
  const blogs = findBlogs(siteConfig, context);
  const guarded = guardMarkdown(
    { ...siteConfig.markdown },
    {
      validatorOf: (file) => (isInBlog(file, blogs) ? validators.blog : validators.docs),
      onFieldsLeftOut: warnOnce,
    },
  );
  const people = createPeopleReader(siteDir, { roots: findDocsFolders(siteConfig), folders: options.folders });
  // In time for docs and blog, which read these hooks only when they load content.
  Object.assign(siteConfig.markdown, {
    ...guarded,
    parseFrontMatter: withStoryAuthors(guarded.parseFrontMatter, { blogs, people: people.read }),
  });
  // `trowel check` loads the site to see what a build would refuse. It reports the hub's problems itself, and builds nothing.
  const isChecked = process.env[checkVariable] !== undefined;
  const searchDir = path.join(dataDir, 'search');
  let indexing: Promise<void> | undefined;
  let samples: readonly Sample[] = [];
  let pathFiles: readonly NamedPathFile[] = [];
  let histories: Promise<Histories> | undefined;
  let hinted = options.onProblems === 'ignore' || isChecked;

  return {
    name,
    getThemePath: () => themePath,
    getTypeScriptThemePath: () =>
      fileURLToPath(new URL(fromSource ? './theme' : './theme-typescript', import.meta.url)),
    // For `docusaurus write-translations`, which looks for messages in these folders and in the theme's.
    getPathsToWatch: () => [
      fileURLToPath(new URL('./client', import.meta.url)),
      // What the team commits. Globs have slashes.
      `${siteDir.replaceAll('\\', '/')}/data/**/*.{yml,json,jsonl}`,
    ],
    getClientModules: () =>
      ['tokens', 'withoutScripts'].map((name) => fileURLToPath(new URL(`./theme/Trowel/${name}.css`, import.meta.url))),

    async allContentLoaded({ allContent, actions }) {
      people.forget();
      const { pages, otherPages, blogPath } = findPages({
        allContent,
        siteDir,
        folders: options.folders,
        version: options.version,
        dated: isBuild,
      });
      const { reader, toOutput, written } = memory;
      if (isBuild) memory = createMemory();
      const read = await reader.read(pages);
      const hub = lazyValue(() => buildHub(read));
      const today = new Date().toISOString().slice(0, 10);
      const site = toOutput({ read, hub, team: readTeamData(siteDir), pages, otherPages, blogPath, today });
      samples = site.samples;
      pathFiles = site.pathFiles;
      if (!isChecked)
        reportProblems(site.problems, options.onProblems, {
          info: (text) => logger.info(text),
          warn: (text) => logger.warn(text),
        });
      // Once in a process: an edit in development need not read all pages again.
      const hint = hinted ? undefined : toRecordFolderHint(hub().entries, pages);
      if (hint !== undefined) logger.info(hint);
      hinted = true;
      const storeSearch = () => {
        const permalinks = new Map(pages.map(({ source, permalink }) => [source, permalink]));
        const documents = toHubDocuments(hub(), permalinks, facets);
        return storeDocuments(searchDir, { documents, language: i18n.currentLocale, facets });
      };
      if (!isBuild) {
        // Only when search is opened: making and writing the documents would delay each edit.
        storeLater(searchDir, storeSearch);
      } else if (!isChecked) {
        await storeSearch();
        // At once, beside the bundler.
        indexing = buildInOwnProcess(searchDir);
        // `postBuild` awaits it and reports a failure. Until then the rejection is no unhandled one.
        indexing.catch(() => undefined);
      }
      // Writes only changed files, and not by `createData`, of which the bundler could read half a file.
      const changed = site.data.filter(({ file, content }) => written.get(file) !== content);
      await Promise.all(changed.map(({ file, content }) => updateFile(path.join(dataDir, file), content)));
      for (const { file, content } of changed) written.set(file, content);
      const { parsePage } = await import('./content/pageParser.ts');
      const readHistories = () =>
        readPathHistories({
          ...{ hub: hub(), pages, siteDir, env: process.env, cache, today },
          parse: (page) => parsePage(page, { extraFields, kinds }).entry,
        });
      if (isBuild && !isChecked) {
        histories = readHistories();
        // As above: `postBuild` awaits it.
        histories.catch(() => undefined);
      }
      if (!isBuild) {
        await writePathFiles(dataDir, pathFiles);
        // Once in a process, and not before the page that is waited for.
        histories ??= readHistories().then(async (found) => {
          await writePathFiles(dataDir, pathFiles, found);
          return found;
        });
      }
      // What every page needs: the addresses of the search page and of the form for issues, and the facets of the site's own fields.
      actions.setGlobalData({
        searchPage: site.searchPath,
        ...(ownFacets.length > 0 ? { facets: ownFacets } : {}),
        ...(options.issues ? { issues: options.issues } : {}),
      });
      for (const { path: address, component, modules } of site.routes) {
        actions.addRoute({
          path: address,
          component: 'theme' in component ? component.theme : `${generated}/${component.file}`,
          exact: true,
          modules: Object.fromEntries(Object.entries(modules).map(([prop, file]) => [prop, `${generated}/${file}`])),
        });
      }
    },

    configureWebpack(config) {
      if (options.admonitions) addBlockKeywords(config);
      spreadIterables(config);
      // Docusaurus merges this with its own, whose last middleware answers every request, so ours goes first.
      const setupMiddlewares = (middlewares: object[]) => {
        middlewares.unshift(serveSearch({ dir: searchDir, build: buildLatest }), servePathFiles(dataDir));
        return middlewares;
      };
      return {
        ...wholeVendorChunks,
        resolve: {
          ...(fromSource ? sourceEntryPoints : {}),
          alias: { ...copiesOfTheme(config), ...searchBarAlias(config) },
        },
        ...toModuleRules({ siteDir, dataDir, generated, inline: isBuild }),
        devServer: { setupMiddlewares },
      };
    },

    async postBuild({ outDir }) {
      await indexing;
      await publishIndex(outDir, searchDir);
      await writePathFiles(outDir, pathFiles, await histories);
      if (options.onProblems !== 'ignore')
        for (const warning of await findUnshownEntries(samples, { outDir, baseUrl: siteConfig.baseUrl }))
          logger.warn(warning);
    },
  };
}

/** Tells `docusaurus swizzle` how each component may be swizzled. */
export function getSwizzleConfig(): SwizzleConfig {
  return toSwizzleConfig(themePath);
}

/** Validates the options. Docusaurus calls this before it creates the plugin. Throws when an option is invalid. */
export function validateOptions({ options }: { options: Options }): TrowelOptions & { readonly id: string } {
  // A site has one hub, but Docusaurus needs an id of every plugin.
  return { ...parseOptions(options), id };
}
