import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { openCache } from '../cache/cache.ts';
import { findCacheFolder } from '../cache/cacheFolder.ts';
import { codeVersion } from '../cache/codeVersion.ts';
import type { Problem } from '../content/problem.ts';
import { openCompiledCache } from './compiledCache.ts';
import type { CompiledPage } from './compiledPage.ts';
import { findBrokenLinks, type Reaction, type SiteRoute } from './linkProblems.ts';
import { findMenuLinks } from './menuLinks.ts';
import { createPageCompiler, type MarkdownRule, type SitePage } from './pageCompiler.ts';
import { toSiteProblem } from './siteProblem.ts';

/** What came of checking a site. */
export interface SiteOutcome {
  readonly problems: readonly Problem[];
  /** Why the site could not be checked, where it could not. */
  readonly unchecked?: string;
}

/** A plugin of the site, as Docusaurus has loaded it. */
interface LoadedPlugin {
  readonly name: string;
  /** The folder of its module, which the path of its theme is relative to. */
  readonly path: string;
  readonly content?: unknown;
  readonly configureWebpack?: (
    ...input: unknown[]
  ) => { readonly module?: { readonly rules?: readonly unknown[] } } | undefined;
  readonly getThemePath?: () => string;
}

interface RouteConfig {
  readonly path: string;
  readonly exact?: boolean;
  readonly routes?: readonly RouteConfig[];
}

interface LoadedSite {
  readonly props: {
    readonly siteConfig: {
      readonly onBrokenLinks: Reaction;
      readonly onBrokenAnchors: Reaction;
      readonly onBrokenMarkdownLinks?: Reaction;
      readonly markdown: unknown;
      readonly themeConfig: unknown;
    };
    readonly siteConfigPath: string;
    readonly baseUrl: string;
    readonly routes: readonly RouteConfig[];
    readonly plugins: readonly LoadedPlugin[];
  };
}

/**
 * Checks a site by the Docusaurus that is installed in it: loads its configuration, plugins and content, and compiles its
 * pages, but bundles and renders nothing. Returns what a build would refuse.
 */
export async function checkSite(siteDir: string): Promise<SiteOutcome> {
  const load = createRequire(path.join(siteDir, 'package.json'));
  let core: { loadSite(params: object): Promise<LoadedSite> };
  let utils: { DEFAULT_PARSE_FRONT_MATTER: unknown };
  try {
    core = load('@docusaurus/core/lib/server/site');
    utils = createRequire(load.resolve('@docusaurus/core/package.json'))('@docusaurus/utils');
  } catch {
    return { problems: [], unchecked: 'Docusaurus is not installed there' };
  }
  let site: LoadedSite;
  try {
    site = await core.loadSite({ siteDir });
  } catch (error) {
    return { problems: [toSiteProblem(error, siteDir)] };
  }
  const { siteConfig, siteConfigPath, baseUrl, plugins } = site.props;
  const provided = readProvidedComponents(siteDir, plugins);
  const rules = plugins.flatMap(findRules);
  const config = readFileSync(siteConfigPath, 'utf8');
  const { version } = load('@docusaurus/core/package.json') as { version: string };
  const scope = [siteDir, 'compiled'];
  const cache = await openCompiledCache(
    openCache({ folder: findCacheFolder(siteDir, process.env), scope, version: codeVersion() }),
    // The file may take settings from others.
    JSON.stringify([config, siteConfig.markdown, siteConfig.onBrokenMarkdownLinks, version, provided]),
  );
  const compilers = new Map<MarkdownRule, Awaited<ReturnType<typeof createPageCompiler>>>();
  const pages: CompiledPage[] = [];
  for (const page of plugins.flatMap((plugin) => findPages(plugin, siteDir))) {
    const rule = rules.find(({ folders }) => folders.some((folder) => page.file.startsWith(folder)));
    if (!rule) continue;
    const compile =
      compilers.get(rule) ??
      (await createPageCompiler(rule, {
        siteDir,
        cache,
        isProvided: (name) => provided === undefined || new RegExp(`\\b${name.split('.')[0]}\\b`).test(provided),
        defaultParseFrontMatter: utils.DEFAULT_PARSE_FRONT_MATTER,
      }));
    compilers.set(rule, compile);
    pages.push(await compile(page));
  }
  await cache.save();
  const { onBrokenLinks, onBrokenAnchors } = siteConfig;
  const menus: CompiledPage = {
    source: path.relative(siteDir, siteConfigPath),
    permalink: baseUrl,
    links: findMenuLinks(siteConfig.themeConfig, config),
    anchors: [],
    isOpen: true,
    problems: [],
  };
  const routes = toLeaves(site.props.routes);
  return {
    problems: [
      ...pages.flatMap(({ problems }) => problems),
      ...findBrokenLinks({ pages: [...pages, menus], routes, baseUrl, onBrokenLinks, onBrokenAnchors }),
    ],
  };
}

