import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { badgeFiles, findAddresses } from '../../credit/badges/addresses.ts';
import type { Json } from '../../credit/badges/credential.ts';
import type { IssuingSite } from '../../credit/badges/verify.ts';
import { UsageError } from '../io.ts';

/** Finds the site that should have issued credentials: by its address, its built folder, or the one that a file is in. Throws a `UsageError`. */
export async function findIssuingSite(site: string | undefined, file: string, cwd: string): Promise<IssuingSite> {
  if (site !== undefined && /^https?:/i.test(site)) return fetchSite(site);
  if (site !== undefined) return readSite(path.resolve(cwd, site), site);
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (await stat(path.join(folder, badgeFiles.issuer)).catch(() => undefined)) return readSite(folder, folder);
    if (folder === path.dirname(folder))
      throw new UsageError(
        'These files are in no built site, so say which site should have issued them: --site https://hub.example.org/',
      );
  }
}

async function readSite(folder: string, name: string): Promise<IssuingSite> {
  const read = async (file: string) => parse(await readFile(path.join(folder, file), 'utf8').catch(() => undefined));
  if (!(await stat(path.join(folder, badgeFiles.issuer)).catch(() => undefined)))
    throw new UsageError(`\`${name}\` is no built site with badges: it has no ${badgeFiles.issuer}.`);
  return {
    didDocument: (await read('.well-known/did.json')) ?? (await read('did.json')),
    statusList: await read(badgeFiles.status),
  };
}

/** Documents of a site are small. What is longer is none. */
const longest = 1_000_000;
const patience = 15_000;

async function fetchSite(address: string): Promise<IssuingSite> {
  const { origin, pathname } = new URL(address);
  const addresses = findAddresses({ url: origin, baseUrl: pathname.replace(/\/?$/, '/') });
  const get = async (file: string) => {
    const url = addresses.toUrl(file);
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
      const text = response.ok ? await response.text() : '';
      return text.length > longest ? undefined : parse(text);
    } catch (error) {
      throw new UsageError(`${url} cannot be read: ${(error as Error).message}.`, { cause: error });
    }
  };
  const didDocument = await get(addresses.didFile);
  if (didDocument?.id !== addresses.did)
    throw new UsageError(
      `${addresses.toUrl(addresses.didFile)} is no DID document of ${addresses.did}, so this site issues no badges. Is the address that of its home page?`,
    );
  return { didDocument, statusList: await get(badgeFiles.status) };
}

function parse(text: string | undefined): Json | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}
