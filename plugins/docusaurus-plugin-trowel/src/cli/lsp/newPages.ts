import path from 'node:path';
import { isReadable } from '../../content/encoding.ts';

/** Where pages of a hub are. */
interface PagePlaces {
  readonly root: string;
  /** The sources of the pages that are files. */
  readonly taken: ReadonlySet<string>;
  /** Whether only what is in `docs/` and `blog/` is a page. */
  readonly hasFolders: boolean;
}

/** Finds the open texts that are no files yet, and will be pages of the hub once they are saved. */
export function findNewPages(
  open: ReadonlyMap<string, string>,
  { root, taken, hasFolders }: PagePlaces,
): readonly { readonly source: string; readonly text: string }[] {
  return [...open].flatMap(([file, text]) => {
    const source = path.relative(root, file).split(path.sep).join('/');
    const isNew = !taken.has(source) && isPlace(source) && (!hasFolders || /^(?:docs|blog)\//.test(source));
    return isNew && isReadable(text) ? [{ source, text }] : [];
  });
}

/** Whether a file at a place is a page, by the rule by which files are found. */
function isPlace(source: string): boolean {
  const isHidden = (part: string) => /^[._]/.test(part) || part.toLowerCase() === 'node_modules';
  return /\.mdx?$/i.test(source) && !path.isAbsolute(source) && !source.split('/').some(isHidden);
}
