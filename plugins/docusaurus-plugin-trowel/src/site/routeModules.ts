import { groupBy } from '../shared/collections.ts';
import type { DataFile, SiteFiles } from './siteFiles.ts';

/** A route as Docusaurus takes it. File names are relative to the folder of generated files. */
interface BundledRoute {
  readonly path: string;
  /** The theme's component, or a generated module. */
  readonly component: { readonly theme: string } | { readonly file: string };
  /** Data files, by prop. */
  readonly modules: Readonly<Record<string, string>>;
}

/**
 * Makes one module of a component and its data when no other route has the same component. Every page of the site loads the
 * list of all routes' modules, and this keeps that list short.
 */
export function bundleRoutes({ data, routes }: SiteFiles): {
  readonly data: readonly DataFile[];
  readonly routes: readonly BundledRoute[];
} {
  const generated: DataFile[] = [];
  const ofComponent = groupBy(routes, ({ component }) => component);
  const bundled = routes.map(({ path, component, data: modules }): BundledRoute => {
    const props = Object.entries(modules);
    const isUnique = ofComponent.get(component)?.length === 1;
    if (!isUnique || props.length === 0) return { path, component: { theme: component }, modules };
    const file = `route-${props.map(([, name]) => name.replace(/\.\w+$/, '')).join('-')}.mjs`;
    generated.push({ file, content: toModule(component, props) });
    return { path, component: { file }, modules: {} };
  });
  return { data: [...data, ...generated], routes: bundled };
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
