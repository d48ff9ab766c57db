import { randomBytes } from 'node:crypto';
import { rename, symlink } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { publish, serve } from '../../test/support/publishedHub.ts';
import { cleanEnv, makeRepository } from '../../test/support/repository.ts';
import { askDigest, copyAddress } from './addressCopy.ts';
import { digestOf } from './copy.ts';
import { parseCopy } from './copyContent.ts';
import { openNet } from './fetchCopy.ts';
import { copyFolder } from './folderCopy.ts';
import { copyRepository } from './gitCopy.ts';
import { HubError } from './hubError.ts';
import { openCopies } from './keptCopies.ts';
import { packCopy, unpackCopy } from './packedCopy.ts';

const texts = {
  'docs/decisions/0001-a.md': '---\ntitle: A\nstatus: accepted\n---\n\nSee [B](0002-b.md).\n',
  'docs/decisions/0002-b.md': '---\ntitle: B\nstatus: accepted\nsupersedes: [1]\n---\n\n<script>alert(1)</script>\n',
};
const states = [
  ['decision/0001-a', 'superseded'],
  ['decision/0002-b', 'accepted'],
];
const listStates = (copy: Parameters<typeof parseCopy>[0]) =>
  parseCopy(copy).entries.map(({ id, state }) => [id, state]);

