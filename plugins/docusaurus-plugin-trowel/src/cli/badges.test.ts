import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { badgeFiles, findAddresses, toCredentialHash } from '../credit/badges/addresses.ts';
import { toBadgeFiles } from '../credit/badges/files.ts';
import { createKeyPair, readKey } from '../credit/badges/key.ts';
import type { Revocation } from '../credit/badges/revocations.ts';
import { readRules } from '../credit/badges/rules.ts';

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
const hash = toCredentialHash(award);

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
    pair: key ?? undefined,
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
    const { code, out } = await runIn(await makeFolder(hub()), ['badges', 'check']);
    expect(out).toBe(
      `Builder (builder)\n  2024-05-01  Ana Lopez, ${hash}\n1 rule, 0 errors. 1 of 2 people said \`credit: public\` on their page; only they have badges.\n`,
    );
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
    const other = await buildSite([], 'https://other.example');
    const folder = await makeFolder({
      'good.json': text,
      'altered.json': text.replace('Others build on it.', 'Everybody builds on it.'),
      'draft.json': await readFile(path.join(draft, json), 'utf8'),
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
  test('writes a credential into the file with its place in the list, once, and keeps comments', async () => {
    const site = await buildSite();
    const folder = await makeFolder({
      ...hub(),
      'data/revoked.yml': '# Taken back.\nrevoked: []\n',
      'mine.json': await readFile(path.join(site, json), 'utf8'),
    });
    const argv = ['badges', 'revoke', 'mine.json', '--reason', 'By "mistake": no.'];
    expect(await runIn(folder, argv)).toMatchObject({ code: 0 });
    const written = await readFile(path.join(folder, 'data/revoked.yml'), 'utf8');
    expect(written).toMatch(/^# Taken back\.\nrevoked:\n/);
    expect(written).toContain(`credential: ${hash}`);
    expect(written).toMatch(/index: \d+/);
    expect((await runIn(folder, argv)).out).toBe('data/revoked.yml has them already.\n');
    expect(await readFile(path.join(folder, 'data/revoked.yml'), 'utf8')).toBe(written);
    expect((await runIn(folder, ['badges', 'check'])).out).toContain(`${hash}, revoked`);
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
