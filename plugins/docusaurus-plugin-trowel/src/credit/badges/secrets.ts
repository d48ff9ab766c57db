import { randomBytes } from 'node:crypto';
import { type KeyPair, keyVariable, readKey } from './key.ts';
import { type BadgeNames, createNames } from './names.ts';

/** The variable of the environment that holds the salt. */
export const saltVariable = 'TROWEL_BADGE_SALT';

/** A salt that is shorter could be guessed. */
const shortestSalt = 32;

/** What only a build that signs has. */
export interface Secrets {
  readonly pair: KeyPair;
  readonly names: BadgeNames;
}

/** What was found in the environment: nothing, what signs, or why it cannot be used. No secret is in the message. */
type FoundSecrets =
  | { readonly type: 'none' }
  | { readonly type: 'secrets'; readonly secrets: Secrets }
  | { readonly type: 'fault'; readonly message: string };

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads the key that signs and the salt that names credentials. They are two, so that a new key leaves the names of credentials as they
 * are: what was revoked stays revoked.
 */
export function readSecrets(env: Env, keys: readonly string[]): FoundSecrets {
  const key = readKey(env[keyVariable], keys);
  if (key.type !== 'pair') return key;
  const salt = env[saltVariable]?.trim() ?? '';
  const fault = (message: string): FoundSecrets => ({ type: 'fault', message: `${saltVariable} ${message}` });
  if (salt === '')
    return fault(
      `is not set, and ${keyVariable} is: without it everybody could tell whose a credential is. To make one: trowel badges salt`,
    );
  if (salt.length < shortestSalt)
    return fault(`is shorter than ${shortestSalt} letters, so it could be guessed. To make one: trowel badges salt`);
  if (salt === env[keyVariable]?.trim())
    return fault('is the key that signs; a new key would give new names. To make one: trowel badges salt');
  return { type: 'secrets', secrets: { pair: key.pair, names: createNames(salt) } };
}

/** Makes a new salt. */
export function createSalt(): string {
  return randomBytes(32).toString('hex');
}
