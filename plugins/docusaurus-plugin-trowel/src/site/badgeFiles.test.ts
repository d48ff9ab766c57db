import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { cleanEnv, makeRepository } from '../../test/support/repository.ts';
import { createKeyPair, type KeyPair, readSeed } from '../credit/badges/key.ts';
import { createNames } from '../credit/badges/names.ts';
import { readRules } from '../credit/badges/rules.ts';
import { readBuildSecrets, type SiteBadges, writeBadges } from './badgeFiles.ts';

const pair = createKeyPair();
const options = { issuer: {}, keys: [] as string[], openBadges2: false, mustSign: false };
const salt = 'a salt that is as long as it has to be';
const { rules } = readRules(
  'rules:\n  - id: mentor\n    name: Mentor\n    description: d\n    criteria: c\n    image: img/mentor.svg\n    all: { citations: 1 }\n',
);
const award = { rule: 'mentor', person: 'person/ana', on: '2026-01-01' };
const badges: SiteBadges = {
  rules,
  awards: [award],
  revoked: [],
  indexes: new Map(),
  problems: [],
  permalinks: new Map([['person/ana', '/people/ana']]),
};

interface Given {
  readonly key?: KeyPair | string;
  readonly site?: Readonly<Record<string, string>>;
  readonly built?: Readonly<Record<string, string>>;
  readonly siteDir?: string;
  readonly badges?: Partial<SiteBadges>;
  readonly options?: Partial<typeof options>;
}

async function write({ key, site = {}, built = {}, siteDir, badges: changes = {}, options: more = {} }: Given) {
  const outDir = await makeFolder(built);
  const text = typeof key === 'object' ? key.secretKeyMultibase : key;
  const written = writeBadges(
    { ...badges, ...changes },
    {
      outDir,
      siteDir: siteDir ?? (await makeFolder(site)),
      staticDirectories: ['static'],
      site: { title: 'The hub', url: 'https://hub.example.org', baseUrl: '/' },
      options: { ...options, ...more },
      env: { ...cleanEnv, TROWEL_BADGE_KEY: text, TROWEL_BADGE_SALT: salt },
    },
  );
  const list = async () => (await readdir(outDir, { recursive: true })).filter((name) => /\.\w+$/.test(name)).sort();
  return { outDir, written, list };
}

const names = createNames(salt);
const hash = names.nameOf(award);
const all = [
  'badges/credentials/HASH.json',
  'badges/credentials/HASH.png',
  'badges/credentials/HASH.svg',
  'badges/issuer.json',
  'badges/mentor.json',
  'badges/mentor.png',
  'badges/mentor.svg',
].map((name) => name.replace('HASH', hash));

describe('the files about badges', () => {
  test('are signed by a build with a key, and drafts without', async () => {
    const signed = await write({ key: pair });
    expect((await signed.written).info).toBe('Badges: 1 credential issued by did:web:hub.example.org.');
    expect(await signed.list()).toEqual(['.well-known/did.json', ...all, 'badges/status.json'].sort());
    const draft = await write({});
    expect((await draft.written).info).toBe('Badges: 1 credential as drafts, since TROWEL_BADGE_KEY is not set.');
    expect(await draft.list()).toEqual(all.map((name) => name.replace(hash, 'draft-mentor-1')).sort());
  });

  test('are none in a site without rules', async () => {
    const { written, list } = await write({ badges: { rules: [], awards: [] } });
    expect(await written).toEqual({ warnings: [] });
    expect(await list()).toEqual([]);
  });

  test('have the picture of the team, and one of the hub where that cannot be used', async () => {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg"><path id="ours"/></svg>';
    const { outDir, written } = await write({ site: { 'static/img/mentor.svg': picture } });
    expect((await written).warnings).toEqual([]);
    const baked = await readFile(path.join(outDir, 'badges/credentials/draft-mentor-1.svg'), 'utf8');
    expect(baked).toContain('id="ours"');
    expect(baked).toContain('<openbadges:credential>');
    expect((await (await write({})).written).warnings).toEqual([
      'data/badges.yml:2: the image `img/mentor.svg` of `mentor` cannot carry a credential: is in no folder of static. The hub draws one until it can.',
    ]);
    const none = await write({ site: { 'static/img/mentor.svg': 'no picture' } });
    expect((await none.written).warnings[0]).toContain('it is no SVG');
  });
});

