import { badgeFiles } from './addresses.ts';
import { drawBadge, toSvg } from './art.ts';
import type { Award } from './award.ts';
import { bakePng, bakeSvg } from './bake.ts';
import { type CredentialSite, type Json, toAchievement, toCredential, toProfile, withContexts } from './credential.ts';
import { type BadgeNames, nameCredentials } from './names.ts';
import { toAssertion, toBadgeClass, toIssuer2, toRevokedAssertion } from './openBadges2.ts';
import { toPng } from './png.ts';
import type { Revocations } from './revocations.ts';
import type { BadgeRule } from './rule.ts';
import type { Secrets } from './secrets.ts';
import { createSigner, type Sign, toDidDocument } from './sign.ts';
import { type Indexes, indexCredentials, toStatusList } from './statusList.ts';

/** What a site's badges are made of. */
export interface BadgeInput extends Revocations {
  readonly site: CredentialSite;
  readonly rules: readonly BadgeRule[];
  readonly awards: readonly Award[];
  /** What only a build that signs has; without it all credentials are drafts. */
  readonly secrets?: Secrets;
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

/**
 * Makes all files about a site's badges. The same input gives the same bytes. What was taken back has no file; drafts are of all, as
 * without the secrets nobody knows which those are.
 */
export async function toBadgeFiles(input: BadgeInput): Promise<readonly BadgeFile[]> {
  const { site, rules, secrets, keys } = input;
  const { addresses } = site;
  const named = secrets && keys.length === 0 ? [secrets.pair.publicKeyMultibase] : keys;
  const files: BadgeFile[] = [
    toFile(badgeFiles.issuer, withContexts(toProfile(site))),
    ...(named.length > 0 ? [toFile(addresses.didFile, toDidDocument(addresses, named))] : []),
    ...rules.map((rule) => toFile(badgeFiles.achievement(rule.id), withContexts(toAchievement(rule, addresses)))),
  ];
  const gone = new Set(input.revoked.map(({ credential }) => credential));
  const credentials = [...nameCredentials(input.awards, secrets?.names)].filter(([, name]) => !gone.has(name));
  const indexes = secrets && indexSite(input, secrets.names);
  const sign = secrets && (await createSigner(addresses, secrets.pair));
  for (const rule of rules) {
    const art = toArt(rule, input.pictures.get(rule.id), secrets === undefined);
    files.push({ name: badgeFiles.art(rule.id, 'svg'), content: art.svg });
    files.push({ name: badgeFiles.art(rule.id, 'png'), content: art.png });
    for (const [award, name] of credentials.filter(([one]) => one.rule === rule.id)) {
      const index = indexes?.get(name);
      const issued = index === undefined ? undefined : secrets && { salt: secrets.names.saltOf(award), index };
      const credential = toCredential(award, { name, rule, site, issued });
      files.push(...bake(name, sign ? await sign(credential) : credential, art));
    }
  }
  if (!sign || !indexes || !secrets) return files;
  const revoked = [...gone].flatMap((name) => indexes.get(name) ?? []);
  const awards = credentials.map(([award]) => award);
  return [
    ...files,
    await toStatusFile(revoked, sign, site),
    ...(input.openBadges2 ? toFiles2({ ...input, awards }, secrets.names) : []),
  ];
}

/** Gives all credentials of a site their index in the status list. */
export function indexSite(
  { awards, ...input }: Pick<BadgeInput, 'awards' | 'revoked' | 'indexes'>,
  names: BadgeNames,
): Indexes {
  return indexCredentials(awards.map(names.nameOf), input, names);
}

async function toStatusFile(indexes: readonly number[], sign: Sign, { addresses }: CredentialSite): Promise<BadgeFile> {
  return toFile(badgeFiles.status, await sign(toStatusList(indexes, { addresses, issuer: addresses.did })));
}

function toFiles2({ site, rules, awards, revoked }: BadgeInput, names: BadgeNames): BadgeFile[] {
  const { v2 } = badgeFiles;
  return [
    toFile(v2.issuer, toIssuer2(site)),
    ...rules.map((rule) => toFile(v2.badge(rule.id), toBadgeClass(rule, site))),
    ...awards.map((award) => toFile(v2.assertion(names.nameOf(award)), toAssertion(award, site, names))),
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

function bake(name: string, credential: Json, { svg, png }: DrawnArt): BadgeFile[] {
  const text = JSON.stringify(credential);
  return [
    toFile(badgeFiles.credential(name, 'json'), credential),
    { name: badgeFiles.credential(name, 'svg'), content: bakeSvg(svg, text) },
    { name: badgeFiles.credential(name, 'png'), content: bakePng(png, text) },
  ];
}

function toFile(name: string, document: Json): BadgeFile {
  return { name, content: `${JSON.stringify(document, undefined, 2)}\n` };
}
