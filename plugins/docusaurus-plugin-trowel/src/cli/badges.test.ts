import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { badgeFiles, findAddresses } from '../credit/badges/addresses.ts';
import { toBadgeFiles } from '../credit/badges/files.ts';
import { createKeyPair, readKey } from '../credit/badges/key.ts';
import { createNames } from '../credit/badges/names.ts';
import type { Revocation } from '../credit/badges/revocations.ts';
import { readRules } from '../credit/badges/rules.ts';
import { readSecrets } from '../credit/badges/secrets.ts';

const rules = `rules:
  - id: builder
    name: Builder
    description: Others build on it.
    criteria: One page of theirs is cited.
    all: { citations: 1 }
`;
const person = (credit: string) =>
  `---\ntitle: Ana Lopez\ncredit: ${credit}\nchannels:\n  - { name: mail, url: "mailto:ana@example.org" }\n---\n\nHello.\n`;
const hub = (credit = 'public') => ({
  'docs/people/ana.md': person(credit),
  'docs/people/bo.md': '---\ntitle: Bo\n---\n\nHello.\n',
  'docs/decisions/0001-a.md':
    '---\nstatus: accepted\ndate: 2024-03-01\ndecision-makers: [ana]\n---\n\n# One\n\nText.\n',
  'docs/decisions/0002-b.md':
    '---\nstatus: accepted\ndate: 2024-05-01\ndecision-makers: [bo]\n---\n\n# Two\n\nAs in [one](0001-a.md).\n',
  'data/badges.yml': rules,
});
const pair = createKeyPair();
const award = { rule: 'builder', person: 'person/ana', mail: 'ana@example.org', on: '2024-05-01' };
const salt = 'a salt that is as long as it has to be';
const names = createNames(salt);
const hash = names.nameOf(award);
const env = { TROWEL_BADGE_KEY: pair.secretKeyMultibase, TROWEL_BADGE_SALT: salt };

/** Makes the folder of a built site. */
async function buildSite(
  revoked: readonly Revocation[] = [],
  url = 'https://hub.example.org',
  key: typeof pair | null = pair,
) {
  const files = await toBadgeFiles({
    site: { addresses: findAddresses({ url, baseUrl: '/' }), issuer: { name: 'Hub' }, pageOf: () => url },
    rules: readRules(rules).rules,
    awards: [award],
    revoked,
    indexes: new Map(),
    secrets: key ? { pair: key, names } : undefined,
    keys: [],
    openBadges2: false,
    pictures: new Map(),
  });
  const folder = await makeFolder({});
  for (const { name, content } of files) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}
const json = badgeFiles.credential(hash, 'json');

describe('trowel badges check', () => {
  test('says who has which badge since when, and of whom nobody asks', async () => {
    const folder = await makeFolder(hub());
    const { code, out } = await runIn(folder, ['badges', 'check'], { env });
    expect(out).toBe(
      `Builder (builder)\n  2024-05-01  Ana Lopez, ${hash}\n1 rule, 0 errors. 1 of 2 people said \`credit: public\` on their page; only they have badges.\n`,
    );
    // Without the salt nobody knows the name of the credential.
    expect((await runIn(folder, ['badges', 'check'])).out).toContain('  2024-05-01  Ana Lopez\n');
    expect(code).toBe(0);
  });

  test('gives no badge to somebody who did not say that it may be shown', async () => {
    const { out } = await runIn(await makeFolder(hub('private')), ['badges', 'check']);
    expect(out).toContain('Nobody has it yet.');
    expect(out).not.toContain('Ana');
  });

  test('fails with file and line when a rule is wrong, and so does trowel check', async () => {
    const folder = await makeFolder({ ...hub(), 'data/badges.yml': rules.replace('citations: 1', 'citation: 1') });
    for (const argv of [['badges', 'check'], ['check']]) {
      const { code, out } = await runIn(folder, argv);
      expect(out).toContain('data/badges.yml:6:12 error: `citation` is no fact that a rule can count');
      expect(out).toContain('Did you mean `citations`?');
      expect(code).toBe(1);
    }
  });
});

test('trowel badges keys prints a new secret key alone, and how to use it beside', async () => {
  const { code, out, err } = await runIn(await makeFolder({}), ['badges', 'keys']);
  const found = readKey(out, []);
  expect(code).toBe(0);
  expect(found.type).toBe('pair');
  expect(err).toContain(found.type === 'pair' ? found.pair.publicKeyMultibase : 'none');
  expect(err).not.toContain(out.trim());
});

test('trowel badges salt prints a new salt alone, which can be used', async () => {
  const { code, out } = await runIn(await makeFolder({}), ['badges', 'salt']);
  expect(code).toBe(0);
  expect(readSecrets({ ...env, TROWEL_BADGE_SALT: out }, []).type).toBe('secrets');
  expect((await runIn(await makeFolder({}), ['badges', 'salt'])).out).not.toBe(out);
});

