import path from 'node:path';
import type { AllContent } from '@docusaurus/types';
import { findRecordFolders } from '../content/besideRecords.ts';
import type { FileRef } from '../content/fileFinder.ts';
import { isTold } from '../content/kinds/story.ts';
import { isAboutFolder, locate } from '../content/location.ts';
import type { CalendarDate } from '../shared/date.ts';
import { createFolderKinds, type Folders } from './folderKinds.ts';

/** A page of the site that the hub reads: its file and its address. */
export interface SitePage extends FileRef {
  readonly permalink: string;
  /** The file as modules import it: `@site/…`. */
  readonly module: string;
  /** When the file was last changed. Docusaurus knows it with the option `showLastUpdateTime`, or from front matter. */
  readonly edited?: CalendarDate;
  /** Whether what is published of it is not all of its file: names of withheld pages are left out. */
  readonly isShortened?: true;
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
  readonly loadedVersions: readonly DocsVersion[];
}
interface DocsVersion {
  readonly versionName: string;
  /** Whether it is the version that the site shows by default. */
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
}
/** The same of the blog plugin. */
interface BlogContent {
  readonly blogPosts: readonly {
    readonly metadata: {
      readonly source: string;
      readonly permalink: string;
      readonly unlisted?: boolean;
      readonly frontMatter?: object;
    };
  }[];
  /** The content does not hold the blog's own address. This one is a segment below it. */
  readonly blogTagsListPath?: string;
}

type PagesContent = readonly { readonly source: string; readonly permalink: string }[];

interface FindInput {
  readonly allContent: AllContent;
  readonly siteDir: string;
  readonly folders: Folders;
  /** The version of versioned docs to take; the one that the site shows by default unless given. */
  readonly version?: string;
  /** Whether to trust the dates of last changes. In development Docusaurus makes them up. */
  readonly dated?: boolean;
}

/**
 * Finds the hub's pages in what the docs and blog plugins have loaded: one version of every docs instance, and every blog.
 * Addresses are those that Docusaurus has computed. Unlisted pages are left out.
 */
export function findPages({ allContent, siteDir, folders, version, dated = false }: FindInput): SitePages {
  const docs = Object.entries((allContent['docusaurus-plugin-content-docs'] ?? {}) as Record<string, DocsContent>);
  const blogs = Object.values((allContent['docusaurus-plugin-content-blog'] ?? {}) as Record<string, BlogContent>);
  const kindOf = createFolderKinds(folders);

  const docPages = docs.flatMap(([instance, { loadedVersions }]) => {
    const covered = chooseVersion(loadedVersions, version);
    const found = (covered?.docs ?? [])
      .filter(({ unlisted }) => !unlisted)
      .map((doc) => ({ ...doc, original: toOriginal(doc.source, { instance, loadedVersions, covered, siteDir }) }));
    const docKindOf = createDocKinds(
      found.map(({ original }) => original),
      folders,
    );
    return found.map(
      ({ source, permalink, lastUpdatedAt, original }): SitePage => ({
        file: toFile(source, siteDir),
        source: original,
        kind: docKindOf(original),
        permalink,
        module: source,
        edited: dated ? toDay(lastUpdatedAt) : undefined,
      }),
    );
  });
  const blogPages = blogs.flatMap(({ blogPosts }) =>
    blogPosts
      .filter(({ metadata }) => !metadata.unlisted)
      .map(({ metadata: { source, permalink, frontMatter } }): SitePage => {
        const original = toOriginalPost(source);
        // Posts in the folder `blog` are stories when they say so; the reader knows that.
        const fallback = original.startsWith('blog/') ? undefined : isTold(frontMatter ?? {}) ? 'story' : 'guide';
        return {
          file: toFile(source, siteDir),
          source: original,
          kind: (isAboutFolder(original) ? undefined : kindOf(original)) ?? fallback,
          permalink,
          module: source,
        };
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

/** Creates a function that gives the pages of some docs the kinds that do not follow from their own places. */
export function createDocKinds(
  sources: readonly string[],
  folders: Folders,
): (source: string) => SitePage['kind'] | undefined {
  const kindOf = createFolderKinds(folders);
  const { records, beside } = findRecordFolders(sources);
  return (source) => {
    const isAbout = isAboutFolder(source) && !records.has(source);
    const kind = isAbout ? undefined : kindOf(source);
    return beside.has(source) && (kind ?? locate(source).kind) === 'decision' ? 'guide' : kind;
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

function toFile(source: string, siteDir: string): string {
  return path.join(siteDir, source.replace(/^@site\//, ''));
}

/** Chooses the version that was asked for; without one, or where there is none of that name, the one that is shown by default. */
function chooseVersion(versions: readonly DocsVersion[], name: string | undefined): DocsVersion | undefined {
  return (
    versions.find(({ versionName }) => versionName === name) ?? versions.find(({ isLast }) => isLast) ?? versions[0]
  );
}

interface OriginalInput {
  /** The id of the docs instance. */
  readonly instance: string;
  readonly loadedVersions: readonly DocsVersion[];
  readonly covered: DocsVersion | undefined;
  readonly siteDir: string;
}

/**
 * Returns the source of the page that a translated page, or one of an older version, stands for: references and the option
 * `folders` mean the same in every language and version.
 */
function toOriginal(source: string, { instance, loadedVersions, covered, siteDir }: OriginalInput): string {
  const relative = source.replace(/^@site\//, '');
  const toSource = (folder: string) => toPosix(path.relative(siteDir, folder));
  const folders = [covered?.contentPathLocalized, covered?.contentPath].flatMap((folder) =>
    folder ? toSource(folder) : [],
  );
  const current = loadedVersions.find(({ versionName }) => versionName === 'current');
  // A site that does not publish its current version does not load it; these are its usual folders.
  const original = current ? toSource(current.contentPath) : instance === 'default' ? 'docs' : instance;
  const folder = folders.find((one) => relative.startsWith(`${one}/`));
  return folder === undefined ? relative : `${original}${relative.slice(folder.length)}`;
}

function toPosix(file: string): string {
  return file.split(path.sep).join('/');
}
