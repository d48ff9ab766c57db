/** What tells a hub from the others at its origin. */
export interface HubPlace {
  /** The address of its home below the origin: `/`, `/a/`. Hubs at `example.github.io/a/` and `/b/` share all that a browser keeps. */
  readonly base: string;
  /** The namespace of the site's storage, if it has one; else empty. */
  readonly namespace: string;
}

/** Returns the name by which a browser keeps something of a hub, and of no other one. */
export function toKeptName(what: string, { base, namespace }: HubPlace): string {
  // The namespace comes last, where Docusaurus's own storage adds it, too.
  return `${what}:${base}${namespace}`;
}

/** Returns the namespace of the site's storage that a name has. */
export function namespaceOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

interface Languages {
  readonly currentLocale: string;
  readonly defaultLocale: string;
  readonly localeConfigs: Readonly<Record<string, { readonly baseUrl?: string }>>;
  /** Of the current language. */
  readonly baseUrl: string;
}

/** Returns the base of a hub's addresses, the same in all its languages: that of the default one. */
export function toHubBase({ currentLocale, defaultLocale, localeConfigs, baseUrl }: Languages): string {
  const known = localeConfigs[defaultLocale]?.baseUrl;
  if (known !== undefined) return known;
  // Before 3.9, Docusaurus did not say it, and each other language was a folder of the default one.
  const folder = `/${currentLocale}/`;
  return currentLocale !== defaultLocale && baseUrl.endsWith(folder) ? baseUrl.slice(0, 1 - folder.length) : baseUrl;
}
