import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findAddresses } from '../../plugins/docusaurus-plugin-trowel/src/credit/badges/addresses.ts';
import { toCredential } from '../../plugins/docusaurus-plugin-trowel/src/credit/badges/credential.ts';
import { createKeyPair } from '../../plugins/docusaurus-plugin-trowel/src/credit/badges/key.ts';
import type { BadgeRule } from '../../plugins/docusaurus-plugin-trowel/src/credit/badges/rule.ts';
import { createSalt } from '../../plugins/docusaurus-plugin-trowel/src/credit/badges/secrets.ts';
import { createSigner } from '../../plugins/docusaurus-plugin-trowel/src/credit/badges/sign.ts';
import { writeBadges } from '../../plugins/docusaurus-plugin-trowel/src/site/badgeFiles.ts';
import type { Row } from '../paths/row.ts';

/** How many credentials are signed. */
const count = 500;

const rule: BadgeRule = {
  id: 'path-builder',
  name: 'Path builder',
  description: 'For pages that others walk.',
  criteria: 'Three pages of theirs are steps.',
  all: new Map(),
  any: new Map(),
  at: { line: 1, column: 1 },
};
const url = 'https://hub.example.org';
const awards = Array.from({ length: count }, (_, at) => ({ rule: rule.id, person: `person/p${at}`, on: '2026-03-01' }));

/**
 * Measures how long it takes to sign the credentials of a large organisation, the loading of the libraries included; then all that a
 * build does for them: it looks for the key in this repository and in the site, makes the status list, draws, bakes and writes.
 */
export async function measureSigning(root: string): Promise<Row[]> {
  return [
    { figure: `Signing ${count} credentials`, measured: await time(signAll), target: '≤ 3 s' },
    { figure: `A build’s work for ${count} credentials`, measured: await time(() => writeAll(root)), target: 'none' },
  ];
}

async function signAll(): Promise<void> {
  const addresses = findAddresses({ url, baseUrl: '/' });
  const site = { addresses, issuer: { name: 'The hub' }, pageOf: (person: string) => `${url}/${person}` };
  const sign = await createSigner(addresses, createKeyPair());
  for (const [index, award] of awards.entries()) {
    const issued = { salt: `${index}`, index };
    await sign(toCredential(award, { name: `${index}`, rule, site, issued }));
  }
}

async function writeAll(siteDir: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'trowel-badges-'));
  try {
    const outDir = path.join(folder, 'build');
    await mkdir(outDir);
    const badges = { rules: [rule], awards, revoked: [], indexes: new Map(), problems: [], permalinks: new Map() };
    await writeBadges(badges, {
      outDir,
      siteDir,
      staticDirectories: [],
      site: { title: 'The hub', url, baseUrl: '/' },
      options: { issuer: {}, keys: [], openBadges2: false, mustSign: true },
      env: {
        ...process.env,
        TROWEL_BADGE_KEY: createKeyPair().secretKeyMultibase,
        TROWEL_BADGE_SALT: createSalt(),
      },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function time(work: () => Promise<void>): Promise<string> {
  const begin = performance.now();
  await work();
  return `${((performance.now() - begin) / 1000).toFixed(2)} s`;
}
