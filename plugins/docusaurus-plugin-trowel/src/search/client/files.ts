import { manifestName, type SearchAccess } from '../search.ts';
import { format, type Manifest } from '../shards/format.ts';

type Load = SearchAccess['load'];

/** The files of one generation of the index, read once each. */
export interface IndexFiles {
  readonly manifest: Manifest;
  /** A file's content, or `otherwise` when it cannot be had or read, tried twice. */
  readonly read: <Content>(path: string, parse: (bytes: Uint8Array) => Content, otherwise: Content) => Promise<Content>;
  /** How many files could not be had so far. A file is asked for again when it is needed again. */
  readonly losses: () => number;
}

/** Opens the index as it is now; throws when the manifest cannot be had. */
export async function openFiles(load: Load): Promise<IndexFiles> {
  const manifest = await readManifest(load);
  const known = new Map<string, Promise<unknown>>();
  let losses = 0;
  const readOnce = async <Content>(path: string, parse: (bytes: Uint8Array) => Content): Promise<Content> => {
    const name = `${manifest.generation}/${path}`;
    try {
      return parse(await inflate(await load(name)));
    } catch {
      // Broken on the way, or in a cache on the way.
      return parse(await inflate(await load(name, { fresh: true })));
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

/** Whether the site has been published anew since the files were opened. */
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

/** Undoes `zlib.deflate` (RFC 1950), whose checksum tells a broken file; by the platform, so that no server has to. */
async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
