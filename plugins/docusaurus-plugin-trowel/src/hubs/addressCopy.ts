import { bundleArchive, bundleDescription } from './bundleAddresses.ts';
import type { Copy } from './copy.ts';
import { HubError, limits } from './hubError.ts';
import { fetchFile, type Net } from './net.ts';
import { unpackCopy } from './packedCopy.ts';

/** Fetches the bundle of a published hub. Throws a `HubError`. */
export async function copyAddress(address: string, net: Net): Promise<Copy> {
  const packed = await fetchFile(new URL(bundleArchive, address).href, { maxBytes: limits.sent }, net);
  if (!packed) throw noBundle(address);
  const copy = unpackCopy(packed);
  if (copy.form !== 'bundle') throw new HubError(`${address}${bundleArchive} is no bundle: it has no hub.json.`);
  return copy;
}

/** Asks a published hub which state it is in: the digest of its bundle. Throws a `HubError`. */
export async function askDigest(address: string, net: Net): Promise<string> {
  const bytes = await fetchFile(new URL(bundleDescription, address).href, { maxBytes: limits.description }, net);
  if (!bytes) throw noBundle(address);
  try {
    const { digest } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly digest?: unknown };
    if (typeof digest === 'string') return digest;
  } catch {
    // The error below says so.
  }
  throw new HubError(`${address}${bundleDescription} names no digest: it is no bundle that Trowel can read.`);
}

function noBundle(address: string): HubError {
  return new HubError(
    `${address} has no bundle at ${bundleDescription}. Is it the address of a hub’s home page? Its hub may have to be built by a newer Trowel.`,
  );
}
