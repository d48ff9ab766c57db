import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { badgeFiles, findAddresses } from '../../credit/badges/addresses.ts';
import type { Json } from '../../credit/badges/credential.ts';
import type { IssuingSite } from '../../credit/badges/verify.ts';
import { UsageError } from '../io.ts';

/** Finds the site that should have issued credentials: by its address, its built folder, or the one that a file is in. Throws a `UsageError`. */
export async function findIssuingSite(site: string | undefined, file: string, cwd: string): Promise<IssuingSite> {
  if (site !== undefined && /^[a-z]+:\/\//i.test(site)) return fetchSite(site);
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

/** The most bytes that are read of a site's document: these documents are small. */
const longest = 1_000_000;
const patience = 15_000;

async function fetchSite(address: string): Promise<IssuingSite> {
  const { origin, pathname } = readAddress(address);
  const addresses = findAddresses({ url: origin, baseUrl: pathname.replace(/\/?$/, '/') });
  const get = async (file: string) => {
    const url = addresses.toUrl(file);
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(patience), redirect: 'error' });
      return response.ok ? parse(await readText(response)) : undefined;
    } catch (error) {
      const { message, cause } = error as Error;
      const why = cause instanceof Error ? `${message}, ${cause.message}` : message;
      throw new UsageError(`${url} cannot be read: ${why}. Redirects are not followed.`, { cause: error });
    }
  };
  const didDocument = await get(addresses.didFile);
  if (didDocument?.id !== addresses.did)
    throw new UsageError(
      `${addresses.toUrl(addresses.didFile)} is no DID document of ${addresses.did}, so this site issues no badges. Is the address that of its home page?`,
    );
  return { didDocument, statusList: await get(badgeFiles.status) };
}

const ownMachine: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Reads the address of a site. By `did:web` it is one of HTTPS: otherwise whoever is on the way could give other keys. Throws a `UsageError`. */
function readAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && ownMachine.has(url.hostname))) return url;
  throw new UsageError(`\`${address}\` is no address that begins with https://, so nobody knows whose keys it has.`);
}

/** Reads what a site answers, and stops when it is too long. */
async function readText({ body }: Response): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.length;
    // Leaving the loop ends the transfer.
    if (length > longest) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function parse(text: string | undefined): Json | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}
