import { sha256 } from './addresses.ts';
import type { Award } from './award.ts';

/** Who a credential is about, so that whoever knows the address can compare, and nobody can read it (`IdentityObject` of Open Badges). */
export interface Identity {
  readonly type: 'IdentityObject';
  readonly hashed: true;
  readonly identityHash: string;
  readonly identityType: 'emailAddress' | 'identifier';
  readonly salt: string;
}

/**
 * Makes the identity of an award's recipient: of the mail address on their page, or of the page's own address. The salt is another one
 * in each credential, and the same at each build.
 */
export function toIdentity({ rule, person, mail }: Award, pageOf: (person: string) => string): Identity {
  const salt = sha256(`salt ${rule} ${person}`).slice(0, 32);
  const identity = mail ?? pageOf(person);
  return {
    type: 'IdentityObject',
    hashed: true,
    identityHash: hashIdentity(identity, salt),
    identityType: mail === undefined ? 'identifier' : 'emailAddress',
    salt,
  };
}

/** Hashes an address with a salt, as Open Badges 2.0 and 3.0 do. */
export function hashIdentity(identity: string, salt: string): string {
  return `sha256$${sha256(`${identity}${salt}`)}`;
}
