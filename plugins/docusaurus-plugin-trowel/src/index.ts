import path from 'node:path';
import { fileURLToPath } from 'node:url';
import logger from '@docusaurus/logger';
import type { LoadContext, Plugin, SwizzleConfig } from '@docusaurus/types';
import { openCache } from './cache/cache.ts';
import { findCacheFolder } from './cache/folder.ts';
import { codeVersion } from './cache/version.ts';
import { createReader } from './content/reader.ts';
import { buildHub } from './hub/build.ts';
import { addBlockKeywords, keepWhole, sourceEntryPoints, toModuleRules } from './site/bundler.ts';
import { guardMarkdown } from './site/guard.ts';
import { searchPage } from './site/hubPages.ts';
import { type Options, parseOptions, type TrowelOptions } from './site/options.ts';
import { findPages } from './site/pages.ts';
import { updateFile } from './site/replaceFile.ts';
import { reportProblems } from './site/report.ts';
import { joinRoutes } from './site/routes.ts';
import { toHubDocuments } from './site/searchDocuments.ts';
import { buildApart, publishIndex, serveSearch } from './site/searchFiles.ts';
import { storeDocuments } from './site/searchStore.ts';
import { layOutSite } from './site/site.ts';
import { toSwizzleConfig } from './site/swizzle.ts';
import { findValidators } from './site/validators.ts';

export type { Options } from './site/options.ts';

const name = 'docusaurus-plugin-trowel';
const id = 'default';
const themePath = fileURLToPath(new URL('./theme', import.meta.url));
/** Whether this is the repository's source, and not the package's `dist`. */
const fromSource = import.meta.url.endsWith('.ts');

/** Turns a Docusaurus site into a hub: reads the pages that docs and blog have loaded, and gives each its part of the hub. */
export default function trowel(context: LoadContext, options: TrowelOptions): Plugin {
  const { siteDir, generatedFilesDir, siteConfig, i18n } = context;
  const dataDir = path.join(generatedFilesDir, name, id);
  const generated = `@generated/${name}/${id}`;
  // Docusaurus's watcher tells of a change at once, and then of none for 50 ms: what is written meanwhile must be read.
  const settle = process.env.NODE_ENV === 'development' ? 80 : 0;
  const cache = openCache({
    folder: findCacheFolder(siteDir, process.env),
    scope: [siteDir, 'site'],
    version: codeVersion(),
  });
  const reader = createReader({ extraFields: options.extraFields, settle, cache });
  // Docs and blog read the site's hooks when they load, which is after all plugins are made.
  const left = new Set<string>();
  const tell = (file: string, fields: readonly string[]) => {
    const words = `${path.relative(siteDir, file)}: Docusaurus does not take ${fields.map((field) => `\`${field}\``).join(', ')}; left out.`;
    if (!left.has(words)) logger.warn(words);
    left.add(words);
  };
  Object.assign(
    siteConfig.markdown,
    guardMarkdown({ ...siteConfig.markdown }, { validators: findValidators(siteDir), tell }),
  );
  const written = new Map<string, string>();
  const searchDir = path.join(dataDir, 'search');
  let indexing: Promise<void> | undefined;

  return {
    name,
    getThemePath: () => themePath,
    getTypeScriptThemePath: () =>
      fileURLToPath(new URL(fromSource ? './theme' : './theme-typescript', import.meta.url)),
    // Only words are looked for here, by `docusaurus write-translations`; the theme's own folder is searched anyway.
    getPathsToWatch: () => [fileURLToPath(new URL('./client', import.meta.url))],
    getClientModules: () => [fileURLToPath(new URL('./theme/Trowel/tokens.css', import.meta.url))],

    async allContentLoaded({ allContent, actions }) {
      const { pages, otherPages, blogPath } = findPages({
        allContent,
        siteDir,
        folders: options.folders,
        dated: process.env.NODE_ENV === 'production',
      });
      const hub = buildHub(await reader.read(pages));
      const site = layOutSite({
        hub,
        pages,
        otherPages,
        blogPath,
        options,
        baseUrl: siteConfig.baseUrl,
        trailingSlash: siteConfig.trailingSlash,
      });
      reportProblems([...hub.problems, ...site.problems], options.onProblems, {
        info: (text) => logger.info(text),
        warn: (text) => logger.warn(text),
      });
      const documents = toHubDocuments(hub, new Map(pages.map(({ source, permalink }) => [source, permalink])));
      await storeDocuments(searchDir, { documents, language: i18n.currentLocale });
      // A build has both processors to itself but seldom uses both; `start` builds the index when it is asked for.
      if (process.env.NODE_ENV === 'production') indexing = buildApart(searchDir);
      // Whoever waits for it hears of a failure; until then it is nobody's.
      indexing?.catch(() => undefined);
      // Only what changed is written, in development at every edit. Not by `createData`: the bundler would read half a file.
      const { data, routes } = joinRoutes(site);
      const changed = data.filter(({ file, content }) => written.get(file) !== content);
      await Promise.all(changed.map(({ file, content }) => updateFile(path.join(dataDir, file), content)));
      for (const { file, content } of changed) written.set(file, content);
      // Where the box leads; the only thing that every page has to know.
      actions.setGlobalData({
        searchPage: site.routes.find(({ component }) => component === searchPage)?.path,
        ...(options.issues ? { issues: options.issues } : {}),
      });
      for (const { path: address, component, modules } of routes) {
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
      // Docusaurus joins this with its own, whose list already ends in the answer to everything: ours goes in front, in place.
      const setupMiddlewares = (middlewares: object[]) => {
        middlewares.unshift(serveSearch({ dir: searchDir, build: buildApart }));
        return middlewares;
      };
      return {
        ...keepWhole,
        ...(fromSource ? sourceEntryPoints : {}),
        ...toModuleRules({ siteDir, dataDir, generated, inline: process.env.NODE_ENV === 'production' }),
        devServer: { setupMiddlewares },
      };
    },

    async postBuild({ outDir }) {
      await indexing;
      await publishIndex(outDir, searchDir);
    },
  };
}

/** `docusaurus swizzle` asks what may be done with each component. */
export function getSwizzleConfig(): SwizzleConfig {
  return toSwizzleConfig(themePath);
}

/** Docusaurus calls this before the plugin itself. */
export function validateOptions({ options }: { options: Options }): TrowelOptions & { readonly id: string } {
  // A site has one hub; but Docusaurus asks every plugin for its id.
  return { ...parseOptions(options), id };
}
