import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { blockTypes } from '../content/blockTypes.ts';
import { staticIndex } from '../search/staticIndex.ts';

type BundlerConfig = Parameters<NonNullable<import('@docusaurus/types').Plugin['configureWebpack']>>[0];
type BundlerChange = NonNullable<ReturnType<NonNullable<import('@docusaurus/types').Plugin['configureWebpack']>>>;

/** What modules are imported as, by name. */
type Aliases = Readonly<Record<string, string>>;

interface BundlerInput {
  readonly siteDir: string;
  /** The folder of the data files. */
  readonly dataDir: string;
  /** The same folder as modules import it: `@generated/…`. */
  readonly generated: string;
  /** Whether a page's module holds its data, instead of importing it. */
  readonly inline: boolean;
  /** The file of what every page loads. */
  readonly globalData?: string;
  /** The ids of pages that must not stand there. */
  readonly withheldIds?: readonly string[];
}

/** Returns the rules for the two loaders: one adds the hub's data to a page, the other cuts a block out of one. */
export function toModuleRules({
  siteDir,
  dataDir,
  generated,
  inline,
  globalData,
  withheldIds = [],
}: BundlerInput): BundlerChange {
  // The bundler cannot load TypeScript. lib/ is at the same place relative to src/ and to dist/.
  const loader = (name: string) => fileURLToPath(new URL(`../../lib/${name}.mjs`, import.meta.url));
  return {
    module: {
      // `resource`, not `test`: Docusaurus takes rules with such a `test` for its own, and reads folders that ours lack.
      rules: [
        {
          resource: /\.mdx?$/i,
          enforce: 'post',
          use: [{ loader: loader('entry-loader'), options: { siteDir, dataDir, generated, inline } }],
        },
        {
          resource: /\.mdx?$/i,
          resourceQuery: /trowel-block=/,
          enforce: 'pre',
          use: [{ loader: loader('block-loader') }],
        },
        ...(globalData === undefined || withheldIds.length === 0
          ? []
          : [
              {
                resource: globalData,
                enforce: 'pre' as const,
                use: [{ loader: loader('global-data-loader'), options: { ids: withheldIds } }],
              },
            ]),
      ],
    },
  };
}

/**
 * Keeps the packages of the search index's client and the plugin's own code in the chunks that use them. By default larger modules of `node_modules` get
 * chunks of their own, and the search worker would have to fetch them one after the other.
 */
export const wholeVendorChunks: BundlerChange = {
  optimization: {
    splitChunks: {
      cacheGroups: {
        defaultVendors: { test: toOtherPackages([...staticIndex.clientPackages, 'docusaurus-plugin-trowel']) },
      },
    },
  },
};

/** Returns the pattern of files in all packages but these. */
function toOtherPackages(names: readonly string[]): RegExp {
  return new RegExp(`[\\\\/]node_modules[\\\\/](?!(?:${names.join('|')})[\\\\/])`);
}

/**
 * Resolves the plugin's entry points (`docusaurus-plugin-trowel/client` and others) to its TypeScript source, by a
 * condition in `exports` of package.json.
 */
export const sourceEntryPoints: NonNullable<BundlerConfig['resolve']> = { conditionNames: ['trowel-source', '...'] };

/** Packages that give components a context, which works only when the site's theme and the hub's use the same copy. */
const contextPackages = [
  '@docusaurus/plugin-content-blog/client',
  '@docusaurus/plugin-content-docs/client',
  '@docusaurus/theme-common',
];

/**
 * Resolves the packages that hold contexts to the copies that the site's theme uses. Package managers often install several: one
 * below the preset, and one beside it for a plugin that asks for a wider range.
 */
export function copiesOfTheme(config: BundlerConfig): Aliases {
  const aliases = config.resolve?.alias;
  const layout = aliases && !Array.isArray(aliases) ? aliases['@theme-init/DocItem/Layout'] : undefined;
  if (typeof layout !== 'string') return {};
  const fromTheme = createRequire(layout);
  const copies = contextPackages.flatMap((name) => {
    try {
      return [[`${name}$`, fromTheme.resolve(name)]];
    } catch {
      return [];
    }
  });
  return Object.fromEntries(copies);
}

/**
 * Puts the hub's search button into the navigation bar, where the site's theme has none. A search that another theme or the site
 * itself brings stays.
 */
export function searchBarAlias(config: BundlerConfig): Aliases {
  const aliases = config.resolve?.alias;
  if (!aliases || Array.isArray(aliases)) return {};
  const { '@theme/SearchBar': bar, '@theme-init/DocItem/Layout': layout } = aliases;
  if (typeof bar !== 'string' || typeof layout !== 'string') return {};
  const themeFolder = layout.slice(0, layout.search(/[\\/]DocItem[\\/]Layout\b/));
  return bar.startsWith(themeFolder) ? { '@theme/SearchBar': '@theme/Trowel/SearchBar' } : {};
}

/**
 * Keeps apart what the bundler remembers of builds for other audiences: a page compiled for the team has links that others must not see,
 * and nothing in its file says for whom it was compiled.
 */
export function separateCaches(config: BundlerConfig, key: string): void {
  const { cache, experiments } = config as { cache?: unknown; experiments?: { cache?: unknown } };
  for (const one of [cache, experiments?.cache] as ({ version?: string } | boolean | undefined)[])
    if (typeof one === 'object') one.version = `${one.version ?? ''} ${key}`;
}

interface MdxOptions {
  admonitions?: boolean | { keywords?: string[]; extendDefaults?: boolean };
  processors?: unknown;
}

/**
 * Adds the block keywords to the admonitions of docs and blog. Docusaurus has no API for it, so this changes the
 * options of its loader. It also drops the processors made from the old options; Docusaurus makes new ones.
 */
export function addBlockKeywords(config: BundlerConfig): void {
  for (const options of findMdxOptions(config)) {
    const { admonitions } = options;
    if (admonitions === false) continue;
    const given = typeof admonitions === 'object' ? admonitions : {};
    const keywords = [...new Set([...(given.keywords ?? []), ...blockTypes])];
    options.admonitions = { ...given, keywords, extendDefaults: given.extendDefaults ?? true };
    delete options.processors;
  }
}

function findMdxOptions(config: BundlerConfig): MdxOptions[] {
  return findLoaders(config).flatMap(({ loader, options }) => (/[\\/]mdx-loader[\\/]/.test(loader) ? [options] : []));
}

/** Finds the loaders of Docusaurus's own rules, with their options. */
function findLoaders(config: BundlerConfig) {
  const rules = (config.module?.rules ?? []).flatMap((rule) => (rule && typeof rule === 'object' ? [rule.use] : []));
  return rules.flat().flatMap((item) => {
    if (!item || typeof item !== 'object' || typeof item.loader !== 'string') return [];
    const { loader, options } = item;
    return typeof options === 'object' ? [{ loader, options: options as Record<string, unknown> }] : [];
  });
}

/**
 * Lets Babel compile `[...new Set(values)]` as it is meant, where a site has Babel and no list of browsers. Docusaurus tells Babel to assume that only arrays are spread,
 * which holds for its own code. A site's copies of the hub's components need it too, so it is for all files.
 */
export function spreadIterables(config: BundlerConfig): void {
  for (const { loader, options } of findLoaders(config))
    if (/[\\/]babel-loader[\\/]/.test(loader))
      options.assumptions = { ...(options.assumptions as object | undefined), iterableIsArray: false };
}
