import { findRecordNumber } from '../shared/recordNumber.ts';
import { type KindName, kindNames, kinds } from './kinds/index.ts';

/** Where a file stands: the kind that its folder gives it, and its name within that kind. */
interface Location {
  readonly kind: KindName;
  /** Path below the kind's folder without extension; an index file has its folder's name. */
  readonly name: string;
  readonly number?: number;
  /** A form to be copied, no page of its own. */
  readonly isTemplate: boolean;
}

const extension = /\.mdx?$/i;
const folderKinds = new Map(
  kindNames.flatMap((kind) =>
    [kinds[kind].folder, ...(kinds[kind].alsoIn ?? [])].map((folder) => [folder, kind] as const),
  ),
);
const index = /^(?:index|readme)$/i;
const template = /^(?:[\w-]*[-_])?template$/i;

/**
 * Locates a page by its path, relative to the content folder, with `/` between folders.
 * @param kind Takes the page as this kind, whatever folder it is in.
 */
export function locate(source: string, kind?: KindName): Location {
  const folders = source.split('/');
  const file = (folders.pop() as string).replace(extension, '');
  const depth = kind ? -1 : folders.findLastIndex((folder) => folderKinds.has(folder.toLowerCase()));
  const folderKind = folderKinds.get((folders[depth] ?? '').toLowerCase());
  const isTemplate = template.test(file);
  // Such a page is about the folder it stands in, and no record of its own.
  const isAbout = folderKind !== 'story' && (isTemplate || index.test(file)) && folders.length === depth + 1;
  const found = kind ?? (folderKind && !isAbout ? folderKind : 'guide');
  const below = found === 'guide' || kind ? folders : folders.slice(depth + 1);
  const isIndex = index.test(file) && below.length > 0 && !kind;
  return {
    kind: found,
    name: [...below, ...(isIndex ? [] : [file])].join('/'),
    number: findRecordNumber(isIndex ? (below.at(-1) ?? file) : file),
    isTemplate,
  };
}

/** Whether a page is about the folder that it stands in, or a form to be copied: no record of its own. */
export function isAboutFolder(source: string): boolean {
  const file = (source.split('/').at(-1) as string).replace(extension, '');
  return template.test(file) || index.test(file);
}