describe('a copy of another hub', () => {
  test('from a published hub has its pages with their addresses, and the digest that the hub names', async () => {
    let files: ReturnType<typeof publish> = new Map();
    const address = await serve((path) => ({ status: files.has(path) ? 200 : 404, body: files.get(path) }));
    await expect(copyAddress(address, openNet)).rejects.toThrow('has no bundle at trowel/bundle/hub.json');
    files = publish(texts, address);
    const copy = await copyAddress(address, openNet);
    expect(listStates(copy)).toEqual(states);
    expect(parseCopy(copy)).toMatchObject({ address, entries: [{ address: `${address}decisions/0001-a` }, {}] });
    expect(await askDigest(address, openNet)).toBe(digestOf(copy));
  });

  test('from a git repository has its pages, or the bundle in it, as they were at a commit', async () => {
    const { root, write, commit, git } = await makeRepository(texts);
    const first = await copyRepository({ url: `file://${root}`, env: cleanEnv });
    expect(listStates(first)).toEqual(states);
    await write({
      'docs/decisions/0003-c.md': '---\ntitle: C\n---\n',
      '.git/hooks/post-checkout': '#!/bin/sh\ntouch /tmp/hooked\n',
    });
    await commit('Add C');
    expect(listStates(await copyRepository({ url: `file://${root}`, env: cleanEnv }))).toHaveLength(3);
    await git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    const pinned = await copyRepository({ url: `file://${root}`, env: cleanEnv, commit: first.commit });
    expect(digestOf(pinned)).toBe(digestOf(first));
  });

  test('that is larger than the limit is an error, and never a part of it', async () => {
    const noise = () => randomBytes(300_000).toString('base64');
    const { root } = await makeRepository({ 'docs/a.md': noise(), 'docs/b.md': noise() });
    const fetched = copyRepository({ url: `file://${root}`, env: cleanEnv, maxBytes: 2e5 });
    expect(
      await fetched.then(
        () => 'read',
        (error: Error) => error.message,
      ),
    ).toMatch(/was stopped: the repository is larger than 0 MB/);
    await expect(copyFolder(root, 5e5)).rejects.toThrow('Its texts are larger than 0.5 MB');
  });

  test('from a repository that is not there says how to look for it', async () => {
    const folder = await makeFolder({});
    await expect(copyRepository({ url: `file://${folder}/none`, env: cleanEnv })).rejects.toThrow(
      /git ls-remote file:/,
    );
  });

  test('from a folder does not follow links that lead out of it', async () => {
    const folder = await makeFolder({
      'secret.md': 'Secret.',
      ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`hub/${name}`, text])),
    });
    await symlink(path.join(folder, 'secret.md'), path.join(folder, 'hub/docs/link.md'));
    const copy = await copyFolder(path.join(folder, 'hub'));
    expect([...copy.files.keys()].sort()).toEqual(Object.keys(texts));
  });

  test('has no pages about people, drafts, or what its hub keeps to itself, unless they were chosen for others', async () => {
    const hidden = {
      'docs/people/ana.md': '---\ntitle: Ana\n---\n',
      'docs/patterns/a.md': '---\ntitle: A\npublish: none\n---\n',
      'docs/patterns/b.md': '---\ntitle: B\ndraft: true\n---\n',
      'docs/people/lee.md': '---\ntitle: Lee\npublish: public\n---\n',
    };
    const copy = await copyFolder(await makeFolder({ ...texts, ...hidden }));
    expect(listStates(copy).map(([id]) => id)).toEqual(['decision/0001-a', 'decision/0002-b', 'person/lee']);
  });

  test('has what its hub publishes to the audience: pages by kind and field, and no names of others', async () => {
    const files = {
      ...texts,
      'trowel.json': '{"publish": {"system": "none", "pattern": "partners"}, "newer": 1}',
      'docs/systems/pay.md': '---\ntitle: Pay\n---\n',
      'docs/patterns/retry.md': '---\ntitle: Retry\nsystems: [pay]\n---\n\nSee [Pay](../systems/pay.md).\n',
      'docs/challenges/slow.md': '---\ntitle: Slow\nsystems: [pay]\n---\n\nSee [it](../patterns/retry.md).\n',
    };
    const copy = await copyFolder(await makeFolder(files));
    const of = (audience: 'public' | 'partners' | 'team') => parseCopy(copy, audience).entries;
    const shared = ['challenge/slow', 'decision/0001-a', 'decision/0002-b'];
    expect(of('public').map(({ id }) => id)).toEqual(shared);
    expect(of('team').map(({ id }) => id)).toEqual([...shared, 'pattern/retry']);
    // What is for partners is known by name, so that naming it is no mistake.
    expect(parseCopy(copy, 'public').withheld?.map(({ id }) => id)).toEqual(['pattern/retry']);
    expect(JSON.stringify(of('team'))).not.toMatch(/"pay"/);
    expect(JSON.stringify(of('public'))).not.toMatch(/"pay"|retry/);
    const broken = await copyFolder(await makeFolder({ ...files, 'trowel.json': '{"publish": {"system": "nobody"' }));
    expect(parseCopy(broken).entries).toEqual([]);
  });

  test('that is committed is a file, and no link to one elsewhere', async () => {
    const copy = { form: 'pages', files: new Map(Object.entries(texts)) } as const;
    const root = await makeFolder({});
    const { vendor, find } = openCopies({ root, folder: undefined });
    const file = path.join(root, await vendor('platform', copy));
    expect(await find('platform', digestOf(copy))).toBeDefined();
    await rename(file, path.join(root, 'other.zip'));
    await symlink(path.join(root, 'other.zip'), file);
    expect(await find('platform', digestOf(copy))).toBeUndefined();
  });

  test('is packed and unpacked without loss, to the same bytes', () => {
    const file = fc.tuple(fc.stringMatching(/^[a-z]{1,5}\/[a-z]{1,5}\.md$/), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.array(file), (files) => {
        const copy = { form: 'pages', files: new Map(files) } as const;
        const back = unpackCopy(packCopy(copy));
        expect(digestOf(back)).toBe(digestOf({ ...copy, files: new Map([...files].reverse().reverse()) }));
        expect(packCopy(back)).toEqual(packCopy(copy));
      }),
    );
  });

  test.each(['../../etc/x.md', '/etc/x.md', 'a/../../x.md', 'C:/x.md', '..\\x.md'])('refuses the path %s', (name) => {
    expect(() => unpackCopy(zipSync({ 'docs/a.md': strToU8('A'), [name]: strToU8('x') }))).toThrow(
      'whose path leads elsewhere; nothing of it is read.',
    );
  });

  test('of any bytes is read, or refused as such', () => {
    const whole = packCopy({ form: 'pages', files: new Map(Object.entries(texts)) });
    const damaged = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          damaged.map((changes) => changes.reduce((bytes, [at, to]) => bytes.with(at, to), whole)),
        ),
        (bytes) => {
          try {
            parseCopy(unpackCopy(bytes));
          } catch (error) {
            expect(error).toBeInstanceOf(HubError);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('stops at the limit of a zip that unpacks to more, and to more files', () => {
    const large = zipSync({ 'docs/a.md': new Uint8Array(3e6), 'docs/b.md': new Uint8Array(1) });
    expect(large.length).toBeLessThan(1e5);
    expect(() => unpackCopy(large, { texts: 2e6, files: 9 })).toThrow('It is larger than 2 MB or 9 files');
    expect(() => unpackCopy(large, { texts: 9e6, files: 1 })).toThrow('It is larger than 9 MB or 1 files');
  });
});
