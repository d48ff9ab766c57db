import path from 'node:path';
import type { AllContent } from '@docusaurus/types';
import type { FileRef } from '../content/files.ts';
import type { KindName } from '../content/kinds/index.ts';
import { isAboutFolder } from '../content/locate.ts';
import type { CalendarDate } from '../shared/date.ts';

/** A page of the site that the hub reads: its file and its address. */
export interface SitePage extends FileRef {
  readonly permalink: string;
  /** `@site/…`, as bundler modules name it. */
  readonly module: string;
  /** The day on which the file was last changed, where the site asks git for it (`showLastUpdateTime`) or the page says so. */
  readonly edited?: CalendarDate;
}

/** The site's pages, and where its first blog begins. */
export interface SitePages {
  readonly pages: readonly SitePage[];
  readonly blogPath?: string;
  /** Pages that the hub does not read: those in `src/pages`. */
  readonly otherPages: readonly { readonly source: string; readonly permalink: string }[];
}

/** The parts of Docusaurus's own content that are read here. */
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
interface BlogContent {
  readonly blogPosts: readonly {
    readonly metadata: { readonly source: string; readonly permalink: string; readonly unlisted?: boolean };
  }[];
  /** The only address of the blog itself that its content holds: one segment above is where it begins. */
  readonly blogTagsListPath?: string;
}

type PagesContent = readonly { readonly source: string; readonly permalink: string }[];

interface FindInput {
  readonly allContent: AllContent;
  readonly siteDir: string;
  readonly folders: Readonly<Record<string, KindName>>;
  /** Whether the dates on which files were last changed are right: in development Docusaurus makes them up. */
  readonly dated?: boolean;
}

/**
 * Finds the hub's pages in what the docs and blog plugins have loaded: of every docs instance the current version, and
 * every blog. Addresses are Docusaurus's own, never computed again. Unlisted pages are in no list, so the hub leaves them out.
 */
export function findPages({ allContent, siteDir, folders, dated = false }: FindInput): SitePages {
  const docs = Object.values((allContent['docusaurus-plugin-content-docs'] ?? {}) as Record<string, DocsContent>);
  const blogs = Object.values((allContent['docusaurus-plugin-content-blog'] ?? {}) as Record<string, BlogContent>);
  const toPage = (source: string, permalink: string, logical: string, fallback?: KindName): SitePage => ({
    file: path.join(siteDir, source.replace(/^@site\//, '')),
    source: logical,
    kind: (isAboutFolder(logical) ? undefined : kindOfFolder(logical, folders)) ?? fallback,
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
        ...toPage(source, permalink, toLogical(source, version as DocsContent['loadedVersions'][number], siteDir)),
        edited: dated ? toDay(lastUpdatedAt) : undefined,
      }));
  });
  const blogPages = blogs.flatMap(({ blogPosts }) =>
    blogPosts
      .filter(({ metadata }) => !metadata.unlisted)
      .map(({ metadata: { source, permalink } }) => {
        const logical = toLogicalPost(source);
        return toPage(source, permalink, logical, logical.startsWith('blog/') ? undefined : 'story');
      }),
  );
  const tagsPath = blogs[0]?.blogTagsListPath;
  const others = Object.values(
    (allContent['docusaurus-plugin-content-pages'] ?? {}) as Record<string, PagesContent | null>,
  );
  return {
    pages: [...docPages, ...blogPages],
    blogPath: tagsPath && path.posix.dirname(tagsPath),
    // A site without `src/pages` has none at all.
    otherPages: others
      .flatMap((loaded) => loaded ?? [])
      .map(({ source, permalink }) => ({ source: source.replace(/^@site\//, ''), permalink })),
  };
}

/** The calendar date of a moment; in UTC, as Docusaurus itself shows it. */
function toDay(milliseconds: number | null | undefined): CalendarDate | undefined {
  return typeof milliseconds === 'number' ? new Date(milliseconds).toISOString().slice(0, 10) : undefined;
}

/** A translated post has the name of the post that it translates, in a blog of the usual name. */
function toLogicalPost(source: string): string {
  return source.replace(/^@site\//, '').replace(/^i18n\/[^/]+\/docusaurus-plugin-content-blog[^/]*\//, 'blog/');
}

/** A translated page keeps the name of the page it translates, so that pointers between pages mean the same in every language. */
function toLogical(
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
