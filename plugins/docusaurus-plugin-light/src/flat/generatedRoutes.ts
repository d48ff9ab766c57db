import type { Route } from './route.ts';
import { Unexpected } from './unexpected.ts';

interface OpenRoute {
  path?: string;
  hash?: string;
  exact?: boolean;
  routes?: Route[];
  readonly attributes: Record<string, unknown>;
}

const header =
  /^import React from 'react';\nimport ComponentCreator from '@docusaurus\/ComponentCreator';\n\nexport default \[\n/;
const string = String.raw`'((?:[^'\\]|\\')*)'`;
const pathLine = new RegExp(`^path: ${string}$`);
const componentLine = new RegExp(`^component: ComponentCreator\\(${string}(?:, ${string})?\\)$`);
const attributeLine = /^([$_\p{ID_Start}](?:[$\p{ID_Continue}]|\u200c|\u200d)*|"(?:[^"\\]|\\.)*"): (.+)$/u;

/**
 * Reads the routes from Docusaurus's generated `routes.js`, which has one field on each line. It is read and never run, since paths come from
 * content. Throws `Unexpected` when it is written in another way.
 */
export function parseRoutes(source: string): readonly Route[] {
  if (!header.test(source)) throw new Unexpected('routes.js begins in another way');
  const lines = source.replace(header, '').split('\n');
  const top: Route[] = [];
  const open: OpenRoute[] = [];
  for (const [index, whole] of lines.entries()) {
    const line = whole.trim().replace(/,$/, '');
    const route = open.at(-1);
    if (line === '];' && route === undefined) return top;
    if (line === '{') open.push({ attributes: {} });
    else if (line === '' || (line === ']' && route?.routes !== undefined)) continue;
    else if (line === '}' && route !== undefined) {
      open.pop();
      (open.at(-1)?.routes ?? top).push(toRoute(route));
    } else if (route === undefined || !readField(route, line)) {
      throw new Unexpected(`routes.js has a line that is not understood, after line ${index}: ${line.slice(0, 80)}`);
    }
  }
  throw new Unexpected('routes.js ends in another way');
}

function readField(route: OpenRoute, line: string): boolean {
  if (line === 'exact: true') route.exact = true;
  else if (line === 'routes: [') route.routes = [];
  else if (route.path === undefined) {
    const path = pathLine.exec(line)?.[1];
    if (path === undefined) return false;
    route.path = readString(path);
  } else if (line.startsWith('component: ')) {
    const [, path, hash] = componentLine.exec(line) ?? [];
    if (path === undefined || readString(path) !== route.path) return false;
    route.hash = hash;
  } else {
    const [, name, json] = attributeLine.exec(line) ?? [];
    if (name === undefined || json === undefined) return false;
    try {
      route.attributes[name.startsWith('"') ? JSON.parse(name) : name] = JSON.parse(json);
    } catch {
      return false;
    }
  }
  return true;
}

function toRoute({ path, ...rest }: OpenRoute): Route {
  if (path === undefined) throw new Unexpected('routes.js has a route without a path');
  return { path, ...rest };
}

const readString = (text: string) => text.replaceAll("\\'", "'");
