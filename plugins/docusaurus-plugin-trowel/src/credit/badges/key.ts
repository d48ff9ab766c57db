import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { decodeBase58, encodeBase58 } from './base58.ts';

/** The variable of the environment that holds the key. */
export const keyVariable = 'TROWEL_BADGE_KEY';

/** A pair of keys as Multikey. */
export interface KeyPair {
  readonly publicKeyMultibase: string;
  readonly secretKeyMultibase: string;
}

/** What was found in the variable: nothing, a pair that can sign, or why it cannot be used. Never the secret in the message. */
export type FoundKey =
  | { readonly type: 'none' }
  | { readonly type: 'pair'; readonly pair: KeyPair }
  | { readonly type: 'fault'; readonly message: string };

/** What stands in front of an Ed25519 key in Multikey, and in the formats that Node reads. */
const heads = {
  public: Buffer.from([0xed, 0x01]),
  secret: Buffer.from([0x80, 0x26]),
  pkcs8: Buffer.from('302e020100300506032b657004220420', 'hex'),
};
const seedLength = 32;

/**
 * Reads the key from the environment. Refuses what is no key, the public one, one of another kind, one whose halves do not belong
 * together, and one that the site does not name. An empty variable is none: that is what CI gives to forks.
 * @param named The public keys that the site names; empty when it names none.
 */
export function readKey(written: string | undefined, named: readonly string[]): FoundKey {
  const text = written?.trim() ?? '';
  if (text === '') return { type: 'none' };
  const fault = (message: string): FoundKey => ({ type: 'fault', message: `${keyVariable} ${message}` });
  const { secret, stated } = split(text);
  if (secret === undefined || !secret.startsWith('z'))
    return fault('holds no key: expected a secret Multikey, which begins with `z`. To make one: trowel badges keys');
  const bytes = decodeBase58(secret.slice(1));
  if (bytes && startsWith(bytes, heads.public))
    return fault('holds the public key. It has to hold the secret one; the public one belongs in `badges.keys`.');
  if (!bytes || bytes.length < 2 + seedLength)
    return fault('holds no key: it is not whole, or was changed on the way. To make one: trowel badges keys');
  if (!startsWith(bytes, heads.secret))
    return fault('holds a key of another kind: expected an Ed25519 key. To make one: trowel badges keys');
  const key = bytes.slice(2);
  const derived = toPublicBytes(key.slice(0, seedLength));
  const own = key.slice(seedLength);
  const publicKeyMultibase = toMultibase(heads.public, derived);
  const isWhole = own.length === 0 || Buffer.from(own).equals(derived);
  if (!isWhole || (stated !== undefined && stated !== publicKeyMultibase))
    return fault('holds a secret and a public key that do not belong together. Copy both from one place.');
  if (named.length > 0 && !named.includes(publicKeyMultibase))
    return fault(
      `holds the key of ${publicKeyMultibase}, which \`badges.keys\` does not name. Use the key of one that it names, or add this one.`,
    );
  const secretKeyMultibase = toMultibase(heads.secret, Buffer.concat([key.slice(0, seedLength), derived]));
  return { type: 'pair', pair: { publicKeyMultibase, secretKeyMultibase } };
}

/** Splits a secret key into its prefix, its seed and its public key. */
export function readSeed(secretKeyMultibase: string): Readonly<Record<'head' | 'seed' | 'own', Uint8Array>> {
  const bytes = decodeBase58(secretKeyMultibase.slice(1)) ?? new Uint8Array();
  const { length } = heads.secret;
  return {
    head: bytes.slice(0, length),
    seed: bytes.slice(length, length + seedLength),
    own: bytes.slice(length + seedLength),
  };
}

/** Returns whether a text is a public Ed25519 key as Multikey. */
export function isPublicKey(text: string): boolean {
  const bytes = text.startsWith('z') ? decodeBase58(text.slice(1)) : undefined;
  return bytes?.length === 2 + seedLength && startsWith(bytes, heads.public);
}

/** Makes a new pair. */
export function createKeyPair(): KeyPair {
  const { privateKey } = generateKeyPairSync('ed25519');
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-seedLength);
  const bytes = toPublicBytes(seed);
  return {
    publicKeyMultibase: toMultibase(heads.public, bytes),
    secretKeyMultibase: toMultibase(heads.secret, Buffer.concat([seed, bytes])),
  };
}

/** Takes apart a secret key that is written alone, or as JSON with its public one. */
function split(text: string): { readonly secret?: string; readonly stated?: string } {
  if (!text.startsWith('{')) return { secret: text };
  try {
    const { secretKeyMultibase, publicKeyMultibase } = JSON.parse(text) as Partial<KeyPair>;
    return { secret: secretKeyMultibase ?? publicKeyMultibase, stated: publicKeyMultibase };
  } catch {
    return {};
  }
}

function toPublicBytes(seed: Uint8Array): Buffer {
  const key = createPrivateKey({ key: Buffer.concat([heads.pkcs8, seed]), format: 'der', type: 'pkcs8' });
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-seedLength);
}

function toMultibase(head: Uint8Array, key: Uint8Array): string {
  return `z${encodeBase58(Buffer.concat([head, key]))}`;
}

function startsWith(bytes: Uint8Array, head: Uint8Array): boolean {
  return head.every((byte, at) => bytes[at] === byte);
}
