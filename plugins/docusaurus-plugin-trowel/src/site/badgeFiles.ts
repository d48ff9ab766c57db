import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openRepository } from '../code/repository.ts';
import { listTrackedFiles } from '../code/trackedFiles.ts';
import { badgesFolder, findAddresses } from '../credit/badges/addresses.ts';
import type { Award } from '../credit/badges/award.ts';
import type { BadgeData } from '../credit/badges/badgeData.ts';
import { toBadgeFiles } from '../credit/badges/files.ts';
import { type KeyPair, keyVariable, readKey } from '../credit/badges/key.ts';
import { findLeak } from '../credit/badges/leak.ts';
import { revocationsFile } from '../credit/badges/revocations.ts';
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

/** Returns the key of a build; none for drafts. Throws when the variable holds what cannot be used. */
export function readBuildKey(options: BadgeOptions, env: NodeJS.ProcessEnv): KeyPair | undefined {
  const found = readKey(env[keyVariable], options.keys);
  if (found.type === 'fault') throw new Error(`docusaurus-plugin-trowel: ${found.message}`);
  return found.type === 'pair' ? found.pair : undefined;
}

/** Writes the files about badges into the built site. Throws, and writes nothing, when a key would be published or a revocation lost. */
export async function writeBadges(badges: SiteBadges, setting: Setting): Promise<WrittenBadges> {
  const { outDir, site, options, env } = setting;
  const { rules, awards, revoked, permalinks } = badges;
  if (rules.length + revoked.length === 0) return { warnings: [] };
  const pair = readBuildKey(options, env);
  if (pair) {
    if (badges.problems.some(({ source }) => source === revocationsFile))
      throw new Error(
        `docusaurus-plugin-trowel: ${revocationsFile} has a mistake, so no badge is signed: a revoked one could be taken for valid. Mend it (trowel badges check), and build again.`,
      );
    await refuseLeaks(pair, setting);
  }
  const addresses = findAddresses(site);
  const { pictures, warnings } = await readPictures(rules, setting);
  const files = await toBadgeFiles({
    site: {
      addresses,
      issuer: { ...options.issuer, name: options.issuer.name ?? site.title },
      pageOf: (person) => new URL(permalinks.get(person) ?? site.baseUrl, site.url).href,
    },
    rules,
    awards,
    revoked,
    pair,
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
      if (name === addresses.didFile && (await namesKey(file, addresses.did, pair))) return;
      throw new Error(
        `docusaurus-plugin-trowel: the site has a file ${name} of its own, where a file about badges belongs. Move it${name === addresses.didFile ? ', or add the key of the badges to it' : ''}.`,
      );
    });
  }
  const issued = files.filter(({ name }) => isCredential(name)).length;
  const count = pluralize(issued, 'credential');
  const info = pair
    ? `Badges: ${count} issued by ${addresses.did}.`
    : `Badges: ${count} as drafts, since ${keyVariable} is not set.`;
  return { info: issued > 0 ? info : undefined, warnings };
}

const isCredential = (name: string) => name.startsWith(`${badgesFolder}/credentials/`) && name.endsWith('.json');

/** Throws when the secret key is in a file that is tracked by git, or was built. */
async function refuseLeaks({ secretKeyMultibase }: KeyPair, { outDir, siteDir, env }: Setting): Promise<void> {
  const written = env[keyVariable]?.trim() ?? '';
  const secrets = [secretKeyMultibase, ...(written.startsWith('z') ? [written] : [])];
  const leak = await findLeak(secrets, [...(await listCommitted(siteDir, env)), ...(await listFiles(outDir))]);
  if (leak === undefined) return;
  const place = path.relative(siteDir, leak).replaceAll('\\', '/');
  throw new Error(
    `docusaurus-plugin-trowel: the secret key of the badges is in ${place}, where others can read it. Whoever reads it can sign in your name: take it out, make a new one (trowel badges keys), and take the old one out of \`badges.keys\`.`,
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