/** Lists the routes that show a page; those above them only lead there. */
function toLeaves(routes: readonly RouteConfig[]): SiteRoute[] {
  return routes.flatMap(({ path: address, exact, routes: below }) => {
    if (below && below.length > 0) return toLeaves(below);
    return address === '*' ? [] : [{ path: address, exact: exact === true }];
  });
}

/** Finds the Markdown pages that a content plugin has loaded. */
function findPages({ name, content }: LoadedPlugin, siteDir: string): SitePage[] {
  const loaded: { source: string; permalink: string }[] = [];
  if (name === 'docusaurus-plugin-content-docs')
    loaded.push(
      ...(content as { loadedVersions: { docs: typeof loaded }[] }).loadedVersions.flatMap(({ docs }) => docs),
    );
  if (name === 'docusaurus-plugin-content-blog')
    loaded.push(
      ...(content as { blogPosts: { metadata: (typeof loaded)[number] }[] }).blogPosts.map(({ metadata }) => metadata),
    );
  if (name === 'docusaurus-plugin-content-pages')
    loaded.push(...((content ?? []) as typeof loaded).filter(({ source }) => /\.mdx?$/i.test(source)));
  return loaded.map(({ source, permalink }) => {
    const relative = source.replace(/^@site\//, '');
    return { file: path.join(siteDir, relative), source: relative, permalink };
  });
}

/** Finds the rules by which a plugin has Markdown compiled. */
function findRules({ name, content, configureWebpack }: LoadedPlugin): MarkdownRule[] {
  if (!/^docusaurus-plugin-content-(?:docs|blog|pages)$/.test(name)) return [];
  const change = configureWebpack?.({ module: { rules: [] } }, true, {}, content);
  return (change?.module?.rules ?? []).flatMap((rule) => {
    const { include, use } = rule as { include?: unknown; use?: unknown };
    const item = (Array.isArray(use) ? use : [use]).find(
      (one) => typeof one?.loader === 'string' && /[\\/]mdx-loader[\\/]/.test(one.loader),
    );
    return item ? [{ folders: [include].flat() as string[], loader: item.loader, options: item.options }] : [];
  });
}

/**
 * Reads the modules that provide components to all pages, from the theme's to the site's. Returns `undefined` when there is
 * none to read: then every component may be provided.
 */
function readProvidedComponents(siteDir: string, plugins: readonly LoadedPlugin[]): string | undefined {
  const themes = [
    path.join(siteDir, 'src', 'theme'),
    ...plugins.flatMap(({ path: folder, getThemePath }) => {
      const theme = getThemePath?.();
      return theme === undefined ? [] : [path.resolve(folder, theme)];
    }),
  ];
  const files = themes.flatMap((theme) =>
    ['MDXComponents', 'MDXComponents/index'].flatMap((name) =>
      ['.js', '.jsx', '.ts', '.tsx'].map((extension) => path.join(theme, name + extension)),
    ),
  );
  const texts = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
  // A module that takes components from elsewhere may provide any.
  if (texts.length === 0 || texts.some((text) => /\.\.\.(?!props|MDXComponents\b)\w+/.test(text))) return undefined;
  return texts.join('\n');
}
