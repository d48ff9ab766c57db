/** A file that the plugin writes into its generated folder: data as JSON, or a module. */
export interface DataFile {
  readonly file: string;
  readonly content: string;
}

/** A page of the hub's own: its address, the theme's component, and the data file of each of its props. */
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

/** Makes a data file of a value. */
export function toJsonFile(file: string, value: unknown): DataFile {
  return { file, content: JSON.stringify(value) };
}