describe('a build is refused, and writes nothing,', () => {
  test('when the variable holds no key, the public one, or not that of the site', async () => {
    const named = { ...options, keys: [createKeyPair().publicKeyMultibase] };
    expect(() => readBuildSecrets(options, { TROWEL_BADGE_KEY: 'hunter2' })).toThrow('TROWEL_BADGE_KEY holds no key');
    expect(() => readBuildSecrets(options, { TROWEL_BADGE_KEY: pair.publicKeyMultibase })).toThrow(
      'holds the public key',
    );
    expect(() => readBuildSecrets(named, { TROWEL_BADGE_KEY: pair.secretKeyMultibase })).toThrow(
      '`badges.keys` does not name',
    );
    const { written, list } = await write({ key: 'hunter2' });
    await expect(written).rejects.toThrow('TROWEL_BADGE_KEY holds no key');
    expect(await list()).toEqual([]);
  });

  test('when the key is in a file of the built site', async () => {
    const { written, list } = await write({ key: pair, built: { 'assets/main.js': `x="${pair.secretKeyMultibase}"` } });
    await expect(written).rejects.toThrow(
      /the secret key of the badges is in .*assets\/main\.js, where others can read it/,
    );
    await expect(written).rejects.not.toThrow(pair.secretKeyMultibase);
    expect(await list()).toEqual(['assets/main.js']);
  });

  test('when the key is in a file that git tracks, however far inside', async () => {
    const repository = await makeRepository();
    await repository.write({ 'notes/old.txt': `${'.'.repeat(1_048_560)}${pair.secretKeyMultibase}` });
    await repository.commit('Keep a note');
    const { written } = await write({ key: pair, siteDir: repository.root });
    await expect(written).rejects.toThrow('the secret key of the badges is in notes/old.txt');
    // A file that is not committed is nobody else's.
    const other = await write({ key: pair, site: { '.env': `TROWEL_BADGE_KEY=${pair.secretKeyMultibase}` } });
    expect((await other.written).info).toContain('issued');
  });

  test.each([
    ['the bytes', (seed: Buffer) => seed],
    ['hexadecimal digits', (seed: Buffer) => Buffer.from(seed.toString('hex').toUpperCase())],
    [
      'base64, behind something',
      (seed: Buffer) => Buffer.from(Buffer.concat([Buffer.from('ab'), seed, seed]).toString('base64')),
    ],
    ['the salt', () => Buffer.from(salt)],
  ])('when it is in a file as %s, and also in a site without rules', async (_, spell) => {
    const built = await write({ key: pair, badges: { rules: [], awards: [] } });
    await built.written;
    await writeFile(path.join(built.outDir, 'a.bin'), spell(Buffer.from(readSeed(pair.secretKeyMultibase).seed)));
    const again = writeBadges(
      { ...badges, rules: [], awards: [] },
      {
        outDir: built.outDir,
        siteDir: built.outDir,
        staticDirectories: [],
        site: { title: 'The hub', url: 'https://hub.example.org', baseUrl: '/' },
        options,
        env: { ...cleanEnv, TROWEL_BADGE_KEY: pair.secretKeyMultibase, TROWEL_BADGE_SALT: salt },
      },
    );
    await expect(again).rejects.toThrow(/badges is in a\.bin/);
  });

  test('when it would make drafts and must sign; without that it warns', async () => {
    const keys = [pair.publicKeyMultibase];
    expect(() => readBuildSecrets({ ...options, mustSign: true }, {})).toThrow('TROWEL_BADGE_KEY is not set');
    expect(() => readBuildSecrets(options, { TROWEL_BADGE_KEY: pair.secretKeyMultibase })).toThrow(
      'TROWEL_BADGE_SALT is not set',
    );
    const draft = await (await write({ options: { keys } })).written;
    expect(draft.warnings.join('\n')).toContain('all badges of this build are drafts');
    expect((await (await write({ options: { keys }, key: pair })).written).warnings.join()).not.toContain('drafts');
  });

  test('when what is revoked would revoke another, too; two with one index are a warning', async () => {
    const other = 'f'.repeat(24);
    const indexes = new Map([[hash, 5]]);
    const revoked = [{ credential: other, reason: 'x', index: 5 }];
    await expect((await write({ key: pair, badges: { indexes, revoked } })).written).rejects.toThrow(`\`"${hash}": `);
    const second = { ...award, person: 'person/bo' };
    const two = { awards: [award, second], indexes: new Map([hash, names.nameOf(second)].map((name) => [name, 5])) };
    const { warnings } = await (await write({ key: pair, badges: two })).written;
    expect(warnings.join('\n')).toContain('have one index in the status list, 5');
  });

  test('when the file of the revoked ones has a mistake', async () => {
    const problem = { code: 'broken-data', severity: 'error', message: 'x', source: 'data/revoked.yml' } as const;
    await expect((await write({ key: pair, badges: { problems: [problem] } })).written).rejects.toThrow(
      'data/revoked.yml has a mistake, so no badge is signed',
    );
    expect((await (await write({ badges: { problems: [problem] } })).written).info).toContain('drafts');
  });

  test('when the site has another DID document of its own', async () => {
    const did = 'did:web:hub.example.org';
    const other = { '.well-known/did.json': JSON.stringify({ id: did, assertionMethod: [] }) };
    await expect((await write({ key: pair, built: other })).written).rejects.toThrow(
      'or add the key of the badges to it',
    );
    const same = { id: did, assertionMethod: [`${did}#${pair.publicKeyMultibase}`] };
    const kept = await write({ key: pair, built: { '.well-known/did.json': JSON.stringify(same) } });
    expect((await kept.written).info).toContain('issued');
    expect(JSON.parse(await readFile(path.join(kept.outDir, '.well-known/did.json'), 'utf8'))).toEqual(same);
  });
});
