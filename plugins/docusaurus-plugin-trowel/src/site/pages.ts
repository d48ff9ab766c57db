import path from 'node:path';
import type { AllContent } from '@docusaurus/types';
import type { FileRef } from '../content/fileFinder.ts';
import type { KindName } from '../content/kinds/index.ts';
import { isAboutFolder } from '../content/location.ts';
import type { CalendarDate } from '../shared/date.ts';

/** A page of the site that the hub reads: its file and its address. */
export interface SitePage extends FileRef {
  readonly permalink: string;
  /** The file as modules import it: `@site/…`. */
  readonly module: string;
  /** When the file was last changed. Docusaurus knows it with the option `showLastUpdateTime`, or from front matter. */
  readonly edited?: CalendarDate;
}

/** The pages of the site. */
export interface SitePages {
  readonly pages: readonly SitePage[];
  /** The address of the first blog. */
  readonly blogPath?: string;
  /** The pages in `src/pages`, which the hub does not read. */
  readonly otherPages: readonly { readonly source: string; readonly permalink: string }[];
}

/** What is read here of the content that Docusaurus's docs plugin has loaded. */
interface DocsContent {
  readonly loadedVersions: readonly {
    readonly versionName: string;
    readonly isLast: boolean;
    readonly contentPath: string;
    readonly contentPathLocalized?: string;
    readonly docs: readonly {
      readonly source: string;
      readonly permalink: string;
      readonly unlisted?: boolean;
      readonly draft?: boolean;
      /** In milliseconds. */
      readonly lastUpdatedAt?: number | null;
    }[];
  }[];
}
/** The same of the blog plugin. */
interface BlogContent {
  readonly blogPosts: readonly {
    readonly metadata: { readonly source: string; readonly permalink: string; readonly unlisted?: boolean };
  }[];
  /** The content does not hold the blog's own address. This one is a segment below it. */
  readonly blogTagsListPath?: string;
}

type PagesContent = readonly { readonly source: string; readonly permalink: string }[];

interface FindInput {
  readonly allContent: AllContent;
  readonly siteDir: string;
  readonly folders: Readonly<Record<string, KindName>>;
  /** Whether to trust the dates of last changes. In development Docusaurus makes them up. */
  readonly dated?: boolean;
}

/**
 * Finds the hub's pages in what the docs and blog plugins have loaded: the current version of every docs instance, and
 * every blog. Addresses are those that Docusaurus has computed. Unlisted pages are left out.
 */
export function findPages({ allContent, siteDir, folders, dated = false }: FindInput): SitePages {
  const docs = Object.values((allContent['docusaurus-plugin-content-docs'] ?? {}) as Record<string, DocsContent>);
  const blogs = Object.values((allContent['docusaurus-plugin-content-blog'] ?? {}) as Record<string, BlogContent>);
  const toPage = (source: string, permalink: string, original: string, fallback?: KindName): SitePage => ({
    file: path.join(siteDir, source.replace(/^@site\//, '')),
    source: original,
    kind: (isAboutFolder(original) ? undefined : kindOfFolder(original, folders)) ?? fallback,
    permalink,
    module: source,
  });

  const docPages = docs.flatMap(({ loadedVersions }) => {
    const version =
      loadedVersions.find(({ versionName }) => versionName === 'current') ??
      loadedVersions.find(({ isLast }) => isLast);
    return (version?.docs ?? [])
      .filter(({ unlisted }) => !unlisted)
      .map(({ source, permalink, lastUpdatedAt }) => ({
        ...toPage(source, permalink, toOriginal(source, version as DocsContent['loadedVersions'][number], siteDir)),
        edited: dated ? toDay(lastUpdatedAt) : undefined,
      }));
  });
  const blogPages = blogs.flatMap(({ blogPosts }) =>
    blogPosts
      .filter(({ metadata }) => !metadata.unlisted)
      .map(({ metadata: { source, permalink } }) => {
        const original = toOriginalPost(source);
        return toPage(source, permalink, original, original.startsWith('blog/') ? undefined : 'story');
      }),
  );
  const tagsPath = blogs[0]?.blogTagsListPath;
  const others = Object.values(
    (allContent['docusaurus-plugin-content-pages'] ?? {}) as Record<string, PagesContent | null>,
  );
  return {
    pages: [...docPages, ...blogPages],
    blogPath: tagsPath && path.posix.dirname(tagsPath),
    // The content is null in a site without `src/pages`.
    otherPages: others
      .flatMap((loaded) => loaded ?? [])
      .map(({ source, permalink }) => ({ source: source.replace(/^@site\//, ''), permalink })),
  };
}

/** Returns the calendar date of a time in UTC, as Docusaurus shows it. */
function toDay(milliseconds: number | null | undefined): CalendarDate | undefined {
  return typeof milliseconds === 'number' ? new Date(milliseconds).toISOString().slice(0, 10) : undefined;
}

/** Returns the source of the post that a translated post stands for, in a blog with the default folder. */
function toOriginalPost(source: string): string {
  return source.replace(/^@site\//, '').replace(/^i18n\/[^/]+\/docusaurus-plugin-content-blog[^/]*\//, 'blog/');
}

/** Returns the source of the page that a translated page stands for, so that references are the same in every language. */
function toOriginal(
  source: string,
  { contentPath, contentPathLocalized }: { contentPath: string; contentPathLocalized?: string },
  siteDir: string,
): string {
  const relative = source.replace(/^@site\//, '');
  const localized = contentPathLocalized && toPosix(path.relative(siteDir, contentPathLocalized));
  const original = toPosix(path.relative(siteDir, contentPath));
  return localized && relative.startsWith(`${localized}/`)
    ? `${original}${relative.slice(localized.length)}`
    : relative;
}

function kindOfFolder(source: string, folders: Readonly<Record<string, KindName>>): KindName | undefined {
  const fitting = Object.keys(folders).filter((folder) => source.startsWith(`${folder.replace(/^\.?\/|\/$/g, '')}/`));
  const [longest] = fitting.sort((a, b) => b.length - a.length);
  return longest === undefined ? undefined : folders[longest];
}

function toPosix(file: string): string {
  return file.split(path.sep).join('/');
}
