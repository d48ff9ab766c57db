import { toFolder } from './client/cards.ts';
import { toShard } from './pathKey.ts';
import { countShards } from './shards.ts';

const ofVersion = /^@generated\/(docusaurus-plugin-content-docs\/[^?]+\.json)$/;
/** Fewer documents than these stay where they are. */
const fewDocs = 16;

/** The props that all pages of a version get, without the titles and descriptions of all its documents, which lie in parts. */
export interface VersionCards {
  readonly props: unknown;
  readonly parts: readonly Readonly<Record<string, unknown>>[];
}

/** Returns the file of a module that may have the props of a version, below the folder of generated files. */
export function toVersionFile(module: string): string | undefined {
  return ofVersion.exec(module)?.[1];
}

/** Takes the documents out of the props of a version. Returns undefined for other props, and where there are few. */
export function splitVersion(props: unknown): VersionCards | undefined {
  const version = isRecord(props) ? props.version : undefined;
  const docs = isRecord(version) ? version.docs : undefined;
  if (!isRecord(props) || !isRecord(version) || !isRecord(docs) || Object.keys(docs).length < fewDocs) return undefined;
  const folders = new Set(Object.keys(docs).map(toFolder));
  const parts = Array.from({ length: countShards(folders.size / 4) }, (): Record<string, unknown> => ({}));
  for (const [id, doc] of Object.entries(docs))
    Object.assign(parts[toShard(toFolder(id), parts.length)] ?? {}, { [id]: doc });
  return { props: { ...props, version: { ...version, docs: {} } }, parts };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
