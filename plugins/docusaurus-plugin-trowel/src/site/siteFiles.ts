/** A file that the plugin generates: data as JSON, or a module. */
export interface DataFile {
  readonly file: string;
  readonly content: string;
}

/** A route: an address, the theme's component, and a data file for each prop. */
export interface SiteRoute {
  readonly path: string;
  readonly component: string;
  readonly data: Readonly<Record<string, string>>;
}

/** Routes with the data files that they need. */
export interface SiteFiles {
  readonly data: readonly DataFile[];
  readonly routes: readonly SiteRoute[];
}

/** Makes a JSON data file from a value. */
export function toJsonFile(file: string, value: unknown): DataFile {
  return { file, content: JSON.stringify(value) };
}

/** Makes a JSON data file, and a module that exports a function which loads it. */
export function toLazyFiles(stem: string, value: unknown): DataFile[] {
  return [
    toJsonFile(`${stem}.json`, value),
    {
      file: `${stem}.mjs`,
      content: `export default () => import('./${stem}.json').then((module) => module.default);\n`,
    },
  ];
}

/** Joins routes and data files. */
export function joinFiles(parts: readonly SiteFiles[]): SiteFiles {
  return { data: parts.flatMap(({ data }) => data), routes: parts.flatMap(({ routes }) => routes) };
}
