import { descriptionName } from '../okf/bundleDescription.ts';
import { hashOf, toDigest } from '../okf/describeBundle.ts';
import { findStrayPathFault } from '../okf/pathFault.ts';
import { quoteName } from '../shared/quote.ts';
import { HubError, limits, tooLarge } from './hubError.ts';

/** The file in the root of a hub's own pages that says, among others, who may read which kind. */
export const settingsName = 'trowel.json';

/** A copy of another hub: its texts by their POSIX paths. */
export interface Copy {
  /** Whether it is a bundle that the hub wrote for others, or the hub's own pages. */
  readonly form: 'bundle' | 'pages';
  readonly files: ReadonlyMap<string, string>;
}

/** Returns the digest of a copy. That of a bundle is the one that its `hub.json` names. */
export function digestOf({ files }: Copy): string {
  const others = [...files].filter(([path]) => path !== descriptionName);
  return toDigest(new Map(others.map(([path, text]) => [path, hashOf(text)])));
}

/** Throws a `HubError` when the files of a bundle are not those of which its `hub.json` has the digest. Other programs' bundles name none. */
export function checkWhole(copy: Copy): void {
  const named = readNamedDigest(copy.files.get(descriptionName));
  if (copy.form === 'bundle' && named !== undefined && named !== digestOf(copy))
    throw new HubError(
      'Its files are not those that its hub.json names: some were changed by hand, or arrived in part. Its owners have to write the bundle again.',
    );
}

function readNamedDigest(text: string | undefined): string | undefined {
  try {
    const { digest } = JSON.parse(text ?? '{}') as { readonly digest?: unknown };
    return typeof digest === 'string' ? digest : undefined;
  } catch {
    return undefined;
  }
}

/** Returns a short hash of one page's text. */
export function digestOfText(text: string): string {
  return hashOf(text).slice(0, 16);
}

/** Returns a copy whose paths and size are within the limits. Throws a `HubError`. */
export function checkCopy(copy: Copy): Copy {
  const wrong = [...copy.files.keys()].find((path) => findStrayPathFault(path) !== undefined);
  if (wrong !== undefined)
    throw new HubError(
      `It has the file ${quoteName(wrong)}, whose path leads elsewhere; nothing of it is read. Tell its owners.`,
    );
  if (copy.files.size > limits.files)
    throw new HubError(`It has ${copy.files.size} files; at most ${limits.files} are read of another hub.`);
  let size = 0;
  for (const text of copy.files.values()) size += text.length;
  if (size > limits.texts) throw tooLarge(limits.texts);
  return copy;
}
