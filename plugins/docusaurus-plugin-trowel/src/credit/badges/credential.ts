import { type BadgeAddresses, badgeFiles } from './addresses.ts';
import type { Award } from './award.ts';
import { toIdentity } from './recipient.ts';
import type { BadgeRule } from './rule.ts';

/** The contexts of a credential: that of verifiable credentials, and that of Open Badges 3.0. */
const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/** A JSON document. */
export type Json = Readonly<Record<string, unknown>>;

/** Who issues badges, as others read it. */
export interface Issuer {
  readonly name: string;
  readonly description?: string;
  /** The address of its page; the site's unless given. */
  readonly url?: string;
  readonly email?: string;
}

/** What all credentials of a site have in common. */
export interface CredentialSite {
  readonly addresses: BadgeAddresses;
  readonly issuer: Issuer;
  /** Returns the address of a person's page. */
  readonly pageOf: (person: string) => string;
}

/** What a credential is made of, besides the award. */
interface CredentialParts {
  /** The name of its file, without extension. */
  readonly name: string;
  readonly rule: BadgeRule;
  readonly site: CredentialSite;
  /** What only a build with the secrets knows: the salt of its recipient, and its index in the status list. */
  readonly issued?: { readonly salt: string; readonly index: number };
}

/** Begins the name of a credential that nobody signed. */
const draftName = 'Draft: ';
const draftWords =
  'This is a draft: nobody signed it, and it proves nothing. The site issues it when it is built with its key.';

/** Makes the profile of the issuer. */
export function toProfile({ addresses, issuer }: Pick<CredentialSite, 'addresses' | 'issuer'>): Json {
  const { name, description, email, url = addresses.toUrl('') } = issuer;
  return { id: addresses.did, type: ['Profile'], name, url, description, email };
}

/** Makes the achievement of a rule: what the badge is for. */
export function toAchievement({ id, name, description, criteria, image }: BadgeRule, { toUrl }: BadgeAddresses): Json {
  const art = badgeFiles.art(id, image?.toLowerCase().endsWith('.png') ? 'png' : 'svg');
  return {
    id: toUrl(badgeFiles.achievement(id)),
    type: ['Achievement'],
    name,
    description,
    criteria: { narrative: criteria },
    image: { id: toUrl(art), type: 'Image', caption: `The badge “${name}”` },
  };
}

/** Puts the contexts on a document, so that it stands for itself. */
export function withContexts(document: Json): Json {
  return { '@context': contexts, ...document };
}

/**
 * Makes the credential of an award, not signed yet. Its evidence is left out: the address of the evidence would say whose it is. Without
 * what is issued it is a draft, which says nothing of whose it is.
 */
export function toCredential(award: Award, { name, rule, site, issued }: CredentialParts): Json {
  const { addresses, pageOf } = site;
  const { toUrl } = addresses;
  const list = toUrl(badgeFiles.status);
  const isDraft = issued === undefined;
  return withContexts({
    id: toUrl(badgeFiles.credential(name, 'json')),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `${isDraft ? draftName : ''}${rule.name}`,
    description: isDraft ? draftWords : rule.description,
    issuer: toProfile(site),
    validFrom: `${award.on}T00:00:00Z`,
    credentialSubject: {
      type: ['AchievementSubject'],
      ...(issued && { identifier: [toIdentity(award, issued.salt, pageOf)] }),
      achievement: toAchievement(rule, addresses),
    },
    ...(issued && {
      credentialStatus: {
        id: `${list}#${issued.index}`,
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: String(issued.index),
        statusListCredential: list,
      },
    }),
  });
}
