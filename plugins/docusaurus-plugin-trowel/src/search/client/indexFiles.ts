import { manifestName, type SearchAccess } from '../search.ts';
import { format, type Manifest } from '../shards/format.ts';

type Load = SearchAccess['load'];

/** The files of an index, read once each. */
export interface IndexFiles {
  readonly manifest: Manifest;
  /** Loads and decodes a file; returns `otherwise` after two failed attempts. */
  readonly read: <Content>(path: string, parse: (bytes: Uint8Array) => Content, otherwise: Content) => Promise<Content>;
  /** The number of files that could not be loaded so far. Each is tried again when it is needed again. */
  readonly losses: () => number;
}

/** Opens the current index; throws when the manifest cannot be loaded. */
export async function openFiles(load: Load): Promise<IndexFiles> {
  const manifest = await readManifest(load);
  const known = new Map<string, Promise<unknown>>();
  let losses = 0;
  const readOnce = async <Content>(path: string, parse: (bytes: Uint8Array) => Content): Promise<Content> => {
    try {
      return parse(await inflate(await load(path)));
    } catch {
      // The file may be damaged in transit or in a cache.
      return parse(await inflate(await load(path, { fresh: true })));
    }
  };
  return {
    manifest,
    losses: () => losses,
    async read(path, parse, otherwise) {
      let content = known.get(path) as Promise<ReturnType<typeof parse>> | undefined;
      if (!content) {
        content = readOnce(path, parse);
        known.set(path, content);
      }
      try {
        return await content;
      } catch {
        known.delete(path);
        losses++;
        return otherwise;
      }
    },
  };
}

/** Says whether a newer index has been published since the files were opened. */
export async function isOutdated({ manifest }: IndexFiles, load: Load): Promise<boolean> {
  try {
    const now = await loadManifest(load);
    return now.format !== format || now.generation !== manifest.generation;
  } catch {
    return false;
  }
}

async function loadManifest(load: Load): Promise<Manifest> {
  return JSON.parse(new TextDecoder().decode(await inflate(await load(manifestName)))) as Manifest;
}

async function readManifest(load: Load): Promise<Manifest> {
  const manifest = await loadManifest(load);
  if (manifest.format !== format) {
    throw new Error(`The search index has format ${manifest.format}; this page reads ${format}. Reload the page.`);
  }
  return manifest;
}

/** Decompresses `zlib.deflate` (RFC 1950), whose checksum detects damaged files. Servers need no configuration for it. */
async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
