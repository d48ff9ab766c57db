import { fileURLToPath } from 'node:url';
import { blockTypes } from '../content/blockTypes.ts';

type BundlerConfig = Parameters<NonNullable<import('@docusaurus/types').Plugin['configureWebpack']>>[0];
type BundlerChange = NonNullable<ReturnType<NonNullable<import('@docusaurus/types').Plugin['configureWebpack']>>>;

interface BundlerInput {
  readonly siteDir: string;
  /** Where `createData` writes, and its name in modules. */
  readonly dataDir: string;
  readonly generated: string;
  /** Whether a page's data stands in its module instead of in one of its own. */
  readonly inline: boolean;
}

/** The two loaders that join pages with their part of the hub. */
export function toModuleRules({ siteDir, dataDir, generated, inline }: BundlerInput): BundlerChange {
  // Loaders cannot be TypeScript: they stand one level above both src/ and dist/.
  const loader = (name: string) => fileURLToPath(new URL(`../../lib/${name}.mjs`, import.meta.url));
  return {
    module: {
      // `resource`, not `test`: by `test` Docusaurus recognizes its own Markdown rules, and asks them for their folders.
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
      ],
    },
  };
}

/**
 * Keeps lunr and our own code in the chunks that need them. Webpack moves larger modules of `node_modules` into chunks of
 * their own, which the search worker, alone in needing them, would then fetch one after the other.
 */
export const keepWhole: BundlerChange = {
  optimization: {
    splitChunks: {
      cacheGroups: { defaultVendors: { test: /[\\/]node_modules[\\/](?!(?:lunr|docusaurus-plugin-trowel)[\\/])/ } },
    },
  },
};

/**
 * Lets the bundler find the plugin's entry points (`docusaurus-plugin-trowel/client` and others) in its source: for this
 * condition, `exports` in package.json names the TypeScript files.
 */
export const sourceEntryPoints: BundlerChange = { resolve: { conditionNames: ['trowel-source', '...'] } };

interface MdxOptions {
  admonitions?: boolean | { keywords?: string[]; extendDefaults?: boolean };
  processors?: unknown;
}

/**
 * Teaches the Markdown rules of docs and blog the block keywords. Docusaurus has no API for it, so this changes the
 * options of its loader, and drops the processors that were made from the old ones; they are made again when first used.
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
  const found: MdxOptions[] = [];
  for (const rule of config.module?.rules ?? []) {
    if (!rule || typeof rule !== 'object' || !Array.isArray(rule.use)) continue;
    for (const item of rule.use) {
      if (!item || typeof item !== 'object' || !('loader' in item)) continue;
      if (
        typeof item.loader === 'string' &&
        /[\\/]mdx-loader[\\/]/.test(item.loader) &&
        typeof item.options === 'object'
      )
        found.push(item.options as MdxOptions);
    }
  }
  return found;
}
