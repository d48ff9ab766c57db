import { hubName } from '../options.ts';

/** The variables by which the proxy is set up, besides those of the cluster. */
export const proxyVariables = {
  port: 'TROWEL_PROXY_PORT',
  host: 'TROWEL_PROXY_HOST',
  origins: 'TROWEL_PROXY_ORIGINS',
  hubs: 'TROWEL_PROXY_HUBS',
  perMinute: 'TROWEL_PROXY_PER_MINUTE',
  trusted: 'TROWEL_PROXY_TRUSTED',
} as const;

/** How the proxy is set up. */
export interface ProxySettings {
  /** Where it listens. */
  readonly port: number;
  readonly host: string;
  /** The origins of the sites that may ask. */
  readonly origins: readonly string[];
  /** The hubs that readers may search. */
  readonly hubs: readonly string[];
  /** Requests of one reader a minute, at most. */
  readonly perMinute: number;
  /** How many proxies of one's own are before this one. */
  readonly trusted: number;
}

/** Reads how the proxy is set up. Throws one error that names every fault. */
export function readProxySettings(env: Readonly<Record<string, string | undefined>>): ProxySettings {
  const faults: string[] = [];
  const list = (name: string) => (env[name] ?? '').split(',').flatMap((item) => item.trim() || []);
  const number = (name: string, usual: number, most: number) => {
    const written = env[name]?.trim() || String(usual);
    // `Number` takes more than people write as a number.
    if (!/^\d{1,6}$/.test(written) || Number(written) > most)
      faults.push(`${name}: a whole number up to ${most}, not ${JSON.stringify(env[name])}`);
    return Number(written);
  };
  const origins = list(proxyVariables.origins);
  const hubs = list(proxyVariables.hubs);
  if (hubs.length === 0) faults.push(`${proxyVariables.hubs}: the hubs that may be searched, with commas between`);
  for (const hub of hubs)
    if (!hubName.safeParse(hub).success)
      faults.push(`${proxyVariables.hubs}: ${JSON.stringify(hub)} is no name of a hub`);
  if (origins.length === 0)
    faults.push(`${proxyVariables.origins}: the origins of the sites that ask, as https://why.example.org`);
  for (const origin of origins)
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      faults.push(
        `${proxyVariables.origins}: ${JSON.stringify(origin)} is no origin; it is like https://why.example.org, without a path`,
      );
  const settings = {
    port: number(proxyVariables.port, 8787, 65_535),
    host: env[proxyVariables.host]?.trim() || '127.0.0.1',
    origins,
    hubs,
    perMinute: number(proxyVariables.perMinute, 300, 100_000),
    trusted: number(proxyVariables.trusted, 0, 10),
  };
  if (faults.length > 0) throw new Error(`The proxy cannot start:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  return settings;
}
