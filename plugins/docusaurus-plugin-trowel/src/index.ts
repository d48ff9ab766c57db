import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { logger } from '@docusaurus/logger';
import type { LoadContext, Plugin, SwizzleConfig } from '@docusaurus/types';
import { toCustomKinds } from './config/customKinds.ts';
import { hasZod } from './config/extension.ts';
import { toHubSources } from './config/otherHubs.ts';
import { readHubFile } from './config/readHubFile.ts';
import { checkVariable } from './docusaurus/siteProcess.ts';
import { findValidators } from './docusaurus/validators.ts';
import { hubFacet } from './facets/hubFacet.ts';
import { findFieldFacets } from './facets/kindFacets.ts';
import { lazyValue } from './shared/lazyValue.ts';
import { readAudience } from './site/audience.ts';
import { readBuildSecrets, type SiteBadges, writeBadges } from './site/badgeFiles.ts';
import {
  addBlockKeywords,
  copiesOfTheme,
  searchBarAlias,
  separateCaches,
  sourceEntryPoints,
  spreadIterables,
  toModuleRules,
  wholeVendorChunks,
} from './site/bundler.ts';
import { type CalendarFile, serveCalendars, writeCalendars } from './site/calendarFiles.ts';
import { type ChosenSearch, chooseSearch } from './site/chosenSearch.ts';
import { findBlogs, findContentFolders, findDocsFolders, findEditUrl, isInBlog } from './site/contentFolders.ts';
import { writeFeeds } from './site/feedFiles.ts';
import type { Feed } from './site/feeds.ts';
import { publishBundle, storeBundle } from './site/machines/bundleFiles.ts';
import { publishMachines, serveMachines, serveMachinesFrom, storeMachines } from './site/machines/machineFiles.ts';
import { type MakerProcess, startMaker } from './site/makerProcess.ts';
import { guardMarkdown } from './site/markdownGuard.ts';
import { type Options, parseOptions, type TrowelOptions } from './site/options.ts';
import { hasOtherSearch } from './site/otherSearch.ts';
import { findPages } from './site/pages.ts';
import type { NamedPathFile } from './site/pathFile.ts';
import { type Histories, servePathFiles, writePathFiles } from './site/pathFiles.ts';
import { findNotPublished, openPublication } from './site/publication.ts';
import { storeForPush } from './site/pushStore.ts';
import { type Redirect, writeRedirects } from './site/redirects.ts';
import { reportProblems } from './site/report.ts';
import { buildInOwnProcess, buildLatest, publishIndex, serveSearch, storeLater } from './site/searchFiles.ts';
import { storeDocuments } from './site/searchStore.ts';
import { createSiteMaker, type MakerSettings, type PagesToMake, type SiteMaker } from './site/siteMaker.ts';
import { copySources, findSources, listSources, serveSources } from './site/sourceFiles.ts';
import { createPeopleReader, withStoryAuthors } from './site/storyAuthors.ts';
import { toSwizzleConfig } from './site/swizzle.ts';
import { keepFromFeeds } from './site/teamPosts.ts';
import { findUnshownEntries, type Sample } from './site/unshownEntries.ts';
import { withhold } from './site/withheldHooks.ts';
import { findWithheldDrafts, withholdMenu } from './site/withheldMenu.ts';
import { findWriteTargets } from './site/writeTargets.ts';

export type { Options } from './site/options.ts';

const name = 'docusaurus-plugin-trowel';
const id = 'default';
const themePath = fileURLToPath(new URL('./theme', import.meta.url));
/** Whether this runs from source, not from the package's `dist`. */
const fromSource = import.meta.url.endsWith('.ts');

