import { type ChunkTree, listChunkNames } from './route.ts';
import type { Shards } from './shards.ts';
import type { BaseNode, SplitTree } from './split.ts';
import type { VersionCards } from './versionCards.ts';

/** Where the generated modules find others. */
export interface ModulePaths {
  /** Docusaurus's client: the folder of its `preload.js`. */
  readonly client: string;
  /** This plugin's modules for the browser, by name. */
  readonly own: (name: 'store' | 'navigation' | 'cards') => string;
}

/** What the generated modules are made of. */
export interface ModuleInput {
  readonly tree: SplitTree;
  readonly shards: Shards;
  /** The module of each chunk as a literal, by the chunk's name. */
  readonly registry: ReadonlyMap<string, string>;
  readonly globalData: unknown;
  /** The versions of docs whose documents lie in parts, by the name of the chunk of their props. */
  readonly versions: ReadonlyMap<string, VersionCards>;
  readonly paths: ModulePaths;
}

/** The name of the chunk of a shard. */
export const toShardName = (index: number) => `light-${index}`;

/** Whether a chunk is that of a shard. */
export const isShardName = (name: string) => /^light-\d+$/.test(name);

/** What stands for a chunk's hash until the chunk is made. Without a name, it stands for the hashes of all chunks that no shard knows. */
export const toHashMark = (name = '') => `~light:${name}~`;

/** Returns the modules that take the place of Docusaurus's generated ones, by file name. */
export function generateModules(input: ModuleInput): ReadonlyMap<string, string> {
  const { tree, shards, paths } = input;
  const count = shards.shards.length;
  const registry = new Map(input.registry);
  for (const name of input.versions.keys()) registry.set(name, toJson(`./version-${name}.js`));
  const files = new Map([
    ['routes.js', generateRoutes(tree.base)],
    ['registry.js', `export default ${generateRegistry(shards.chunks, registry)};\n`],
    ['routesChunkNames.json', toJson(shards.chunkNames)],
    ['globalData.json', toJson(input.globalData)],
    ['store.js', generateStore(tree, count, paths)],
    ['preload.js', generatePreload(paths)],
    ['docusaurus.js', generateDocusaurus(paths)],
    ...generateWholes(count),
    ...[...input.versions].flatMap(([name, version]) => generateVersion(name, version, paths)),
  ]);
  for (const [index, shard] of shards.shards.entries())
    files.set(
      `shard-${index}.js`,
      `export default {
  registry: ${generateRegistry(shard.chunks, registry)},
  hashes: ${toJson(Object.fromEntries(shard.chunks.map((name) => [name, toHashMark(name)])))},
  chunkNames: ${toJson(shard.chunkNames)},
  leaves: ${toJson(
    shard.leaves.map(({ list, before, route: { path, hash, attributes } }) => [
      list,
      before,
      path,
      hash,
      ...(Object.keys(attributes).length > 0 ? [attributes] : []),
    ]),
  )},
  docs: ${toJson(shard.docs)},
};
`,
    );
  return files;
}

function generateRoutes(base: readonly BaseNode[]): string {
  return `import ComponentCreator from '@docusaurus/ComponentCreator';
import renderRoutes from '@docusaurus/renderRoutes';

// Matches the paths of what it holds, and shows it.
const holder = () => ({
  path: [],
  component: ({ route }) => renderRoutes(route.routes),
  exact: true,
  routes: [],
});

// React tells the routes of a list apart by their keys, which components do not see.
const keyed = (key, route) => Object.defineProperty(route, 'key', { value: key });

export default ${generateList(base)};
`;
}

function generateList(nodes: readonly BaseNode[]): string {
  return `[\n${nodes.map((node) => `${generateNode(node)},\n`).join('')}]`;
}

function generateNode(node: BaseNode): string {
  if ('isHolder' in node) return 'holder()';
  const { path, hash, exact, routes, key, attributes } = node;
  const fields = Object.entries({ exact, ...attributes }).filter(([, value]) => value !== undefined);
  const route = `{ path: ${toJson(path)}, component: ComponentCreator(${[path, hash].filter((one) => one !== undefined).map(toJson)})${fields
    .map(([name, value]) => `, ${toJson(name)}: ${toJson(value)}`)
    .join('')}${routes === undefined ? '' : `, routes: ${generateList(routes)}`} }`;
  return key === undefined ? route : `keyed(${toJson(key)}, ${route})`;
}

