import { cp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { type BenchPage, writePages } from './pages.ts';

/** The plugins of this project. */
export const ownPlugins = ['docusaurus-plugin-trowel', 'docusaurus-plugin-light'] as const;
export type OwnPlugin = (typeof ownPlugins)[number];

/** A plugin as a site uses it. */
export interface PluginForm {
  /** Its name in the site's configuration: the package, or the path of its source. */
  readonly name: string;
  /** The unpacked package, if the site has it installed. */
  readonly packageFolder?: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A Docusaurus site outside the project, with packages, caches and output of its own. */
export interface Site {
  readonly folder: string;
  readonly docs: string;
  /** The built site. */
  readonly out: string;
  /** Docusaurus's command line. */
  readonly command: string;
}

interface SiteInput {
  readonly folder: string;
  /** Root of the project whose packages the site uses. */
  readonly root: string;
  readonly pages: readonly BenchPage[];
  /** None for a bare site. */
  readonly plugins: readonly PluginForm[];
}

/** Creates a site of the pages, with or without plugins. All else is the same. */
export async function makeSite({ folder, root, pages, plugins }: SiteInput): Promise<Site> {
  await mkdir(path.join(folder, 'static', 'img'), { recursive: true });
  await writePages(pages, path.join(folder, 'docs'));
  await writeFile(path.join(folder, 'static', 'img', 'favicon.svg'), favicon);
  await writeFile(path.join(folder, 'package.json'), '{"name": "bench-site", "private": true}\n');
  await writeFile(
    path.join(folder, 'docusaurus.config.mjs'),
    toConfig({ plugins, customCss: path.join(root, 'src', 'css', 'site.css') }),
  );
  await installPackages({ folder, root, plugins });
  return siteIn(folder);
}

/** Returns the paths of a site that already exists. */
export function siteIn(folder: string): Site {
  const command = path.join(folder, 'node_modules', '@docusaurus', 'core', 'bin', 'docusaurus.mjs');
  return { folder, docs: path.join(folder, 'docs'), out: path.join(folder, 'build'), command };
}

/** Links the project's packages into a folder, and copies the plugins' own packages. */
export async function installPackages({ folder, root, plugins }: Omit<SiteInput, 'pages'>): Promise<void> {
  await linkPackages(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  for (const { name, packageFolder } of plugins) {
    if (packageFolder === undefined) continue;
    // A link would lead outside `node_modules`, and Docusaurus would compile the package as source.
    await cp(packageFolder, path.join(folder, 'node_modules', name), { recursive: true, verbatimSymlinks: true });
  }
}

/** Removes the caches and output of earlier builds, so that the next one is cold. */
export async function clearCaches({ folder, out }: Site): Promise<void> {
  for (const place of [path.join(folder, '.docusaurus'), path.join(folder, 'node_modules', '.cache'), out])
    await rm(place, { recursive: true, force: true });
}

/** Lists the pages of the built site, as paths below its root. */
export async function listBuiltPages({ out }: Site): Promise<string[]> {
  return (await glob(['**/*.html'], { cwd: out })).sort();
}

/**
 * Links each package of the project by itself. One link to the whole folder would share `node_modules/.cache`, where
 * Docusaurus keeps its caches, between sites.
 */
async function linkPackages(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const own: readonly string[] = ownPlugins;
  const names = (await readdir(from)).filter((name) => !name.startsWith('.') && !own.includes(name));
  await Promise.all(names.map((name) => linkFolder(path.join(from, name), path.join(to, name))));
}

/** Makes a junction, since on Windows only administrators may make links. */
async function linkFolder(from: string, to: string): Promise<void> {
  await symlink(from, to, 'junction');
}

interface ConfigInput {
  readonly plugins: readonly PluginForm[];
  readonly customCss: string;
}

function toConfig({ plugins, customCss }: ConfigInput): string {
  const quiet = 'ignore';
  const config = {
    title: 'Records',
    tagline: 'Pages of others, to measure with',
    url: 'https://example.org',
    baseUrl: '/',
    favicon: 'img/favicon.svg',
    themeConfig: { navbar: { title: 'Records' } },
    future: { v4: true, faster: true },
    // The pages come without the images and pages that they link to.
    onBrokenLinks: quiet,
    onBrokenAnchors: quiet,
    markdown: { format: 'md', hooks: { onBrokenMarkdownLinks: quiet, onBrokenMarkdownImages: quiet } },
    plugins: [
      // The example hub's colours. Docusaurus's own links have too little contrast for Lighthouse.
      ['@docusaurus/theme-classic', { customCss }],
      [
        '@docusaurus/plugin-content-docs',
        { routeBasePath: '/', sidebarPath: false, numberPrefixParser: false, breadcrumbs: false },
      ],
      ...plugins.map(({ name, options = {} }) => [name, options]),
    ],
  };
  return `export default ${JSON.stringify(config, undefined, 2)};\n`;
}

const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M2 2h12v3H2zm0 5h8v3H2zm0 5h12v2H2z"/></svg>\n';
