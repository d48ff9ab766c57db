import { toPathKey } from './pathKey.ts';

const docsPlugin = 'docusaurus-plugin-content-docs';

interface Doc {
  readonly id: string;
  readonly path: string;
}

interface Version {
  readonly name: string;
  readonly mainDocId: string;
  readonly docs: readonly Doc[];
}

/** A document of the global data with its place there: the instance of the docs plugin, and the version. */
export type PlacedDoc = readonly [instance: string, version: string, doc: Doc];

/** The global data, in two parts. */
export interface DocsData {
  /** The global data without the documents that are only needed on their own pages. */
  readonly base: unknown;
  /** The documents that a page needs, by the key of its path: its own, and the same in other versions. */
  readonly byKey: ReadonlyMap<string, readonly PlacedDoc[]>;
}

/**
 * Takes documents out of the global data, which lists all of a site. Only the pages for which `isLeaf` holds lose theirs, and none that a
 * version begins with or that `mentioned` names: menus look documents up by their id.
 */
export function splitDocs(
  globalData: Readonly<Record<string, unknown>>,
  { isLeaf, mentioned }: { readonly isLeaf: (key: string) => boolean; readonly mentioned: ReadonlySet<string> },
): DocsData {
  const instances = globalData[docsPlugin];
  const byKey = new Map<string, PlacedDoc[]>();
  if (!isRecord(instances)) return { base: globalData, byKey };
  const base: Record<string, unknown> = {};
  for (const [instance, data] of Object.entries(instances)) {
    const versions = isRecord(data) ? data.versions : undefined;
    if (!Array.isArray(versions) || !versions.every(isVersion)) {
      base[instance] = data;
      continue;
    }
    const sameIds = new Map<string, PlacedDoc[]>();
    for (const { name, docs } of versions)
      for (const doc of docs) sameIds.set(doc.id, [...(sameIds.get(doc.id) ?? []), [instance, name, doc]]);
    const stays = ({ id, path }: Doc, { mainDocId }: Version) =>
      id === mainDocId || mentioned.has(id) || !isLeaf(toPathKey(path));
    for (const version of versions)
      for (const doc of version.docs) {
        const key = toPathKey(doc.path);
        if (isLeaf(key)) byKey.set(key, [...(byKey.get(key) ?? []), ...(sameIds.get(doc.id) ?? [])]);
      }
    const kept = versions.map((version) => ({ ...version, docs: version.docs.filter((doc) => stays(doc, version)) }));
    base[instance] = { ...(data as object), versions: kept };
  }
  return { base: { ...globalData, [docsPlugin]: base }, byKey };
}

/** Returns all strings in a value, however deep: what a config may name. */
export function listStrings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listStrings) : [];
}

function isVersion(value: unknown): value is Version {
  return (
    isRecord(value) &&
    typeof value.name === 'string' &&
    Array.isArray(value.docs) &&
    value.docs.every((doc) => isRecord(doc) && typeof doc.id === 'string' && typeof doc.path === 'string')
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
