import { createHash } from 'node:crypto';
import type { Award } from './award.ts';

/** Who a credential is about, so that whoever knows the address can compare (`IdentityObject` of Open Badges). */
export interface Identity {
  readonly type: 'IdentityObject';
  readonly hashed: true;
  readonly identityHash: string;
  readonly identityType: 'emailAddress' | 'identifier';
  readonly salt: string;
}

/** Makes the identity of an award's recipient: of the mail address on their page, or of the page's own address. */
export function toIdentity({ person, mail }: Award, salt: string, pageOf: (person: string) => string): Identity {
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
  return `sha256$${createHash('sha256').update(`${identity}${salt}`).digest('hex')}`;
}
