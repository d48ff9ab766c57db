import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from '../../plugins/create-trowel-hub/src/hub.ts';
import { listFiles, planEmptying } from '../emptyHub/plan.ts';

const folders = ['.github/workflows', '.gitlab', 'blog', 'docs', 'src', 'static'];
const single = ['.gitignore', '.mcp.json', '.npmrc', '.nvmrc', 'docusaurus.config.ts', 'tsconfig.json', 'package.json'];
/** What is about the packages of this repository, not about a hub. */
const ownOnly = /^\.github\/workflows\/(?!(?:hub|why)\.yml$)|^\.gitlab\/(?!(?:hub|why)\.gitlab-ci\.yml$)/;

const plugin = 'docusaurus-plugin-trowel';
/** The packages of this repository that a hub needs. */
const packages = [plugin, 'docusaurus-plugin-light'];
const toSource = (name: string) => `./plugins/${name}/src/index.ts`;

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides?: unknown;
}

/**
 * The files of an empty hub that has the plugins from the registry, made of the repository in `root` by the same plan as
 * `npm run hub:empty`. Throws when a file still leads into the repository.
 */
export async function planTemplate(root: string): Promise<Files> {
  const { remove, write } = await planEmptying(root);
  const listed = (await Promise.all(folders.map((folder) => listFiles(root, folder)))).flat();
  const kept = [...single, ...listed].filter((file) => !remove.includes(file) && !ownOnly.test(file));
  const files = new Map<string, Uint8Array>();
  for (const file of kept) files.set(file, await readFile(path.join(root, file)));
  for (const [file, text] of write) files.set(file, Buffer.from(text));

  const { version } = await readJson<Manifest>(path.join(root, 'plugins', plugin, 'package.json'));
  const manifest = await readJson<Manifest>(path.join(root, 'package.json'));
  const typescript = await readJson<{ compilerOptions: object }>(path.join(root, 'tsconfig.json'));
  files.set('package.json', toJson(toManifest(manifest, version)));
  files.set('tsconfig.json', toJson({ ...typescript, include: ['docusaurus.config.ts', 'src'], exclude: undefined }));
  const config = await readFile(path.join(root, 'docusaurus.config.ts'), 'utf8');
  const installed = packages.reduce((text, name) => text.replaceAll(toSource(name), name), config);
  files.set('docusaurus.config.ts', Buffer.from(installed));

  // Components that are swizzled into the hub are checked by `npm run check`.
  files.set('src/trowel.d.ts', Buffer.from(`/// <reference types="${plugin}/theme" />\n`));

  const leading = [...files].filter(([, bytes]) =>
    packages.some((name) => Buffer.from(bytes).includes(`plugins/${name}`)),
  );
  if (leading.length > 0)
    throw new Error(
      `These files of the template lead into the repository: ${leading.map(([file]) => file).join(', ')}.`,
    );
  return files;
}

/** The hub's own package: what the site at the root needs, and nothing of what the repository's tests need. */
function toManifest({ dependencies, devDependencies, overrides }: Manifest, version: string) {
  const types = ['@docusaurus/module-type-aliases', '@docusaurus/tsconfig', '@docusaurus/types', '@types/node'];
  const wanted = [...types, '@types/react', 'typescript'];
  return {
    name: 'knowledge-hub',
    version: '0.0.0',
    private: true,
    engines: { node: '>=20.19' },
    scripts: {
      start: 'docusaurus start',
      build: 'docusaurus build',
      serve: 'docusaurus serve',
      check: 'tsc -p .',
      'check:content': 'trowel check',
      'check:questions': 'trowel ask --check',
    },
    dependencies: { ...dependencies, ...Object.fromEntries(packages.map((name) => [name, `^${version}`])) },
    devDependencies: Object.fromEntries(Object.entries(devDependencies).filter(([name]) => wanted.includes(name))),
    overrides,
  };
}

async function readJson<Shape>(file: string): Promise<Shape> {
  return JSON.parse(await readFile(file, 'utf8')) as Shape;
}

const toJson = (value: unknown) => Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`);
