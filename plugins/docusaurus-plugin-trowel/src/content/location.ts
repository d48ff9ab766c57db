import { findRecordNumber } from '../shared/recordNumber.ts';
import { type KindName, kindNames, kinds } from './kinds/index.ts';

/** The kind that a file has by its folder, and its name within that kind. */
interface Location {
  readonly kind: KindName;
  /** The path below the kind's folder, without extension; an index file has the name of its folder. */
  readonly name: string;
  readonly number?: number;
  /** Whether the file is a template for pages. */
  readonly isTemplate: boolean;
}

const extension = /\.mdx?$/i;
const folderKinds = new Map(
  kindNames.flatMap((kind) =>
    [kinds[kind].folder, ...(kinds[kind].alsoIn ?? [])].map((folder) => [folder, kind] as const),
  ),
);
const index = /^(?:index|readme)$/i;
/** Names of the file in a record's own folder that holds its text. */
const mainFile = /^(?:adr|rfc|decision|record|proposal|text|main)$/i;
const template = /^(?:[\w-]*[-_])?template$/i;

/**
 * Locates a page by its path, relative to the content folder, with `/` between folders. Numbers are found as adr-tools, MADR
 * and log4brains write them.
 * @param kind The kind of the page, whatever folder it is in.
 */
export function locate(source: string, kind?: KindName): Location {
  const folders = source.split('/');
  const file = (folders.pop() as string).replace(extension, '');
  const innermost = folders.findLastIndex((folder) => folderKinds.has(folder.toLowerCase()));
  const innermostKind = folderKinds.get((folders[innermost] ?? '').toLowerCase());
  // A story that is given as one has the same name as one in the blog's folder.
  const isGiven = kind !== undefined && !(kind === 'story' && innermostKind === 'story');
  const depth = isGiven ? -1 : innermost;
  const folderKind = isGiven ? undefined : innermostKind;
  const isTemplate = template.test(file);
  // An index or template right in a kind's folder is about that folder: it is a guide.
  const isAbout = folderKind !== 'story' && (isTemplate || index.test(file)) && folders.length === depth + 1;
  const found = kind ?? (folderKind && !isAbout ? folderKind : 'guide');
  const below = found === 'guide' || isGiven ? folders : folders.slice(depth + 1);
  const isIndex = index.test(file) && below.length > 0 && !isGiven;
  return {
    kind: found,
    name: [...below, ...(isIndex ? [] : [file])].join('/'),
    number: findNumber(folders, file),
    isTemplate,
  };
}

/** Finds the number in a file's name, or in its folder's when the file is what the folder is called for: `0012-x/README.md`. */
function findNumber(folders: readonly string[], file: string): number | undefined {
  const folder = folders.at(-1) ?? '';
  const isMain = index.test(file) || mainFile.test(file) || folder.replace(/^[^\p{L}]*/u, '') === file;
  return findRecordNumber(isMain && folder !== '' ? folder : file);
}

/** Says whether a file is the index of its folder or a template, by its name. */
export function isAboutFolder(source: string): boolean {
  const file = (source.split('/').at(-1) as string).replace(extension, '');
  return template.test(file) || index.test(file);
}
