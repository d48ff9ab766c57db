/** The folder of the badges in the site. */
export const badgesFolder = 'badges';

/** The address of a site: its origin, and the path below it, which begins and ends with `/`. */
export interface SiteAddress {
  readonly url: string;
  readonly baseUrl: string;
}

/** Where everything about a site's badges is. */
export interface BadgeAddresses {
  /** The issuer: the DID of the site, by the method `did:web`. */
  readonly did: string;
  /** The file of the DID document, from the site's folder. */
  readonly didFile: string;
  /** Returns the address of a file of the site. */
  readonly toUrl: (file: string) => string;
}

/** The files about badges, from the site's folder. */
export const badgeFiles = {
  issuer: `${badgesFolder}/issuer.json`,
  status: `${badgesFolder}/status.json`,
  achievement: (rule: string) => `${badgesFolder}/${rule}.json`,
  art: (rule: string, extension: 'svg' | 'png') => `${badgesFolder}/${rule}.${extension}`,
  credential: (name: string, extension: 'json' | 'svg' | 'png') => `${badgesFolder}/credentials/${name}.${extension}`,
  /** Open Badges 2.0. */
  v2: {
    issuer: `${badgesFolder}/v2/issuer.json`,
    badge: (rule: string) => `${badgesFolder}/v2/${rule}.json`,
    assertion: (name: string) => `${badgesFolder}/v2/assertions/${name}.json`,
  },
} as const;

/**
 * Finds the addresses of a site's badges. By `did:web`, the document of a site at the root is below `.well-known`, and that of a site
 * below a path is in its folder.
 */
export function findAddresses({ url, baseUrl }: SiteAddress): BadgeAddresses {
  const { host } = new URL(url);
  const steps = baseUrl.split('/').filter((step) => step !== '');
  return {
    did: ['did', 'web', encodeURIComponent(host), ...steps.map(encodeURIComponent)].join(':'),
    didFile: steps.length === 0 ? '.well-known/did.json' : 'did.json',
    toUrl: (file) => new URL(`${baseUrl}${file}`, url).href,
  };
}
