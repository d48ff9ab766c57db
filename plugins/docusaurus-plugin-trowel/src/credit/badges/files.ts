import { badgeFiles, toCredentialHash } from './addresses.ts';
import { drawBadge, toSvg } from './art.ts';
import type { Award } from './award.ts';
import { bakePng, bakeSvg } from './bake.ts';
import { type CredentialSite, type Json, toAchievement, toCredential, toProfile, withContexts } from './credential.ts';
import type { KeyPair } from './key.ts';
import { toAssertion, toBadgeClass, toIssuer2, toRevokedAssertion } from './openBadges2.ts';
import { toPng } from './png.ts';
import type { Revocation } from './revocations.ts';
import type { BadgeRule } from './rule.ts';
import { createSigner, type Sign, toDidDocument } from './sign.ts';
import { placeCredentials, toStatusList } from './statusList.ts';

/** What a site's badges are made of. */
export interface BadgeInput {
  readonly site: CredentialSite;
  readonly rules: readonly BadgeRule[];
  readonly awards: readonly Award[];
  readonly revoked: readonly Revocation[];
  /** The key that signs; without it all credentials are drafts. */
  readonly pair?: KeyPair;
  /** The public keys that the site names. */
  readonly keys: readonly string[];
  /** Whether there are hosted assertions of Open Badges 2.0 beside. */
  readonly openBadges2: boolean;
  /** The team's own pictures, by the id of the rule. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** A badge's picture. */
export type Picture =
  | { readonly type: 'svg'; readonly text: string }
  | { readonly type: 'png'; readonly bytes: Uint8Array };

/** A file of the site. */
export interface BadgeFile {
  /** Its place, from the site's folder. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Makes all files about a site's badges. The same input gives the same bytes. What was taken back has no file. */
export async function toBadgeFiles(input: BadgeInput): Promise<readonly BadgeFile[]> {
  const { site, rules, revoked, pair, keys, openBadges2 } = input;
  const { addresses } = site;
  const gone = new Set(revoked.map(({ credential }) => credential));
  const awards = input.awards.filter((award) => !gone.has(toCredentialHash(award)));
  const sign = pair && (await createSigner(addresses, pair));
  const named = pair && keys.length === 0 ? [pair.publicKeyMultibase] : keys;
  const files: BadgeFile[] = [
    toFile(badgeFiles.issuer, withContexts(toProfile(site))),
    ...(named.length > 0 ? [toFile(addresses.didFile, toDidDocument(addresses, named))] : []),
    ...rules.map((rule) => toFile(badgeFiles.achievement(rule.id), withContexts(toAchievement(rule, addresses)))),
  ];
  const places = placeCredentials(
    input.awards.map((award) => ({ hash: toCredentialHash(award), on: award.on })),
    revoked,
  );
  for (const rule of rules) {
    const art = toArt(rule, input.pictures.get(rule.id), pair === undefined);
    files.push({ name: badgeFiles.art(rule.id, 'svg'), content: art.svg });
    files.push({ name: badgeFiles.art(rule.id, 'png'), content: art.png });
    for (const award of awards.filter((one) => one.rule === rule.id)) {
      const hash = toCredentialHash(award);
      const draft = toCredential(award, { rule, site, index: sign && places.get(hash) });
      files.push(...bake(hash, sign ? await sign(draft) : draft, art));
    }
  }
  if (!sign) return files;
  const indexes = revoked.flatMap(({ credential }) => places.get(credential) ?? []);
  return [...files, await toStatusFile(indexes, sign, site), ...(openBadges2 ? toFiles2({ ...input, awards }) : [])];
}

async function toStatusFile(indexes: readonly number[], sign: Sign, { addresses }: CredentialSite): Promise<BadgeFile> {
  return toFile(badgeFiles.status, await sign(toStatusList(indexes, { addresses, issuer: addresses.did })));
}

function toFiles2({ site, rules, awards, revoked }: BadgeInput): BadgeFile[] {
  const { v2 } = badgeFiles;
  return [
    toFile(v2.issuer, toIssuer2(site)),
    ...rules.map((rule) => toFile(v2.badge(rule.id), toBadgeClass(rule, site))),
    ...awards.map((award) => toFile(v2.assertion(toCredentialHash(award)), toAssertion(award, site))),
    ...revoked.map(({ credential }) => toFile(v2.assertion(credential), toRevokedAssertion(credential, site))),
  ];
}

interface DrawnArt {
  readonly svg: string;
  readonly png: Uint8Array;
}

/** Draws a badge, or takes the team's picture. A team has one picture; the hub draws the other format. */
function toArt({ id, name }: BadgeRule, picture: Picture | undefined, isDraft: boolean): DrawnArt {
  const art = drawBadge(id, { isDraft });
  return {
    svg: picture?.type === 'svg' ? picture.text : toSvg(art, name),
    png: picture?.type === 'png' ? picture.bytes : toPng(art),
  };
}

function bake(hash: string, credential: Json, { svg, png }: DrawnArt): BadgeFile[] {
  const text = JSON.stringify(credential);
  return [
    toFile(badgeFiles.credential(hash, 'json'), credential),
    { name: badgeFiles.credential(hash, 'svg'), content: bakeSvg(svg, text) },
    { name: badgeFiles.credential(hash, 'png'), content: bakePng(png, text) },
  ];
}

function toFile(name: string, document: Json): BadgeFile {
  return { name, content: `${JSON.stringify(document, undefined, 2)}\n` };
}
