import { badgeFiles } from './addresses.ts';
import type { Award } from './award.ts';
import type { CredentialSite, Json } from './credential.ts';
import type { BadgeNames } from './names.ts';
import { toIdentity } from './recipient.ts';
import type { BadgeRule } from './rule.ts';

const context = 'https://w3id.org/openbadges/v2';

/** Makes the issuer as Open Badges 2.0 has it. */
export function toIssuer2({ addresses: { toUrl }, issuer }: CredentialSite): Json {
  const { name, description, email, url = toUrl('') } = issuer;
  return { '@context': context, id: toUrl(badgeFiles.v2.issuer), type: 'Issuer', name, url, description, email };
}

/** Makes a badge as Open Badges 2.0 has it. */
export function toBadgeClass(rule: BadgeRule, { addresses: { toUrl } }: CredentialSite): Json {
  const art = badgeFiles.art(rule.id, rule.image?.toLowerCase().endsWith('.png') ? 'png' : 'svg');
  return {
    '@context': context,
    id: toUrl(badgeFiles.v2.badge(rule.id)),
    type: 'BadgeClass',
    name: rule.name,
    description: rule.description,
    image: toUrl(art),
    criteria: { narrative: rule.criteria },
    issuer: toUrl(badgeFiles.v2.issuer),
  };
}

/**
 * Makes a hosted assertion: that it is at its address on the issuer's site is what verifies it. Open Badges 2.0 knows page addresses as
 * `url`.
 */
export function toAssertion(
  award: Award,
  { addresses: { toUrl }, pageOf }: CredentialSite,
  { nameOf, saltOf }: BadgeNames,
): Json {
  const { identityHash, salt } = toIdentity(award, saltOf(award), pageOf);
  return {
    '@context': context,
    id: toUrl(badgeFiles.v2.assertion(nameOf(award))),
    type: 'Assertion',
    recipient: { type: award.mail === undefined ? 'url' : 'email', hashed: true, salt, identity: identityHash },
    badge: toUrl(badgeFiles.v2.badge(award.rule)),
    issuedOn: `${award.on}T00:00:00Z`,
    verification: { type: 'HostedBadge' },
  };
}

/** Makes what stands in the place of an assertion that was taken back. */
export function toRevokedAssertion(name: string, { addresses: { toUrl } }: CredentialSite): Json {
  return { '@context': context, id: toUrl(badgeFiles.v2.assertion(name)), type: 'Assertion', revoked: true };
}
