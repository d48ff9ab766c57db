import { gzipSync } from 'node:zlib';
import { type BadgeAddresses, badgeFiles } from './addresses.ts';
import type { Json } from './credential.ts';
import type { BadgeNames } from './names.ts';
import { listLength, type Revocations, revocationsFile } from './revocations.ts';

/** The indexes of credentials in the status list, by name. */
export type Indexes = ReadonlyMap<string, number>;

/**
 * Gives credentials, and those that were revoked, their index in the status list: the one that is written down, or else that of its name
 * alone, so that no credential moves when another comes or goes.
 */
export function indexCredentials(
  names: readonly string[],
  { revoked, indexes }: Revocations,
  { indexOf }: BadgeNames,
): Indexes {
  const written = new Map(
    revoked.flatMap(({ credential, index }) => (index === undefined ? [] : [[credential, index]])),
  );
  const all = new Set([...names, ...revoked.map(({ credential }) => credential)]);
  return new Map([...all].map((name) => [name, written.get(name) ?? indexes.get(name) ?? indexOf(name)]));
}

/** Credentials that have one index, so that whoever revokes one revokes all. */
interface Collision {
  /** Whether one of them is revoked and another is not. */
  readonly isWrong: boolean;
  /** What is wrong, and how to mend it. */
  readonly message: string;
}

/** Finds the credentials that have one index, and one that is free. */
export function findCollisions(
  indexes: Indexes,
  { revoked }: Pick<Revocations, 'revoked'>,
  { indexOf }: BadgeNames,
): readonly Collision[] {
  const gone = new Set(revoked.map(({ credential }) => credential));
  const taken = new Map<number, string[]>();
  for (const [name, index] of indexes) taken.set(index, [...(taken.get(index) ?? []), name]);
  return [...taken].flatMap(([index, names]): Collision[] => {
    // Those that are revoked may share an index.
    const kept = names.filter((name) => !gone.has(name));
    const isWrong = kept.length < names.length;
    const moved = isWrong ? kept : kept.slice(1);
    if (moved.length === 0) return [];
    const lines = moved.map((name) => `\`"${name}": ${findFree(name, taken, indexOf)}\``).join(' and ');
    const message = `the credentials ${names.join(' and ')} have one index in the status list, ${index}, so whoever revokes one revokes all. Write ${lines} below \`indexes:\` in ${revocationsFile}, and ask whoever has it to download it again.`;
    return [{ isWrong, message }];
  });
}

function findFree(name: string, taken: ReadonlyMap<number, unknown>, indexOf: BadgeNames['indexOf']): number {
  // In a list as long as that one of a few is free.
  for (let round = 1; ; round += 1) if (!taken.has(indexOf(name, round))) return indexOf(name, round);
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

/** Packs the list: a bit for each index, the first one leftmost, as gzip in base64url with the sign of that alphabet in front. */
function encodeList(indexes: readonly number[]): string {
  const bits = new Uint8Array(listLength / 8);
  for (const index of indexes) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return `u${gzipSync(bits, { level: 9 }).toString('base64url')}`;
}
