// Which files of a hub are followed. Nothing is imported: this runs in browsers, and before there is a hub, too.

const siteConfig = /(?:^|\/)docusaurus\.config\.[cm]?[jt]s$/;
const folder = /\/\.?[^/.]+\/?$/;

/** The files that an editor watches, and what may be a folder with such files when it is deleted: 4 is deleting. */
export const watchers: readonly { readonly glob: string; readonly kind?: 4 }[] = [
  { glob: '**/*.{md,mdx,json,jsonl,yml,yaml}' },
  { glob: '**/docusaurus.config.{js,mjs,cjs,ts,mts,cts}' },
  { glob: '**', kind: 4 },
];

/** Whether a file, by its name or address, is the configuration of a site. */
export function isSiteConfig(name: string): boolean {
  return siteConfig.test(name);
}

/** Whether a file can say that a folder has a hub; or is a folder, in which such a file can be. */
export function isHubFile(uri: string): boolean {
  return /(?:^|\/)trowel\.json$/.test(uri) || isSiteConfig(uri) || folder.test(uri);
}

/** Whether a file can be one of those that are read of a hub. */
export function isReadFile(uri: string): boolean {
  return /\.(?:mdx?|jsonl?|ya?ml)$/i.test(uri) || isHubFile(uri);
}
