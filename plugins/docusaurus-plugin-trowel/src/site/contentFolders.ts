import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DocusaurusConfig } from '@docusaurus/types';
import { parse } from 'yaml';

/** A blog of the site. */
export interface Blog {
  /** Its folders, the translated one first. */
  readonly folders: readonly string[];
  /** Its authors file, relative to a folder. */
  readonly authorsFile: string;
}

interface BlogOptions {
  readonly id?: string;
  readonly path?: string;
  readonly authorsMapPath?: string;
}

export interface SiteFolders {
  readonly siteDir: string;
  /** Where the translations of the current language are. */
  readonly localizationDir: string;
}

type Setup = Pick<DocusaurusConfig, 'presets' | 'plugins'>;

/** Finds the site's blogs in its configuration: those of presets, and the instances of the blog plugin. */
export function findBlogs(setup: Setup, { siteDir, localizationDir }: SiteFolders): readonly Blog[] {
  return findInstances<BlogOptions>(setup, 'blog').map(
    ({ id = 'default', path: folder = 'blog', authorsMapPath = 'authors.yml' }) => {
      const translated = `docusaurus-plugin-content-blog${id === 'default' ? '' : `-${id}`}`;
      return {
        folders: [path.join(localizationDir, translated), path.resolve(siteDir, folder)],
        authorsFile: authorsMapPath,
      };
    },
  );
}

/** Finds the folders of the site's docs, relative to the site. */
export function findDocsFolders(setup: Setup): readonly string[] {
  return findInstances<{ path?: string }>(setup, 'docs').map(({ path: folder = 'docs' }) => path.normalize(folder));
}

/** A folder of docs or posts, and where their addresses begin. */
export interface ContentFolder {
  /** Relative to the site, with slashes. */
  readonly folder: string;
  /** Below the base URL. */
  readonly route: string;
  readonly isBlog: boolean;
}

/** Finds the folders of docs and blogs with their routes. */
export function findContentFolders(setup: Setup): readonly ContentFolder[] {
  return (['docs', 'blog'] as const).flatMap((content) =>
    findInstances<{ path?: string; routeBasePath?: string }>(setup, content).map(
      ({ path: folder = content, routeBasePath: route = content }) => ({
        folder: path.normalize(folder).split(path.sep).join('/'),
        route,
        isBlog: content === 'blog',
      }),
    ),
  );
}

/** Finds the address under which the site's docs are edited: the first `editUrl` that is one address for all files. */
export function findEditUrl(setup: Setup): string | undefined {
  const options = [
    ...findInstances<{ editUrl?: unknown }>(setup, 'docs'),
    ...findInstances<{ editUrl?: unknown }>(setup, 'blog'),
  ];
  return options.map(({ editUrl }) => editUrl).find((url) => typeof url === 'string');
}

/** Finds the options of all instances of a content plugin, in presets like the classic one and in `plugins`. */
function findInstances<Options extends object>({ presets, plugins }: Setup, content: 'docs' | 'blog'): Options[] {
  const ofPresets = presets.flatMap((preset) => {
    const [name, options] = toPair(preset);
    const own = (options as Partial<Record<string, Options | boolean>>)[content];
    if (own === false || (own === undefined && !/(?:^|preset-)classic$/.test(name))) return [];
    return [typeof own === 'object' ? own : ({} as Options)];
  });
  const ofPlugins = plugins.flatMap((plugin) => {
    const [name, options] = toPair(plugin);
    return name.endsWith(`content-${content}`) ? [options as Options] : [];
  });
  return [...ofPresets, ...ofPlugins];
}

function toPair(entry: unknown): readonly [name: string, options: object] {
  const [name, options] = Array.isArray(entry) ? entry : [entry];
  return [typeof name === 'string' ? name : '', typeof options === 'object' && options !== null ? options : {}];
}

/** Says whether a file is in a blog. */
export function isInBlog(file: string, blogs: readonly Blog[]): boolean {
  return blogs.some(({ folders }) => folders.some((folder) => isBelow(file, folder)));
}

/** Says whether a file is in a folder or below. */
function isBelow(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return !relative.startsWith('..') && !path.isAbsolute(relative);
}

/** Returns the keys of a blog's authors file; none when there is no such file. */
export function readAuthorKeys({ folders, authorsFile }: Blog): ReadonlySet<string> {
  for (const folder of folders) {
    let text: string;
    try {
      text = readFileSync(path.join(folder, authorsFile), 'utf8');
    } catch {
      continue;
    }
    // Docusaurus reports a file that it cannot read.
    try {
      return new Set(Object.keys(parse(text) ?? {}));
    } catch {
      return new Set();
    }
  }
  return new Set();
}
