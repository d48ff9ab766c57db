import { bundleFolder, descriptionName } from '../okf/bundleDescription.ts';
import { type Copy, settingsName } from './copy.ts';
import { HubError } from './hubError.ts';

/** Where a bundle can be in a repository or folder. */
const bundleFolders = ['', bundleFolder, `build/${bundleFolder}`, 'bundle/'];
/** The content folders of a hub. */
const ownFolders = ['docs/', 'blog/'];
const page = /\.mdx?$/i;
/** Parts of paths that Docusaurus leaves out, and those of other programs. */
const leftOut = /(?:^|\/)(?:_|\.|node_modules\/)/;

/** Which files of a folder or repository are read as another hub. */
export interface ChosenFiles {
  readonly form: Copy['form'];
  /** The folder that paths are relative to, with a slash at its end; empty for the root. */
  readonly folder: string;
  /** Paths relative to the root. */
  readonly paths: readonly string[];
}

/** Chooses the files: those of a bundle where there is one, else the pages of a hub, else all Markdown. Throws a `HubError`. */
export function chooseFiles(all: readonly string[]): ChosenFiles {
  const known = new Set(all);
  const folder = bundleFolders.find((one) => known.has(`${one}${descriptionName}`));
  if (folder !== undefined) {
    const isOfBundle = (path: string) =>
      path.startsWith(folder) && (page.test(path) || path === `${folder}${descriptionName}`);
    return { form: 'bundle', folder, paths: all.filter(isOfBundle) };
  }
  const pages = all.filter((path) => page.test(path) && !leftOut.test(path));
  const own = pages.filter((path) => ownFolders.some((one) => path.startsWith(one)));
  const paths = own.length > 0 ? own : pages;
  if (paths.length === 0)
    throw new HubError(
      'It holds no bundle and no pages: name a folder or repository with `hub.json`, `docs/` or Markdown files.',
    );
  // It says who may read the pages of a kind.
  const about = all.filter((path) => path === settingsName);
  return { form: 'pages', folder: '', paths: [...paths, ...about] };
}
