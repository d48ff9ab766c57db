import path from 'node:path';
import { fileURLToPath } from 'node:url';
import logger from '@docusaurus/logger';
import type { CurrentBundler, LoadContext } from '@docusaurus/types';
import type { BundlerConfig, Half } from '../half.ts';
import type { LightOptions } from '../options.ts';
import { ChunkAddresses, parseFilePattern } from './chunkAddresses.ts';
import { listStrings, splitDocs } from './docsData.ts';
import { readGenerated, readVersions, writeGenerated } from './generatedFiles.ts';
import { checkInternals } from './internals.ts';
import { shareMdx } from './mdxCache.ts';
import { findOwnChunks, generateModules, toShardName } from './modules.ts';
import { PageScripts } from './pageScripts.ts';
import { toPathKey } from './pathKey.ts';
import { replaceable, replaceRequest } from './replacements.ts';
import { distribute } from './shards.ts';
import { splitTree } from './split.ts';
import { Unexpected } from './unexpected.ts';

/** Fewer pages than these are not worth a request of their own. */
const fewLeaves = 16;
const extension = path.extname(fileURLToPath(import.meta.url));

/** The flat half: the list of pages in parts, so that no page begins with all of it. */
export function createFlat(context: LoadContext, options: LightOptions): Half {
  const warn = (why: string) => logger.warn(`docusaurus-plugin-light: ${why}.`);
  return {
    configureBundler: (config, isServer, { currentBundler }) => {
      // The development server bundles pages as they are asked for.
      if (!options.flat || process.env.NODE_ENV !== 'production') return;
      shareMdx(config);
      if (isServer) return;
      try {
        flatten(config, { context, bundler: currentBundler, warn });
      } catch (error) {
        if (!(error instanceof Unexpected)) throw error;
        warn(`every page has the list of all pages, since ${error.message}`);
      }
    },
  };
}

/** Changes the configuration in place. Throws `Unexpected` before it has changed anything. */
function flatten(
  config: BundlerConfig,
  { context, bundler, warn }: { context: LoadContext; bundler: CurrentBundler; warn: (why: string) => void },
): void {
  const { generatedFilesDir, siteDir, siteConfig, baseUrl } = context;
  if (siteConfig.future.experimental_router === 'hash')
    throw new Unexpected('the site has one page, with the hash router');
  const client = findClient(config);
  checkInternals(client);
  const { instance } = bundler;
  const chunkAssetPlugin = config.plugins?.find((plugin) => plugin?.constructor.name === 'ChunkAssetPlugin');
  const scriptsPlugin = config.plugins?.find((plugin) => plugin?.constructor.name === 'ReactLoadableSSRAddon');
  const manifest = (scriptsPlugin as { options?: { filename?: unknown } } | undefined)?.options?.filename;
  const chunkFilename = config.output?.chunkFilename;
  const pattern = parseFilePattern(chunkFilename);
  if (!chunkAssetPlugin || typeof manifest !== 'string' || !pattern || typeof chunkFilename !== 'string')
    throw new Unexpected('Docusaurus configures the bundler in another way');

  const generated = readGenerated(generatedFilesDir);
  const tree = splitTree(generated.routes, baseUrl);
  if (tree.leaves.length < fewLeaves) return;
  const leafKeys = new Set(tree.leaves.map(({ route }) => toPathKey(route.path)));
  const docs = splitDocs(generated.globalData, {
    isLeaf: (key) => leafKeys.has(key),
    mentioned: new Set(listStrings([siteConfig.themeConfig, siteConfig.customFields])),
  });
  const shards = distribute({ leaves: tree.leaves, chunkNames: generated.chunkNames, docs });
  const folder = path.join(generatedFilesDir, 'docusaurus-plugin-light', 'default');
  const own = (name: string) => JSON.stringify(fileURLToPath(new URL(`./client/${name}${extension}`, import.meta.url)));
  writeGenerated(
    folder,
    generateModules({
      tree,
      shards,
      registry: generated.registry,
      globalData: docs.base,
      versions: readVersions(generatedFilesDir, generated.registry),
      paths: { client, own },
    }),
  );

  const told = new Set<string>();
  const onWhole = (issuer: string) => {
    if (!told.has(issuer)) warn(`${path.relative(siteDir, issuer)} reads the list of all pages, so it loads all of it`);
    told.add(issuer);
  };
  config.optimization = { ...config.optimization, chunkIds: 'named', realContentHash: true };
  const ofShards = new Set(shards.shards.flatMap(({ chunks }) => chunks));
  const ownChunks = findOwnChunks(shards);
  config.plugins = [
    ...(config.plugins ?? []).filter((plugin) => plugin !== chunkAssetPlugin),
    new instance.NormalModuleReplacementPlugin(replaceable, (data) => {
      const request: string = data.request;
      const replaced = replaceRequest({ request, issuer: data.contextInfo?.issuer ?? '' }, { folder, client, onWhole });
      if (replaced !== undefined) data.request = replaced;
    }),
    new ChunkAddresses({
      bundler,
      pattern,
      chunkFilename,
      ofShards,
      otherwise: chunkAssetPlugin as { apply(compiler: unknown): void },
      warn,
    }),
    new PageScripts(
      manifest,
      [...generated.registry].map(([name, module]) => {
        const shard = ownChunks.get(name);
        return [JSON.parse(module) as string, shard === undefined ? [name] : [name, toShardName(shard)]] as const;
      }),
    ),
  ];
}

function findClient({ entry }: BundlerConfig): string {
  if (typeof entry !== 'string' || path.basename(entry) !== 'clientEntry.js')
    throw new Unexpected('Docusaurus begins its client in another file');
  return path.dirname(entry);
}
