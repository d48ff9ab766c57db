import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CommandResult, runIn } from '../../test/support/cli.ts';
import { type Files, makeFolder, writeFiles } from '../../test/support/folder.ts';
import { publish, serve } from '../../test/support/publishedHub.ts';
import { hubsShape } from './shapes/hubs.ts';

const platform: Files = {
  'platform/docs/decisions/0007-tls.md':
    '---\ntitle: TLS everywhere\nstatus: accepted\ndate: 2024-01-02\n---\n\nAll is encrypted.\n',
  'platform/docs/constraints/mainframe.md':
    '---\ntitle: The mainframe\nstatus: holds\nsince: 2010\n---\n\nIt is there.\n',
  'platform/docs/people/lee.md': '---\ntitle: Lee Chu\n---\n',
  'platform/docs/patterns/retry.md': '---\ntitle: Retry\npublish: none\n---\n\nSecret.\n',
};
const own: Files = {
  'hub/trowel.json': JSON.stringify({ hubs: [{ id: 'platform', from: '../platform' }] }),
  'hub/docs/decisions/0001-a.md':
    '---\ntitle: Our own\nstatus: accepted\ndate: 2024-05-06\nrelates_to: [platform:decision/0007-tls]\nconstraints: [platform:mainframe]\n---\n\nText.\n',
};

async function makeHubs(more: Files = {}) {
  const folder = await makeFolder({ ...platform, ...own, ...more });
  const hub = path.join(folder, 'hub');
  const env = { TROWEL_CACHE: path.join(folder, 'cache') };
  const trowel = (...argv: string[]): Promise<CommandResult> => runIn(hub, argv, { env });
  const lock = () => readFile(path.join(hub, 'trowel.lock.json'), 'utf8');
  return { folder, hub, trowel, lock };
}

