import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseRegistry } from './generatedRegistry.ts';
import { parseRoutes } from './generatedRoutes.ts';
import { type ChunkTree, listChunkNames, type Route, toRouteKey } from './route.ts';
import { Unexpected } from './unexpected.ts';
import { splitVersion, toVersionFile, type VersionCards } from './versionCards.ts';

/** What Docusaurus generates about a site's routes. */
export interface Generated {
  readonly routes: readonly Route[];
  /** The module of each chunk as a literal, by the chunk's name. */
  readonly registry: ReadonlyMap<string, string>;
  readonly chunkNames: Readonly<Record<string, ChunkTree>>;
  readonly globalData: Readonly<Record<string, unknown>>;
}

/** Reads what Docusaurus has generated in `folder`. Throws `Unexpected` when something is missing, or does not fit together. */
export function readGenerated(folder: string): Generated {
  const read = (file: string) => {
    try {
      return readFileSync(path.join(folder, file), 'utf8');
    } catch {
      throw new Unexpected(`Docusaurus has not written ${file}`);
    }
  };
  const generated = {
    routes: parseRoutes(read('routes.js')),
    registry: parseRegistry(read('registry.js')),
    chunkNames: JSON.parse(read('routesChunkNames.json')) as Record<string, ChunkTree>,
    globalData: JSON.parse(read('globalData.json')) as Record<string, unknown>,
  };
  checkChunks(generated);
  return generated;
}

function checkChunks({ routes, registry, chunkNames }: Generated): void {
  const check = (route: Route) => {
    const chunks = chunkNames[toRouteKey(route)];
    if (route.hash !== undefined && chunks === undefined)
      throw new Unexpected(`routesChunkNames.json has no chunks for ${route.path}`);
    const unknown = listChunkNames(chunks).find((name) => !registry.has(name));
    if (unknown !== undefined) throw new Unexpected(`registry.js has no chunk ${unknown} of ${route.path}`);
    route.routes?.forEach(check);
  };
  routes.forEach(check);
}

/** Reads the props of the versions of docs whose documents can lie in parts, by the name of their chunk. */
export function readVersions(folder: string, registry: ReadonlyMap<string, string>): ReadonlyMap<string, VersionCards> {
  const versions = new Map<string, VersionCards>();
  for (const [name, module] of registry) {
    const file = toVersionFile(JSON.parse(module) as string);
    const text = file === undefined ? undefined : readIfThere(path.join(folder, file));
    const version = text === undefined ? undefined : splitVersion(JSON.parse(text));
    if (version !== undefined) versions.set(name, version);
  }
  return versions;
}

/** Writes files into a folder of their own: those that changed, so that the bundler's cache stays good, and removes all others. */
export function writeGenerated(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (!files.has(file)) rmSync(path.join(folder, file), { recursive: true });
  for (const [file, content] of files) {
    const place = path.join(folder, file);
    if (readIfThere(place) !== content) writeFileSync(place, content);
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
