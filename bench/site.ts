import { cp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { type BenchPage, writePages } from './pages.ts';

/** The plugin as a site uses it. */
export interface PluginForm {
  /** What the site's configuration calls it: the package, or the path of its source. */
  readonly name: string;
  /** The unpacked package, when the site has it installed. */
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
  /** The project whose packages the site uses. */
  readonly root: string;
  readonly pages: readonly BenchPage[];
  /** None for the bare site. */
  readonly plugin?: PluginForm;
}

/** Makes a site of the pages; with and without the plugin it is otherwise the same. */
export async function makeSite({ folder, root, pages, plugin }: SiteInput): Promise<Site> {
  await mkdir(path.join(folder, 'static', 'img'), { recursive: true });
  await writePages(pages, path.join(folder, 'docs'));
  await writeFile(path.join(folder, 'static', 'img', 'favicon.svg'), favicon);
  await writeFile(path.join(folder, 'package.json'), '{"name": "bench-site", "private": true}\n');
  await writeFile(
    path.join(folder, 'docusaurus.config.mjs'),
    toConfig({ plugin, customCss: path.join(root, 'src', 'css', 'site.css') }),
  );
  await installPackages({ folder, root, plugin });
  return siteIn(folder);
}

/** A site that was made before. */
export function siteIn(folder: string): Site {
  const command = path.join(folder, 'node_modules', '@docusaurus', 'core', 'bin', 'docusaurus.mjs');
  return { folder, docs: path.join(folder, 'docs'), out: path.join(folder, 'build'), command };
}

/** Gives a folder the project's packages, and the plugin's own when it has one. */
export async function installPackages({ folder, root, plugin }: Omit<SiteInput, 'pages'>): Promise<void> {
  await linkPackages(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  if (plugin?.packageFolder === undefined) return;
  // Copied: as a link it would stand outside `node_modules`, where Docusaurus compiles what it takes for source.
  await cp(plugin.packageFolder, path.join(folder, 'node_modules', plugin.name), {
    recursive: true,
    verbatimSymlinks: true,
  });
}

/** Forgets what earlier builds left: the next one is cold. */
export async function clearCaches({ folder, out }: Site): Promise<void> {
  for (const place of [path.join(folder, '.docusaurus'), path.join(folder, 'node_modules', '.cache'), out])
    await rm(place, { recursive: true, force: true });
}

/** The built site's pages, as paths below its root. */
export async function listBuiltPages({ out }: Site): Promise<string[]> {
  return (await glob(['**/*.html'], { cwd: out })).sort();
}

/**
 * Links each package of the project. The folder itself is the site's: Docusaurus keeps its caches in
 * `node_modules/.cache`, which through one link for all would be shared between sites.
 */
async function linkPackages(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const names = (await readdir(from)).filter((name) => !name.startsWith('.') && name !== 'docusaurus-plugin-trowel');
  await Promise.all(names.map((name) => linkFolder(path.join(from, name), path.join(to, name))));
}

/** A junction, since Windows lets nobody else than administrators make links. */
async function linkFolder(from: string, to: string): Promise<void> {
  await symlink(from, to, 'junction');
}

interface ConfigInput {
  readonly plugin?: PluginForm;
  readonly customCss: string;
}

function toConfig({ plugin, customCss }: ConfigInput): string {
  const quiet = 'ignore';
  const config = {
    title: 'Records',
    tagline: 'Pages of others, to measure with',
    url: 'https://example.org',
    baseUrl: '/',
    favicon: 'img/favicon.svg',
    themeConfig: { navbar: { title: 'Records' } },
    future: { v4: true, faster: true },
    // The pages come without the images and pages that they point to.
    onBrokenLinks: quiet,
    onBrokenAnchors: quiet,
    markdown: { format: 'md', hooks: { onBrokenMarkdownLinks: quiet, onBrokenMarkdownImages: quiet } },
    plugins: [
      // The example hub's look: Docusaurus's own colours for links have too little contrast to measure with.
      ['@docusaurus/theme-classic', { customCss }],
      [
        '@docusaurus/plugin-content-docs',
        { routeBasePath: '/', sidebarPath: false, numberPrefixParser: false, breadcrumbs: false },
      ],
      ...(plugin ? [[plugin.name, plugin.options ?? {}]] : []),
    ],
  };
  return `export default ${JSON.stringify(config, undefined, 2)};\n`;
}

const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M2 2h12v3H2zm0 5h8v3H2zm0 5h12v2H2z"/></svg>\n';