// Docusaurus gives the module's name too, and its id, but only a server asks for those.
function generateRegistry(names: readonly string[], registry: ReadonlyMap<string, string>): string {
  const entries = names.flatMap((name) => {
    const module = registry.get(name);
    return module === undefined
      ? []
      : `  ${toJson(name)}: [() => import(/* webpackChunkName: ${toJson(name)} */ ${module})],\n`;
  });
  return `{\n${entries.join('')}}`;
}

function generateStore({ lists }: SplitTree, count: number, { own }: ModulePaths): string {
  const loaders = Array.from(
    { length: count },
    (_, index) => `  () => import(/* webpackChunkName: "${toShardName(index)}" */ './shard-${index}.js'),\n`,
  );
  return `import ComponentCreator from '@docusaurus/ComponentCreator';
import { createAdder, createLoader } from ${own('store')};
import chunkNames from './routesChunkNames.json';
import globalData from './globalData.json';
import registry from './registry.js';
import routes from './routes.js';

export const add = createAdder({
  routes,
  registry,
  chunkNames,
  lists: ${toJson(lists)},
  // Only there when this plugin could give the chunks their addresses.
  hashes: __webpack_require__.lightHashes || {},
  docs: globalData['docusaurus-plugin-content-docs'],
  createComponent: ComponentCreator,
});

export const load = createLoader([
${loaders.join('')}], add);
`;
}

function generatePreload({ client, own }: ModulePaths): string {
  return `import preload from ${toJson(`${client}/preload.js`)};
import { createPreload } from ${own('navigation')};
import { load } from './store.js';

export default createPreload(load, preload, { location: window.location, storage: () => window.sessionStorage });
`;
}

function generateDocusaurus({ client, own }: ModulePaths): string {
  return `import docusaurus from ${toJson(`${client}/docusaurus.js`)};
import { createDocusaurus, isSlowConnection } from ${own('navigation')};
import { load } from './store.js';

export default createDocusaurus(load, docusaurus, isSlowConnection);
`;
}

function generateVersion(name: string, { props, parts }: VersionCards, { own }: ModulePaths): [string, string][] {
  const loaders = parts.map(
    (_, index) => `  () => import(/* webpackChunkName: "light-${name}-${index}" */ './cards-${name}-${index}.json'),\n`,
  );
  return [
    ...parts.map((part, index): [string, string] => [`cards-${name}-${index}.json`, toJson(part)]),
    [`version-${name}.json`, toJson(props)],
    [
      `version-${name}.js`,
      `import { createCards } from ${own('cards')};
import props from './version-${name}.json';

props.version.docs = createCards([
${loaders.join('')}]);

export default props;
`,
    ],
  ];
}

// For modules that are not Docusaurus's own and read what it generates: they get all of it.
function generateWholes(count: number): [string, string][] {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const all = `import { add } from './store.js';
${indexes.map((index) => `import shard${index} from './shard-${index}.js';\n`).join('')}
for (const shard of [${indexes.map((index) => `shard${index}`).join(', ')}]) add(shard);
`;
  const wholes = ['routes.js', 'registry.js', 'routesChunkNames.json', 'globalData.json'].map(
    (file): [string, string] => [
      `whole-${file.replace(/\.json$/, '.js')}`,
      `import './whole.js';\nimport value from './${file}';\n\nexport default value;\n`,
    ],
  );
  return [['whole.js', all], ...wholes];
}

/** Returns, for each shard, the chunk that only one of its pages has, for all of its pages that have one. */
export function findOwnChunks({ shards, chunks }: Shards): ReadonlyMap<string, number> {
  const owners = new Map<string, number | undefined>();
  for (const [index, { chunkNames }] of shards.entries())
    for (const tree of Object.values<ChunkTree>(chunkNames))
      for (const name of new Set(listChunkNames(tree))) owners.set(name, owners.has(name) ? undefined : index);
  for (const name of chunks) owners.delete(name);
  return new Map([...owners].filter((entry): entry is [string, number] => entry[1] !== undefined));
}

const toJson = (value: unknown) => JSON.stringify(value);
