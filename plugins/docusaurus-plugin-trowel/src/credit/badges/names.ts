import { createHmac } from 'node:crypto';
import type { Award } from './award.ts';
import { listLength } from './revocations.ts';

/**
 * What stands for people in published files. It is made with a secret, the salt of the site: rules and people are public, so whoever could
 * make it, too, would see whose a credential is.
 */
export interface BadgeNames {
  /** Returns the name of a credential, which stays the same whatever else changes. */
  readonly nameOf: (award: Pick<Award, 'rule' | 'person'>) => string;
  /** Returns the salt of a credential's recipient: another one in each credential, and the same at each build. */
  readonly saltOf: (award: Pick<Award, 'rule' | 'person'>) => string;
  /** Returns the index of a credential in the status list: of its name alone. @param round Which one, where the first is taken. */
  readonly indexOf: (name: string, round?: number) => number;
}

/** Makes what names credentials. @param length How many indexes the status list has. */
export function createNames(salt: string, length = listLength): BadgeNames {
  const hmac = (purpose: string, ...of: readonly (string | number)[]) =>
    createHmac('sha256', salt)
      .update(JSON.stringify([purpose, ...of]))
      .digest('hex');
  return {
    nameOf: ({ rule, person }) => hmac('name', rule, person).slice(0, 24),
    saltOf: ({ rule, person }) => hmac('salt', rule, person).slice(0, 32),
    indexOf: (name, round = 0) => Number.parseInt(hmac('index', name, round).slice(0, 12), 16) % length,
  };
}

/** Names the credentials of awards. Without the secret they are drafts, which are counted: their name says nothing of a person. */
export function nameCredentials(awards: readonly Award[], names: BadgeNames | undefined): ReadonlyMap<Award, string> {
  const counts = new Map<string, number>();
  return new Map(
    awards.map((award) => {
      const count = (counts.get(award.rule) ?? 0) + 1;
      counts.set(award.rule, count);
      return [award, names ? names.nameOf(award) : `draft-${award.rule}-${count}`];
    }),
  );
}
