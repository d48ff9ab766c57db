import type { FindEntry, HubEntry } from '../hub/hub.ts';
import { createResolver } from '../hub/resolver.ts';
import { compareText } from '../shared/compareText.ts';
import { archiveName, type BundleDescription, descriptionName } from './bundleDescription.ts';
import { toBundleLinks } from './bundleLinks.ts';
import { toBundlePaths } from './bundlePaths.ts';
import { createConcepts } from './concept.ts';
import { toMarkdown } from './conceptText.ts';
import { hashOf, toDescription } from './describeBundle.ts';
import { type BundleFile, toIndexFiles, toLogFile } from './listings.ts';

export interface BundleInput {
  /** All entries of the hub. */
  readonly entries: readonly HubEntry[];
  /** Says whether an entry is in the bundle. No other entry is named in it. */
  readonly isIncluded: (entry: HubEntry) => boolean;
  /** Returns the text of an entry's file, as `toPlainText` does; nothing where it cannot be read any more. */
  readonly textOf: (entry: HubEntry) => string | undefined;
  /** The name of the hub. */
  readonly title?: string;
  /** Where the hub is published. */
  readonly site?: {
    /** The site's own address, without a path: `https://hub.example.org`. */
    readonly url: string;
    readonly baseUrl: string;
    /** The paths of the pages' addresses by source. */
    readonly addresses: ReadonlyMap<string, string>;
    /** The folder of the bundle in addresses, below the base URL: `trowel/bundle/`. */
    readonly folder: string;
  };
}

/** A bundle: its files, sorted by path, the last of which is `hub.json`. */
export interface Bundle {
  readonly files: readonly BundleFile[];
  readonly hub: BundleDescription;
}

/** Creates the function that finds what an entry's fields call entries that are not in the bundle. */
function createFindWithheld(
  entries: readonly HubEntry[],
  isIn: (id: string) => boolean,
): (entry: HubEntry) => ReadonlySet<string> {
  const ofOthers = ({ withheldNames = [] }: HubEntry) => withheldNames.map((name) => name.trim());
  if (entries.every(({ id }) => isIn(id))) return (entry) => new Set(ofOthers(entry));
  const resolve = createResolver(entries);
  return (entry) =>
    new Set([
      ...ofOthers(entry),
      ...entry.references.flatMap((reference) => {
        const found = reference.field === 'text' ? undefined : resolve(reference, entry);
        return found?.type === 'found' && !isIn(found.entry.id) ? [reference.target.trim()] : [];
      }),
    ]);
}

/** Makes the bundle of a hub. The same hub gives the same bytes. */
export function toBundle({ entries, isIncluded, textOf, title, site }: BundleInput): Bundle {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const find: FindEntry = (id) => byId.get(id);
  const shown: FindEntry = (id) => {
    const entry = byId.get(id);
    return entry && isIncluded(entry) ? entry : undefined;
  };
  const texts = new Map(
    entries.flatMap((entry) => {
      const text = isIncluded(entry) ? textOf(entry) : undefined;
      return text === undefined ? [] : [[entry.id, text] as const];
    }),
  );
  const included = entries.filter(({ id }) => texts.has(id));
  const paths = toBundlePaths(included);
  const toConcept = createConcepts(
    find,
    toBundleLinks({ entries, paths, ...site }),
    createFindWithheld(entries, (id) => paths.has(id)),
  );
  const placed = included.map((entry) => ({ entry, path: paths.get(entry.id) as string }));
  const concepts = placed.map(({ entry, path }) => {
    const { frontMatter, ...concept } = toConcept(entry, texts.get(entry.id) as string);
    const source = path === entry.source ? {} : { source: entry.source };
    return {
      path,
      text: toMarkdown({ ...concept, frontMatter: { ...frontMatter, trowel: { ...frontMatter.trowel, ...source } } }),
    };
  });
  const files = [...concepts, ...toIndexFiles(placed), toLogFile(placed, shown)].sort((a, b) =>
    compareText(a.path, b.path),
  );
  const hub = toDescription({
    hashes: new Map(files.map(({ path, text }) => [path, hashOf(text)])),
    entries: placed.map(({ entry: { id, title, status }, path }) => ({
      id,
      path,
      title,
      ...(status === undefined ? {} : { state: status }),
    })),
    ...(title === undefined ? {} : { title }),
    ...(site && {
      addresses: {
        site: site.url + site.baseUrl,
        bundle: site.url + site.baseUrl + site.folder,
        archive: `${site.url}${site.baseUrl}${site.folder.replace(/[^/]+\/$/, archiveName)}`,
      },
    }),
  });
  return { files: [...files, { path: descriptionName, text: `${JSON.stringify(hub, undefined, 1)}\n` }], hub };
}