describe('trowel badges verify', () => {
  test('takes all files of a built site, and a copy of one by the site’s folder', async () => {
    const site = await buildSite();
    const { code, out } = await runIn(site, ['badges', 'verify', '.']);
    expect(out).toMatch(/3 of 3 credentials valid\n$/);
    expect(out).toContain(`badges/credentials/${hash}.png: valid: “Builder”, earned 2024-05-01`);
    expect(code).toBe(0);
    const copy = await makeFolder({ 'mine.json': await readFile(path.join(site, json), 'utf8') });
    expect(await runIn(copy, ['badges', 'verify', 'mine.json', '--site', site])).toMatchObject({ code: 0 });
    const alone = await runIn(copy, ['badges', 'verify', 'mine.json']);
    expect(alone).toMatchObject({ code: 2, out: '' });
    expect(alone.err).toContain('--site https://hub.example.org/');
  });

  test('tells one that was altered, revoked, is a draft, or of another site', async () => {
    const site = await buildSite();
    const text = await readFile(path.join(site, json), 'utf8');
    const revoked = await buildSite([{ credential: hash, reason: 'x' }]);
    const draft = await buildSite([], 'https://hub.example.org', null);
    const draftFile = badgeFiles.credential('draft-builder-1', 'json');
    const other = await buildSite([], 'https://other.example');
    const folder = await makeFolder({
      'good.json': text,
      'altered.json': text.replace('Others build on it.', 'Everybody builds on it.'),
      'draft.json': await readFile(path.join(draft, draftFile), 'utf8'),
      'other.json': await readFile(path.join(other, json), 'utf8'),
      'none.json': '{"a": 1}',
    });
    const said = async (name: string, at: string) => {
      const { code, out } = await runIn(folder, ['badges', 'verify', name, '--site', at]);
      return `${code} ${out.split(': ')[1]}`;
    };
    expect(await said('good.json', site)).toBe('0 valid');
    expect(await said('altered.json', site)).toBe('1 altered');
    expect(await said('draft.json', site)).toBe('1 draft');
    expect(await said('other.json', site)).toBe('1 other-site');
    expect(await said('none.json', site)).toBe('1 unknown');
    expect(await said('good.json', revoked)).toBe('1 revoked');
  });
});

describe('trowel badges revoke', () => {
  test('writes a credential into the file with its index in the list, once, and keeps comments', async () => {
    const site = await buildSite();
    const folder = await makeFolder({
      ...hub(),
      'data/revoked.yml': '# Taken back.\nrevoked: []\n',
      'mine.json': await readFile(path.join(site, json), 'utf8'),
    });
    const argv = ['badges', 'revoke', 'mine.json', '--site', site, '--reason', 'By "mistake": no.'];
    expect(await runIn(folder, argv)).toMatchObject({ code: 0 });
    const written = await readFile(path.join(folder, 'data/revoked.yml'), 'utf8');
    expect(written).toMatch(/^# Taken back\.\nrevoked:\n/);
    expect(written).toContain(`credential: ${hash}`);
    expect(written).toContain(`index: ${names.indexOf(hash)}\n`);
    expect((await runIn(folder, argv)).out).toBe('data/revoked.yml has them already.\n');
    expect(await readFile(path.join(folder, 'data/revoked.yml'), 'utf8')).toBe(written);
    expect((await runIn(folder, ['badges', 'check'], { env })).out).toContain(`${hash}, revoked`);
  });

  test('refuses a file that was altered, a draft, and one of another site, and writes nothing', async () => {
    const site = await buildSite();
    const text = await readFile(path.join(site, json), 'utf8');
    const other = await readFile(path.join(await buildSite([], 'https://other.example'), json), 'utf8');
    const index = names.indexOf(hash);
    const folder = await makeFolder({
      ...hub(),
      'index.json': text.replaceAll(String(index), String(index + 1)),
      'name.json': text.replaceAll(hash, 'f'.repeat(24)),
      'other.json': other,
    });
    for (const file of ['index.json', 'name.json', 'other.json']) {
      const { code, err } = await runIn(folder, ['badges', 'revoke', file, '--site', site, '--reason', 'x']);
      expect(err).toContain(`\`${file}\` is not revoked: `);
      expect(code).toBe(2);
    }
    expect((await runIn(folder, ['badges', 'revoke', 'name.json', '--reason', 'x'])).err).toContain('--site');
    await expect(readFile(path.join(folder, 'data/revoked.yml'))).rejects.toThrow('ENOENT');
  });

  test('writes into the hub, however far away one is, and into nothing else', async () => {
    const folder = await makeFolder({ ...hub(), 'notes/a.txt': '' });
    const argv = ['badges', 'revoke', hash, '--reason', 'x'];
    const away = path.join(folder, 'notes');
    expect((await runIn(away, argv)).err).toContain('so it is no hub with badges');
    expect(await runIn(away, [...argv, '--content', '..'])).toMatchObject({ code: 0 });
    expect(await readFile(path.join(folder, 'data/revoked.yml'), 'utf8')).toContain(hash);
    await expect(readFile(path.join(away, 'data/revoked.yml'))).rejects.toThrow('ENOENT');
  });

  test('asks for a reason, and for a credential', async () => {
    const folder = await makeFolder(hub());
    expect((await runIn(folder, ['badges', 'revoke', hash])).err).toContain('--reason <text>');
    expect((await runIn(folder, ['badges', 'revoke', 'x', '--reason', 'x'])).err).toContain(
      '`x` is no credential of a hub',
    );
    expect((await runIn(folder, ['badges'])).code).toBe(2);
    expect((await runIn(folder, ['badges', 'keys', '--reason', 'x'])).err).toContain('`--reason` belongs to');
  });
});
