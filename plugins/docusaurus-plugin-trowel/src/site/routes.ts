import type { DataFile, SiteFiles } from './siteFiles.ts';

/** A route as Docusaurus takes it; files are named without the folder that they are generated into. */
interface JoinedRoute {
  readonly path: string;
  /** The theme's component, or a file. */
  readonly component: { readonly theme: string } | { readonly file: string };
  /** Files, by the prop that each becomes. */
  readonly modules: Readonly<Record<string, string>>;
}

/**
 * Makes one module of a page and its data where no other page is drawn by the same component. Every page of a site loads the
 * list of all modules of all routes: for half as many it is shorter.
 */
export function joinRoutes({ data, routes }: SiteFiles): {
  readonly data: readonly DataFile[];
  readonly routes: readonly JoinedRoute[];
} {
  const made: DataFile[] = [];
  const joined = routes.map(({ path, component, data: modules }): JoinedRoute => {
    const props = Object.entries(modules);
    const isAlone = routes.filter((other) => other.component === component).length === 1;
    if (!isAlone || props.length === 0) return { path, component: { theme: component }, modules };
    const file = `route-${props.map(([, name]) => name.replace(/\.\w+$/, '')).join('-')}.mjs`;
    made.push({ file, content: toModule(component, props) });
    return { path, component: { file }, modules: {} };
  });
  return { data: [...data, ...made], routes: joined };
}

function toModule(component: string, props: readonly (readonly [prop: string, file: string])[]): string {
  return [
    "import {createElement} from 'react';",
    `import Page from '${component}';`,
    ...props.map(([, file], index) => `import p${index} from './${file}';`),
    `const props = {${props.map(([prop], index) => `${prop}: p${index}`).join(', ')}};`,
    'export default function Route() { return createElement(Page, props); }\n',
  ].join('\n');
}
