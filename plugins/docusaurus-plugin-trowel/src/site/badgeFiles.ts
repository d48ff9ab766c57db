import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openRepository } from '../code/repository.ts';
import { listTrackedFiles } from '../code/trackedFiles.ts';
import { badgesFolder, findAddresses } from '../credit/badges/addresses.ts';
import type { Award } from '../credit/badges/award.ts';
import type { BadgeData } from '../credit/badges/badgeData.ts';
import { indexSite, toBadgeFiles } from '../credit/badges/files.ts';
import { type KeyPair, keyVariable } from '../credit/badges/key.ts';
import { findLeak } from '../credit/badges/leak.ts';
import { revocationsFile } from '../credit/badges/revocations.ts';
import { readSecrets, type Secrets, saltVariable } from '../credit/badges/secrets.ts';
import { spellKey, spellText } from '../credit/badges/spellings.ts';
import { findCollisions } from '../credit/badges/statusList.ts';
import { pluralize } from '../shared/plural.ts';
import { readPictures } from './badgePictures.ts';
import type { BadgeOptions } from './options.ts';

/** What a site's badges are written from. */
export interface SiteBadges extends BadgeData {
  /** Also those that were taken back. */
  readonly awards: readonly Award[];
  /** The addresses of the recipients' pages, by id, below the site's origin. */
  readonly permalinks: ReadonlyMap<string, string>;
}

interface Setting {
  readonly outDir: string;
  readonly siteDir: string;
  readonly staticDirectories: readonly string[];
  readonly site: { readonly title: string; readonly url: string; readonly baseUrl: string };
  readonly options: BadgeOptions;
  readonly env: NodeJS.ProcessEnv;
}

/** What was written, in words. */
export interface WrittenBadges {
  readonly info?: string;
  readonly warnings: readonly string[];
}

/** Returns what a build signs with; nothing for drafts. Throws when a variable holds what cannot be used, and when drafts are not wanted. */
export function readBuildSecrets({ keys, mustSign }: BadgeOptions, env: NodeJS.ProcessEnv): Secrets | undefined {
  const found = readSecrets(env, keys);
  if (found.type === 'fault') throw refusal(found.message);
  if (found.type === 'none' && mustSign)
    throw refusal(
      `${keyVariable} is not set, so badges would be drafts, and \`badges.mustSign\` says that they must not be. Give the secrets ${keyVariable} and ${saltVariable} to this build; in CI the job may have to name the environment that has them.`,
    );
  return found.type === 'secrets' ? found.secrets : undefined;
}

function refusal(message: string): Error {
  return new Error(`docusaurus-plugin-trowel: ${message}`);
}

/** Writes the files about badges into the built site. Throws, and writes nothing, when a key would be published or a revocation lost. */
export async function writeBadges(badges: SiteBadges, setting: Setting): Promise<WrittenBadges> {
  const { outDir, site, options, env } = setting;
  const { rules, awards, revoked, indexes, permalinks } = badges;
  const secrets = readBuildSecrets(options, env);
  // Also without rules: whoever has a key here would publish it.
  if (secrets) await refuseLeaks(secrets.pair, setting);
  if (rules.length + revoked.length === 0) return { warnings: [] };
  const ofCollisions = secrets ? refuseWrong(badges, secrets) : [];
  const addresses = findAddresses(site);
  const { pictures, warnings: ofPictures } = await readPictures(rules, setting);
  const files = await toBadgeFiles({
    site: {
      addresses,
      issuer: { ...options.issuer, name: options.issuer.name ?? site.title },
      pageOf: (person) => new URL(permalinks.get(person) ?? site.baseUrl, site.url).href,
    },
    rules,
    awards,
    revoked,
    indexes,
    secrets,
    keys: options.keys,
    openBadges2: options.openBadges2,
    pictures,
  });
  for (const { name, content } of files) {
    const file = path.join(outDir, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content, { flag: 'wx' }).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      // A site's own DID document may name other keys of it, too.
      if (name === addresses.didFile && (await namesKey(file, addresses.did, secrets?.pair))) return;
      throw refusal(
        `the site has a file ${name} of its own, where a file about badges belongs. Move it${name === addresses.didFile ? ', or add the key of the badges to it' : ''}.`,
      );
    });
  }
  const issued = files.filter(({ name }) => isCredential(name)).length;
  const count = pluralize(issued, 'credential');
  const info = secrets
    ? `Badges: ${count} issued by ${addresses.did}.`
    : `Badges: ${count} as drafts, since ${keyVariable} is not set.`;
  return {
    info: issued > 0 ? info : undefined,
    warnings: [...ofPictures, ...ofCollisions, ...(secrets || options.keys.length === 0 ? [] : [unsigned])],
  };
}

const unsigned = `docusaurus-plugin-trowel: \`badges.keys\` names a key, and ${keyVariable} is not set: all badges of this build are drafts, and nothing in it says which were revoked. Do not publish it in place of a signed one. Where the site is published, give the job the secrets ${keyVariable} and ${saltVariable} (it may have to name the environment that has them), and set \`badges.mustSign\` there.`;

/** Returns what should be mended. Throws when what is signed would say something wrong of a credential. */
function refuseWrong(badges: SiteBadges, { names }: Secrets): readonly string[] {
  if (badges.problems.some(({ source }) => source === revocationsFile))
    throw refusal(
      `${revocationsFile} has a mistake, so no badge is signed: a revoked one could be taken for valid. Mend it (trowel badges check), and build again.`,
    );
  const collisions = findCollisions(indexSite(badges, names), badges, names);
  const wrong = collisions.find(({ isWrong }) => isWrong);
  if (wrong) throw refusal(wrong.message);
  return collisions.map(({ message }) => `docusaurus-plugin-trowel: ${message}`);
}

const isCredential = (name: string) => name.startsWith(`${badgesFolder}/credentials/`) && name.endsWith('.json');

/** Throws when the secret key or the salt is in a file that is tracked by git, or was built, in whatever way it is written. */
async function refuseLeaks(pair: KeyPair, { outDir, siteDir, env }: Setting): Promise<void> {
  const files = [...(await listCommitted(siteDir, env)), ...(await listFiles(outDir))];
  const ofSalt = spellText(env[saltVariable]?.trim() ?? '');
  const leak = await findLeak([...spellKey(pair), ...ofSalt], files);
  if (leak === undefined) return;
  const place = path.relative(siteDir, leak).replaceAll('\\', '/');
  if ((await findLeak(ofSalt, [leak])) !== undefined)
    throw refusal(
      `the salt of the badges is in ${place}, where others can read it. Whoever reads it can tell whose a credential is: take it out, and make a new one (trowel badges salt).`,
    );
  throw refusal(
    `the secret key of the badges is in ${place}, where others can read it. Whoever reads it can sign in your name: take it out, make a new one (trowel badges keys), and take the old one out of \`badges.keys\`.`,
  );
}

async function listCommitted(siteDir: string, env: NodeJS.ProcessEnv): Promise<string[]> {
  // Without git, or in a folder that git does not read, nothing is committed as far as we know.
  const repository = await openRepository({ cwd: siteDir, env }).catch(() => undefined);
  const files = repository ? await listTrackedFiles(repository).catch(() => []) : [];
  return files.filter(({ type }) => type === 'file').map((file) => path.join(repository?.root ?? siteDir, file.path));
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

async function namesKey(file: string, did: string, pair: KeyPair | undefined): Promise<boolean> {
  try {
    const { id, assertionMethod } = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    return id === did && (!pair || JSON.stringify(assertionMethod).includes(pair.publicKeyMultibase));
  } catch {
    return false;
  }
}