/** Creates the plugin, which reads the pages of docs and blog, builds the hub from them, and adds its data and pages to the site. */
export default function trowel(context: LoadContext, written: TrowelOptions): Plugin {
  const { siteDir, generatedFilesDir, siteConfig, i18n } = context;
  // A site has one issuer, whose address is that of the site in its first language.
  const options = i18n.currentLocale === i18n.defaultLocale ? written : { ...written, badges: false as const };
  const dataDir = path.join(generatedFilesDir, name, id);
  const generated = `@generated/${name}/${id}`;
  const isBuild = process.env.NODE_ENV === 'production';
  const { fields } = options;
  const file = readHubFile(siteDir);
  const kinds = toCustomKinds({ file, fields });
  const ownFacets = [...findFieldFacets(kinds), ...(toHubSources(file).length > 0 ? [hubFacet] : [])];
  const settings: MakerSettings = {
    siteDir,
    dataDir,
    site: {
      baseUrl: siteConfig.baseUrl,
      trailingSlash: siteConfig.trailingSlash,
      url: siteConfig.url,
      title: siteConfig.title,
      tagline: siteConfig.tagline,
      hasOtherSearch: hasOtherSearch(siteConfig),
      editUrl: findEditUrl(siteConfig),
      isMdx: siteConfig.markdown?.format === 'mdx',
    },
    options,
    hubFile: file,
    language: i18n.currentLocale,
    docsFolders: findDocsFolders(siteConfig),
    isBuild,
    audience:
      isBuild && process.env[checkVariable] === undefined
        ? readAudience(options.publish.audience, process.env)
        : 'team',
  };
  const { targets, fault } = findWriteTargets(options.write, settings.site.editUrl);
  if (fault !== undefined)
    logger.warn(`docusaurus-plugin-trowel: write.forge: ${fault} Until then /write offers pages for download only.`);
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
  const { audience } = settings;
  // Whoever has the repository sees all of it: only a build for others withholds pages.
  const openedPublication =
    audience === 'team'
      ? undefined
      : lazyValue(() =>
          openPublication({
            ...{ siteDir, site: siteConfig, folders: options.folders, kinds, audience },
            routeBasePath: options.routeBasePath,
            ...{ extraFields: options.extraFields, contentFolders: findContentFolders(siteConfig) },
          }),
        );
  const hooks = openedPublication ? withhold(guarded, openedPublication) : guarded;
  // In time for docs and blog, which read these hooks only when they load content.
  Object.assign(siteConfig.markdown, {
    ...hooks,
    parseFrontMatter: withStoryAuthors(hooks.parseFrontMatter, { blogs, people: people.read }),
  });
  // `trowel check` loads the site to see what a build would refuse. It reports the hub's problems itself, and builds nothing.
  const isChecked = process.env[checkVariable] !== undefined;
  const searchDir = path.join(dataDir, 'search');
  // A field that is checked by code cannot be given to another process.
  const hasOwnProcess = isBuild && !isChecked && !hasZod(fields);
  let makerProcess: MakerProcess | undefined;
  let indexing: Promise<void> | undefined;
  let samples: readonly Sample[] = [];
  let pathFiles: readonly NamedPathFile[] = [];
  let calendars: readonly CalendarFile[] = [];
  let badges: SiteBadges | undefined;
  let redirects: readonly Redirect[] = [];
  let feeds: readonly Feed[] = [];
  let sources: Readonly<Record<string, string>> = {};
  let histories: Promise<Histories> | undefined;
  let foundHistories: Histories = new Map();
  let publicationKey: string = audience;
  let withheldDrafts: ReturnType<typeof findWithheldDrafts> = [];
  let chosen: ChosenSearch | undefined;
  let hinted = options.onProblems === 'ignore' || isChecked;

  // A build has no next edit, so it lets go of what an edit needs of the one before.
  let kept: SiteMaker | undefined;
  const makeHere = async (pages: PagesToMake) => {
    const maker = kept ?? createSiteMaker(settings);
    if (!isBuild) kept = maker;
    const site = await maker.make(pages);
    const { stored } = maker.documents();
    const storeSearch = () => storeDocuments(searchDir, stored());
    // In development only when search is opened: making and writing the documents would delay each edit.
    if (!isBuild) {
      storeLater(searchDir, storeSearch);
      serveMachinesFrom(dataDir, maker.machines());
    } else if (!isChecked) {
      await storeSearch();
      await storeForPush(settings, stored);
      // At once, beside the bundler.
      indexing = buildInOwnProcess(searchDir);
      // `postBuild` awaits it and reports a failure. Until then the rejection is no unhandled one.
      indexing.catch(() => undefined);
      await storeMachines(dataDir, maker.machines());
      await storeBundle(dataDir, maker.bundle());
    }
    return site;
  };

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
      ['tokens', 'withoutScripts', 'said', 'unseen'].map((name) =>
        fileURLToPath(new URL(`./theme/Trowel/${name}.css`, import.meta.url)),
      ),

    async loadContent() {
      // Before minutes are spent on a build that ends with it.
      if (isBuild && !isChecked && options.badges !== false) readBuildSecrets(options.badges, process.env);
      chosen = await chooseSearch(options.search, {
        ...{ siteDir, dataDir },
        ...{ url: siteConfig.url, baseUrl: siteConfig.baseUrl },
      });
      if (hasOwnProcess) makerProcess = startMaker(settings);
    },

    async allContentLoaded({ allContent, actions }) {
      people.forget();
      const { pages, otherPages, blogPath } = findPages({
        allContent,
        siteDir,
        folders: options.folders,
        version: options.version,
        dated: isBuild,
      });
      const today = new Date().toISOString().slice(0, 10);
      const publication = await openedPublication?.();
      publicationKey = publication?.key ?? audience;
      withheldDrafts = publication ? findWithheldDrafts(allContent, publication.isWithheldSource) : [];
      publication?.addAddresses(withheldDrafts.map(({ permalink }) => permalink));
      if (publication) withholdMenu(siteConfig.themeConfig, publication.isWithheldLink, withheldDrafts);
      const notPublished = publication && (await findNotPublished(publication, pages));
      const toMake = {
        pages: pages.map((page) =>
          notPublished?.texts[page.source] === undefined ? page : { ...page, isShortened: true as const },
        ),
        ...{ otherPages, blogPath, today, wantsHint: !hinted, wantsTrend: isBuild && !isChecked },
        notPublished,
      };
      const site = await (makerProcess ? makerProcess.make(toMake) : makeHere(toMake));
      ({ samples, pathFiles, calendars, badges, redirects, feeds } = site);
      if (isBuild && audience === 'team') keepFromFeeds(allContent, { ...kinds, notInFeeds: site.notInFeeds });
      // Who changed a page without what was left out of it would take that out of the file.
      sources = targets?.hasSources
        ? findSources(pages.filter(({ source }) => notPublished?.texts[source] === undefined))
        : {};
      if (!isBuild) await listSources(dataDir, sources);
      if (!isChecked)
        reportProblems(site.problems, options.onProblems, {
          info: (text) => logger.info(text),
          warn: (text) => logger.warn(text),
        });
      // Once in a process: an edit in development need not read all pages again.
      if (site.hint !== undefined) logger.info(site.hint);
      hinted = true;
      if (isBuild && !isChecked) {
        histories = site.histories();
        // As above: `postBuild` awaits it.
        histories.catch(() => undefined);
      }
      if (!isBuild) {
        await writePathFiles(dataDir, pathFiles, foundHistories);
        await writeCalendars(dataDir, calendars);
        // Once in a process, and not before the page that is waited for. Without histories there is no failure.
        histories ??= site
          .histories()
          .then(async (read) => {
            foundHistories = read;
            await writePathFiles(dataDir, pathFiles, foundHistories);
            return foundHistories;
          })
          .catch(() => foundHistories);
      }
      // What every page needs: the addresses of the search page, of `/write` and of the form for issues, and the facets of the site's own fields.
      actions.setGlobalData({
        searchPage: site.searchPath,
        ...(site.writePath === undefined ? {} : { write: site.writePath }),
        ...(ownFacets.length > 0 ? { facets: ownFacets } : {}),
        ...(options.machines !== false && options.machines.jsonLd ? { jsonLd: true } : {}),
        ...(options.issues ? { issues: options.issues } : {}),
        ...(options.friction ? { friction: options.friction } : {}),
        ...(options.feedback ? { feedback: { ...options.feedback, page: site.feedbackPath } } : {}),
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
      separateCaches(config, publicationKey);
      // Docusaurus merges this with its own, whose last middleware answers every request, so ours goes first.
      const setupMiddlewares = (middlewares: object[]) => {
        middlewares.unshift(
          serveSearch({ dir: searchDir, build: buildLatest }),
          servePathFiles(dataDir),
          serveCalendars(dataDir),
          serveSources(dataDir),
          serveMachines(dataDir),
        );
        return middlewares;
      };
      return {
        ...wholeVendorChunks,
        resolve: {
          ...(fromSource ? sourceEntryPoints : {}),
          alias: {
            ...copiesOfTheme(config),
            ...searchBarAlias(config),
            ...(chosen && { 'docusaurus-plugin-trowel/chosen-search$': chosen.file }),
          },
        },
        ...toModuleRules({
          ...{ siteDir, dataDir, generated, inline: isBuild },
          globalData: path.join(generatedFilesDir, 'globalData.json'),
          withheldIds: withheldDrafts.map((draft) => draft.id),
        }),
        devServer: { setupMiddlewares },
      };
    },

    async postBuild({ outDir }) {
      await (makerProcess?.indexed() ?? indexing);
      await publishIndex(outDir, searchDir);
      if (options.machines !== false && options.machines.bundle) await publishBundle(outDir, dataDir);
      await writePathFiles(outDir, pathFiles, await histories);
      await writeCalendars(outDir, calendars);
      await writeRedirects(redirects, { outDir, ...settings.site });
      await copySources(outDir, sources);
      const own = await publishMachines(dataDir, { outDir, siteDir, root: siteConfig.url + siteConfig.baseUrl });
      if (own.length > 0)
        logger.info(
          `The site has files of its own where the hub would write some for programs; they stay: ${own.slice(0, 5).join(', ')}.`,
        );
      const { title, url, baseUrl } = siteConfig;
      await writeFeeds(feeds, { outDir, site: { title, url, baseUrl, language: i18n.currentLocale } });
      // Last of all, as it looks whether any file has the key in it.
      if (badges && options.badges !== false) {
        const { staticDirectories } = siteConfig;
        const setting = { outDir, siteDir, staticDirectories, site: { title, url, baseUrl }, env: process.env };
        const { info, warnings } = await writeBadges(badges, { ...setting, options: options.badges });
        if (info !== undefined) logger.info(info);
        for (const warning of warnings) logger.warn(warning);
      }
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
