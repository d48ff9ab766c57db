import { readFileSync } from 'node:fs';
import type { ClusterAccess } from './client.ts';

/** The variables that say where the cluster is, and by which account it is asked. */
export const variables = {
  url: 'TROWEL_SEARCH_URL',
  user: 'TROWEL_SEARCH_USER',
  password: 'TROWEL_SEARCH_PASSWORD',
  apiKey: 'TROWEL_SEARCH_API_KEY',
  /** A file with the certificate of the authority that signed the cluster's. */
  ca: 'TROWEL_SEARCH_CA',
} as const;

/** Reads from the environment where the cluster is. Throws an error that names the variable and the fix, and never a secret. */
export function readAccess(env: Readonly<Record<string, string | undefined>>): ClusterAccess {
  const urls = (env[variables.url] ?? '').split(',').flatMap((url) => url.trim() || []);
  if (urls.length === 0)
    throw new Error(`${variables.url} is not set. It is the address of the cluster: https://search.internal:9200`);
  for (const url of urls) checkUrl(url);
  // Shells and composers of containers often set a variable to nothing.
  const [user, password, apiKey, file] = [variables.user, variables.password, variables.apiKey, variables.ca].map(
    (name) => env[name] || undefined,
  );
  if (user !== undefined && password === undefined)
    throw new Error(`${variables.user} is set, and ${variables.password} is not.`);
  if (user === undefined && password !== undefined)
    throw new Error(`${variables.password} is set, and ${variables.user} is not.`);
  if (user !== undefined && apiKey !== undefined)
    throw new Error(`Both ${variables.user} and ${variables.apiKey} are set. Unset the one that is not meant.`);
  return { urls, user, password, apiKey, ...(file === undefined ? {} : { ca: readCertificate(file) }) };
}

function checkUrl(url: string): void {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol))
    throw new Error(
      `${variables.url} is no address. It is like https://search.internal:9200; of several nodes, with commas between.`,
    );
  if (parsed.username !== '' || parsed.password !== '')
    throw new Error(
      `${variables.url} has a password in it, which logs would show. Use ${variables.user} and ${variables.password}.`,
    );
}

function readCertificate(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${variables.ca}: the file ${file} cannot be read.`, { cause: error });
  }
  if (!text.includes('-----BEGIN CERTIFICATE-----'))
    throw new Error(`${variables.ca}: the file ${file} has no certificate. It begins with -----BEGIN CERTIFICATE-----`);
  return text;
}
