import { gzipSync } from 'node:zlib';
import { compareText } from '../../shared/compareText.ts';
import { type BadgeAddresses, badgeFiles, sha256 } from './addresses.ts';
import type { Json } from './credential.ts';
import { listLength, type Revocation } from './revocations.ts';

/** A credential that needs a place. */
export interface Placed {
  readonly hash: string;
  /** The day on which it was earned. */
  readonly on: string;
}

/**
 * Gives each credential its place in the status list, by its own name, so that it stays when others come or go. When two want one place,
 * it is that of the one earned first, and the other takes the next of its own. Places that were written down are taken before.
 */
export function placeCredentials(
  credentials: readonly Placed[],
  revoked: readonly Revocation[],
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const taken = new Set<number>();
  const place = (hash: string, index: number) => {
    places.set(hash, index);
    taken.add(index);
  };
  for (const { credential, index } of revoked) if (index !== undefined) place(credential, index);
  const others: readonly Placed[] = [
    ...credentials,
    ...revoked
      .filter(({ credential }) => !credentials.some(({ hash }) => hash === credential))
      .map(({ credential, on = '' }) => ({ hash: credential, on })),
  ];
  for (const { hash } of [...others].sort((a, b) => compareText(a.on, b.on) || compareText(a.hash, b.hash))) {
    if (places.has(hash)) continue;
    let round = 0;
    while (taken.has(toPlace(hash, round))) round += 1;
    place(hash, toPlace(hash, round));
  }
  return places;
}

function toPlace(hash: string, round: number): number {
  return Number.parseInt(sha256(`place ${hash} ${round}`).slice(0, 10), 16) % listLength;
}

/** Makes the list of the revoked credentials, not signed yet (`BitstringStatusListCredential`). */
export function toStatusList(
  indexes: readonly number[],
  { addresses, issuer }: { readonly addresses: BadgeAddresses; readonly issuer: string },
): Json {
  const id = addresses.toUrl(badgeFiles.status);
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encodeList(indexes),
    },
  };
}

/** Packs the list: a bit for each place, the first one leftmost, as gzip in base64url with the sign of that alphabet in front. */
function encodeList(indexes: readonly number[]): string {
  const bits = new Uint8Array(listLength / 8);
  for (const index of indexes) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return `u${gzipSync(bits, { level: 9 }).toString('base64url')}`;
}
