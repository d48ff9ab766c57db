import path from 'node:path';

/** Modules that every page begins with, and the generated one that takes the place of each. */
const generated: Readonly<Record<string, string>> = {
  '@generated/routes': 'routes.js',
  '@generated/registry': 'registry.js',
  '@generated/routesChunkNames': 'routesChunkNames.json',
  '@generated/globalData': 'globalData.json',
};
const ofClient: Readonly<Record<string, string>> = { './preload': 'preload.js', './docusaurus': 'docusaurus.js' };

/** The requests that may be replaced. */
export const replaceable =
  /^(?:@generated\/(?:routes|registry|routesChunkNames|globalData)|\.\/preload|\.\/docusaurus)$/;

/** A request of a module for another. */
export interface Request {
  readonly request: string;
  /** The file that asks, or the empty string. */
  readonly issuer: string;
}

/**
 * Returns what a module gets for a request, as a path, or undefined when it gets what it asks for. Docusaurus's own modules cope with a part of the list.
 * Others get the whole list, which they then load; `onWhole` hears of them.
 */
export function replaceRequest(
  { request, issuer }: Request,
  site: { readonly folder: string; readonly client: string; readonly onWhole: (issuer: string) => void },
): string | undefined {
  const isInside = (folder: string) => issuer.startsWith(folder + path.sep);
  // Docusaurus's own `window.docusaurus` finds chunks by the shards that are there, and loads pages as everything does.
  const client = ofClient[request];
  if (client !== undefined) return isInside(site.client) ? path.join(site.folder, client) : undefined;
  const file = generated[request];
  if (file === undefined || isInside(site.folder)) return undefined;
  if (isInside(site.client) || isHomeFinder(issuer)) return path.join(site.folder, file);
  site.onWhole(issuer);
  return path.join(site.folder, `whole-${file.replace(/\.json$/, '.js')}`);
}

/** Whether a module is the one of Docusaurus's themes that looks for the home page, which every page knows. */
const isHomeFinder = (issuer: string) => /[\\/]theme-common[\\/]lib[\\/]utils[\\/]routesUtils\.js$/.test(issuer);
