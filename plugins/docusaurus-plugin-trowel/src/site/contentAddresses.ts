import path from 'node:path';
import type { ContentFolder } from './contentFolders.ts';

/** The front matter that decides a page's address. */
interface AddressFields {
  readonly slug?: unknown;
  readonly id?: unknown;
}

const extension = /\.mdx?$/i;
const index = /(?:^|\/)(?:index|readme)$/i;
const dated = /^(?:.*\/)?(\d{4})[-/](\d{1,2})[-/](\d{1,2})[-/](.+?)(?:\/index)?$/;

/**
 * Lists the addresses that Docusaurus can give a page, before it has said which: with and without the number in its name, by its id
 * or by its file. An address too many only makes a link plain text that leads nowhere.
 */
export function listAddresses(
  source: string,
  { slug, id }: AddressFields,
  folders: readonly ContentFolder[],
): string[] {
  return folders.flatMap(({ folder, route, isBlog }) => {
    if (!source.startsWith(`${folder}/`)) return [];
    const bare = source.slice(folder.length + 1).replace(extension, '');
    const above = path.posix.dirname(bare) === '.' ? '' : `${path.posix.dirname(bare)}/`;
    const names = [bare, ...(typeof id === 'string' ? [`${above}${id}`] : [])];
    const shown = typeof slug === 'string' ? [slug.startsWith('/') || isBlog ? slug : `${above}${slug}`] : [];
    const post = isBlog ? dated.exec(bare) : null;
    const posts = post
      ? [`${post[1]}/${post[2]?.padStart(2, '0')}/${post[3]?.padStart(2, '0')}/${post[4]}`, post[4]]
      : [];
    return [...shown, ...names.flatMap((name) => [name, withoutNumbers(name)]), ...posts]
      .flatMap((name = '') => [name, name.replace(index, ''), ...withoutDouble(name)])
      .map((name) => toAddressKey(`/${route}/${name}`));
  });
}

/** Compares addresses without regard to case, to escapes, and to slashes at the end. */
export function toAddressKey(address: string): string {
  let plain = address;
  try {
    plain = decodeURIComponent(address);
  } catch {
    // As written.
  }
  return (
    plain
      .replaceAll(/\/{2,}/g, '/')
      .replace(/(?:\.html|\/index\.html)?\/*$/, '')
      .toLowerCase() || '/'
  );
}

function withoutNumbers(name: string): string {
  return name
    .split('/')
    .map((part) => part.replace(/^\d+\s*[-_.]+\s*(?=[^\d\s-_.])/, ''))
    .join('/');
}

/** `people/people` is at `people`. */
function withoutDouble(name: string): string[] {
  const parts = name.split('/');
  return parts.length > 1 && parts.at(-1) === parts.at(-2) ? [parts.slice(0, -1).join('/')] : [];
}
