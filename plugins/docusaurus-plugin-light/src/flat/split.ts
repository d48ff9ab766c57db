import type { Route } from './route.ts';

/** A route of the tree that every page begins with. */
export interface BaseRoute extends Omit<Route, 'routes'> {
  readonly routes?: readonly BaseNode[];
  /** Names the route among its siblings once leaves come to stand before it. Only where some may. */
  readonly key?: string;
}

/**
 * A place at the top of the tree where leaves are hung when they are loaded. Docusaurus reads the top of the tree only once, so something
 * has to stand there from the beginning.
 */
export interface Holder {
  readonly isHolder: true;
}

/** What the tree that every page begins with consists of. */
export type BaseNode = BaseRoute | Holder;

/** A leaf that was taken out of the tree. */
export interface Leaf {
  readonly route: Route;
  /** Which of the lists it belongs to. */
  readonly list: number;
  /** Before which of the routes that stayed in its list it stands. */
  readonly before: number;
}

/** The tree of routes in two parts. */
export interface SplitTree {
  readonly base: readonly BaseNode[];
  /** Where in the base tree the lists are to which leaves belong: indexes from the top down. Those of holders end at the holder. */
  readonly lists: readonly (readonly number[])[];
  readonly leaves: readonly Leaf[];
}

/** A holder, which looks the same wherever it stands. */
const holder: Holder = { isHolder: true };

/**
 * Takes the leaves out of the tree of routes: those that match one address each, of which a site has as many as pages. What a router finds in
 * the whole tree, it finds in the base tree with the leaves of that address put back.
 */
export function splitTree(routes: readonly Route[], baseUrl: string): SplitTree {
  const lists: (readonly number[])[] = [];
  const leaves: Leaf[] = [];
  const isLeaf = (route: Route) => isMovable(route, baseUrl);

  const splitTop = (): readonly BaseNode[] => {
    const base: BaseNode[] = [];
    let list: number | undefined;
    for (const route of routes) {
      if (isLeaf(route)) {
        if (list === undefined) {
          list = lists.push([base.length]) - 1;
          base.push(holder);
        }
        leaves.push({ route, list, before: 0 });
      } else {
        list = undefined;
        base.push(splitRoute(route, [base.length]));
      }
    }
    return base;
  };

  const splitRoute = ({ routes: children, ...route }: Route, place: readonly number[], key?: string): BaseRoute => {
    const named = key === undefined ? route : { ...route, key };
    if (children === undefined) return named;
    const list = children.some(isLeaf) ? lists.push(place) - 1 : undefined;
    const kept: BaseRoute[] = [];
    for (const child of children) {
      if (list !== undefined && isLeaf(child)) leaves.push({ route: child, list, before: kept.length });
      else kept.push(splitRoute(child, [...place, kept.length], list === undefined ? undefined : `${kept.length}`));
    }
    return { ...named, routes: kept };
  };

  return { base: splitTop(), lists, leaves };
}

/** Whether a route matches one address only, and nothing looks for it before the address is asked for. */
function isMovable({ path, hash, exact, routes }: Route, baseUrl: string): boolean {
  if (exact !== true || routes !== undefined || hash === undefined) return false;
  // Themes look for the home page's route, and Docusaurus keeps `.html` in an address if there is a route with it.
  if (path === baseUrl || /\.html[\s/]*$/i.test(path)) return false;
  // What the router does not read as itself.
  return !/[\\:*?+()[\]{}]/.test(path);
}