describe('trowel hubs', () => {
  test('update pins a folder and what is cited of it, one line for each', async () => {
    const { trowel, lock } = await makeHubs();
    const { code, out, err } = await trowel('hubs', 'update');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('platform: read');
    expect((await lock()).split('\n').map((line) => line.slice(0, 42))).toEqual([
      '{',
      '  "version": 1,',
      '  "hubs": {',
      expect.stringContaining('    "platform": { "digest": "'),
      '  },',
      '  "cited": {',
      expect.stringContaining('    "platform:constraint/mainframe": { "di'),
      expect.stringContaining('    "platform:decision/0007-tls": { "diges'),
      '  }',
      '}',
      '',
    ]);
    const { hubs } = hubsShape.parse(JSON.parse((await trowel('hubs', '--json')).out));
    // Neither the person nor the page that is kept private.
    expect(hubs).toMatchObject([{ id: 'platform', entries: 2, cited: 2, why: null, read: '2026-11-22' }]);
    const again = await trowel('hubs', 'update');
    expect(again.out).toContain('platform: as before');
    expect(again.out).not.toContain('Written');
  });

  test('search finds their pages, marked with the hub', async () => {
    const { trowel } = await makeHubs();
    await trowel('hubs', 'update');
    const found = await trowel('search', 'encrypted');
    expect(found.out).toContain('TLS everywhere (platform)');
    expect(found.out).toContain('platform:decision/0007-tls');
    expect((await trowel('search', '--kind', 'constraint', 'encrypted')).out).toContain('Nothing found');
    expect((await trowel('search', '--kind', 'constraint', 'mainframe')).out).toContain('The mainframe (platform)');
  });

  test('check asks for an update of a hub that was never read, and finds nothing wrong after it', async () => {
    const { trowel } = await makeHubs();
    const before = await trowel('check');
    expect(before.out).toContain(
      'trowel.json warning: The hub `platform` was never read; read it: npx trowel hubs update platform',
    );
    await trowel('hubs', 'update');
    expect((await trowel('check')).out).not.toContain('platform');
  });

  test('names the nearest entry where a reference means none, and the nearest hub', async () => {
    const { trowel } = await makeHubs({
      'hub/docs/decisions/0002-b.md':
        '---\ntitle: B\nstatus: accepted\ndate: 2024-05-06\nrelates_to: ["platform:decision/0007-tsl", "platfrom:decision/0007-tls"]\n---\n\nText.\n',
    });
    await trowel('hubs', 'update');
    const { out, code } = await trowel('check');
    expect(code).toBe(1);
    expect(out).toContain(
      'is not a decision of the hub `platform` as of 2026-11-22. Did you mean `platform:decision/0007-tls`?',
    );
    expect(out).toContain('trowel.json names no hub `platfrom`; add it to `hubs`. Did you mean `platform`?');
  });

  test('what changed there is told at the update, then stands until it is acknowledged', async () => {
    const { folder, trowel, lock } = await makeHubs();
    await trowel('hubs', 'update');
    await writeFiles(folder, {
      'platform/docs/constraints/mainframe.md':
        '---\ntitle: The mainframe\nstatus: lifted\nsince: 2010\nuntil: 2026-01-01\n---\n\nIt is gone.\n',
      'platform/docs/decisions/0008-mtls.md':
        '---\ntitle: Mutual TLS\nstatus: accepted\nsupersedes: [7]\n---\n\nText.\n',
    });
    // Until then the pinned copy counts.
    expect((await trowel('hubs')).out).not.toContain('lifted');
    const check = await trowel('hubs', '--check');
    expect(check).toMatchObject({ code: 1, out: expect.stringContaining('a newer state is there') });
    const { out } = await trowel('hubs', 'update');
    expect(out).toMatch(
      /cited {2}platform:decision\/0007-tls.*superseded \(was accepted\)\n.*cited {2}platform:constraint\/mainframe.*lifted \(was holds\)\n.*platform:decision\/0008-mtls.*new, accepted/,
    );
    expect((await trowel('hubs')).out).toContain('platform:constraint/mainframe  The mainframe: lifted (was holds)');
    expect((await trowel('hubs', 'acknowledge', 'platform:constraint/mainframe')).out).toContain(
      'Acknowledged: 1 page.',
    );
    const now = (await trowel('hubs')).out;
    expect(now).not.toContain('mainframe');
    expect(now).toContain('superseded (was accepted)');
    expect(await lock()).toContain('"state": "lifted"');
  });

  test('a copy that is on this machine is used when the hub is gone, and said to be old at the update', async () => {
    const { folder, trowel } = await makeHubs();
    await trowel('hubs', 'update');
    await rm(path.join(folder, 'platform'), { recursive: true });
    expect((await trowel('check')).out).not.toContain('platform');
    const { code, out } = await trowel('hubs', 'update');
    expect(code).toBe(1);
    expect(out).toMatch(/platform: not read.*\n.*There is no folder .*The copy of 2026-11-22 stays in use\./);
  });

  test('a bundle that was changed behind its hub.json is not taken, and the last good copy stays', async () => {
    const { folder, hub, trowel, lock } = await makeHubs();
    await runIn(path.join(folder, 'platform'), ['bundle', '--out', path.join(folder, 'bundle')]);
    await writeFiles(hub, { 'trowel.json': JSON.stringify({ hubs: [{ id: 'platform', from: '../bundle' }] }) });
    await trowel('hubs', 'update');
    const before = await lock();
    const file = path.join(folder, 'bundle/docs/decisions/0007-tls.md');
    await writeFiles(folder, { 'bundle/docs/decisions/0007-tls.md': `${await readFile(file, 'utf8')}Or not.\n` });
    const { code, out } = await trowel('hubs', 'update');
    expect(code).toBe(1);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('Its files are not those that its hub.json names');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('The copy of 2026-11-22 stays in use.');
    expect(await lock()).toBe(before);
  });

  test('a fresh clone fetches the pinned copy, and only that one', async () => {
    const { folder, trowel } = await makeHubs();
    await trowel('hubs', 'update');
    await rm(path.join(folder, 'cache'), { recursive: true });
    expect((await trowel('check')).out).not.toContain('platform');
    await rm(path.join(folder, 'cache'), { recursive: true });
    await writeFiles(folder, { 'platform/docs/systems/new.md': '---\ntitle: New\n---\n' });
    const { out } = await trowel('check');
    expect(out).toContain(
      'has changed since, and does not have that copy any more. Renew it: npx trowel hubs update platform',
    );
    // What it says of entries that are not here is no mistake.
    expect(out).not.toContain('dangling-reference');
  });

  test('a copy that is elsewhere is fetched by `trowel hubs` alone, whatever a repository names', async () => {
    let files: ReturnType<typeof publish> = new Map();
    const asked: string[] = [];
    const address = await serve((name) => {
      asked.push(name);
      return { status: files.has(name) ? 200 : 404, body: files.get(name) };
    });
    files = publish(
      { 'docs/decisions/0007-tls.md': platform['platform/docs/decisions/0007-tls.md'] as string },
      address,
    );
    const { folder, trowel } = await makeHubs({
      'hub/trowel.json': JSON.stringify({ hubs: [{ id: 'platform', from: address }] }),
    });
    expect((await trowel('hubs', 'update')).code).toBe(0);
    await rm(path.join(folder, 'cache'), { recursive: true });
    asked.length = 0;
    for (const argv of [['check'], ['why', 'src/a.ts'], ['list'], ['due']]) await trowel(...argv);
    expect(asked).toEqual([]);
    expect((await trowel('check')).out).toMatch(
      /is not on this machine\..*npx trowel hubs; or commit it: npx trowel hubs update platform --vendor/,
    );
    await trowel('hubs');
    expect(asked).not.toEqual([]);
    expect((await trowel('check')).out).not.toContain('is not on this machine');
  });

  test('--vendor keeps copies in the repository, and later updates renew them', async () => {
    const { folder, hub, trowel } = await makeHubs();
    expect((await trowel('hubs', 'update', '--vendor')).out).toContain(
      'Its copy is in data/hubs/platform.zip; commit it.',
    );
    const first = await readFile(path.join(hub, 'data/hubs/platform.zip'));
    await writeFiles(folder, { 'platform/docs/systems/new.md': '---\ntitle: New\n---\n' });
    await trowel('hubs', 'update');
    expect((await readFile(path.join(hub, 'data/hubs/platform.zip'))).equals(first)).toBe(false);
    await rm(path.join(folder, 'cache'), { recursive: true });
    await rm(path.join(folder, 'platform'), { recursive: true });
    expect((await trowel('check')).out).not.toContain('platform');
  });

  test.each([
    [['hubs', 'renew'], 'Say what to do: trowel hubs, trowel hubs update'],
    [['hubs', 'update', 'platfrom'], 'trowel.json names no hub `platfrom`; it has platform. Did you mean `platform`?'],
    [['hubs', 'acknowledge', 'platform:decision/9'], 'No page of this hub cites `platform:decision/9`.'],
    [['hubs', '--vendor'], '`--vendor` belongs to `trowel hubs update`.'],
  ])('%j is refused', async (argv, message) => {
    const { code, err } = await (await makeHubs()).trowel(...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test('says how to mend a lock file that a merge has broken', async () => {
    const { trowel } = await makeHubs({ 'hub/trowel.lock.json': '{\n<<<<<<< HEAD\n' });
    expect((await trowel('hubs')).err).toContain('holds the marks of a merge. Keep the lines of both sides');
    expect((await trowel('check')).out).toContain(
      'trowel.lock.json warning: trowel.lock.json holds the marks of a merge',
    );
  });
});
