/** A route as Docusaurus generates it. All that is not named here is passed on to the page as it is. */
export interface Route {
  readonly path: string;
  /** Tells routes with the same path apart; missing where the route matches what no other does. */
  readonly hash?: string;
  readonly exact?: boolean;
  readonly routes?: readonly Route[];
  /** Other fields of the route, such as a document's sidebar, as JSON values. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** The names of the chunks that a route's page consists of, nested as the page's props are. */
export type ChunkTree = string | readonly ChunkTree[] | { readonly [key: string]: ChunkTree };

/** Returns the key of a route among the chunk names. */
export function toRouteKey({ path, hash }: Pick<Route, 'path' | 'hash'>): string {
  return `${path}-${hash}`;
}

/** Returns all chunk names of a route, in order. */
export function listChunkNames(tree: ChunkTree | undefined): readonly string[] {
  if (tree === undefined) return [];
  return typeof tree === 'string' ? [tree] : Object.values(tree).flatMap(listChunkNames);
}
