import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MarkdownConfig } from '@docusaurus/types';
import { toPlainText } from '../content/encoding.ts';
import { findFiles } from '../content/fileFinder.ts';
import { locate } from '../content/location.ts';
import { parsePage } from '../content/pageParser.ts';
import { type Blog, isInBlog, readAuthorKeys } from './contentFolders.ts';
import { createFolderKinds, type Folders } from './folderKinds.ts';

type Parse = MarkdownConfig['parseFrontMatter'];

/** An author as Docusaurus's blog takes it in a post. */
interface Author {
  readonly name: string;
  readonly title?: string;
}

/** The hub's people, by the names of their pages in lower case: `tiago-marques`. */
type People = ReadonlyMap<string, Author>;

interface AuthorsInput {
  readonly blogs: readonly Blog[];
  readonly people: () => Promise<People>;
}

/**
 * Wraps Docusaurus's hook for front matter so that the authors of posts are people of the hub. A key of the blog's authors
 * file stays as it is. Any other becomes the person with that name; when nobody has it, it stands for itself.
 */
export function withStoryAuthors(parse: Parse, { blogs, people }: AuthorsInput): Parse {
  return async (params) => {
    const parsed = await parse(params);
    const { authors } = parsed.frontMatter;
    const blog = blogs.find((one) => isInBlog(params.filePath, [one]));
    if (!blog || authors === undefined || authors === null) return parsed;
    const keys = readAuthorKeys(blog);
    const known = await people();
    const resolve = (author: unknown) => {
      const isKey = typeof author === 'string' || typeof author === 'number';
      const { key, ...own } = isKey ? { key: String(author) } : ((author ?? {}) as { key?: unknown });
      if (typeof key !== 'string' || keys.has(key)) return author;
      return { ...(known.get(toKey(key)) ?? { name: toName(key) }), ...own };
    };
    const resolved = Array.isArray(authors) ? authors.map(resolve) : resolve(authors);
    return { ...parsed, frontMatter: { ...parsed.frontMatter, authors: resolved } };
  };
}

/** Makes a name of a key such as `tariq-belo`. Anything else is a name already. */
function toName(key: string): string {
  if (!/^[\p{Ll}\d]+(?:[-_][\p{Ll}\d]+)*$/u.test(key)) return key;
  return key.replaceAll(/[-_]/g, ' ').replaceAll(/(?<=^| )./gu, (letter) => letter.toUpperCase());
}

interface PeopleFolders {
  /** The folders of docs, relative to the site. */
  readonly roots: readonly string[];
  /** The option `folders`. */
  readonly folders: Folders;
}

/** Creates what reads the people of the site's docs, once until it is told to forget them. */
export function createPeopleReader(siteDir: string, input: PeopleFolders) {
  let people: Promise<People> | undefined;
  return {
    read: () => {
      people ??= readPeople(siteDir, input);
      return people;
    },
    forget: () => {
      people = undefined;
    },
  };
}

async function readPeople(siteDir: string, { roots, folders }: PeopleFolders): Promise<People> {
  const kindOf = createFolderKinds(folders);
  const people = new Map<string, Author>();
  for (const root of roots) {
    // A folder of docs may be missing; Docusaurus says so.
    const folder = path.resolve(siteDir, root);
    const above = path.relative(siteDir, folder).split(path.sep).join('/');
    for (const { file, source: below } of await findFiles(folder).catch(() => [])) {
      const source = path.posix.join(above, below);
      const kind = kindOf(source);
      if ((kind ?? locate(source).kind) !== 'person') continue;
      const { entry } = parsePage({ source, text: toPlainText(await readFile(file, 'utf8')), kind });
      const { description } = entry.fields;
      const title = typeof description === 'string' ? { title: description } : {};
      const author = { name: entry.title, ...title };
      // As references do: the whole name, or else its end.
      people.set(toKey(entry.id), author);
      const end = path.posix.basename(toKey(entry.id));
      if (!people.has(end)) people.set(end, author);
    }
  }
  return people;
}

function toKey(id: string): string {
  return id.replace(/^person\//, '').toLowerCase();
}
