import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { type PushableDocuments, pushExtension, pushFolder, writePushFile } from '../config/pushFile.ts';
import { showPushed } from './pushProgress.ts';

/** An engine whose server is a file. It obeys what its option `does` says. */
const engine = `
import { writeFileSync } from 'node:fs';
export const engine = {
  readOptions(written) {
    if (typeof written.hub !== 'string') throw new Error('a-search: search.hub: the name of a hub');
    return written;
  },
  toClientSettings: () => ({}),
  clientFile: '/a-search/client.js',
  async push(hub, { hub: name, does }, { env, say, progress, signal }) {
    progress(1, 2);
    if (does === 'fails') throw new Error('Nothing answers at https://search.example.');
    if (does === 'speaks') say('The cluster is slow.');
    progress(2, 2);
    const documents = [];
    for await (const document of hub.documents) documents.push(document);
    writeFileSync(env.SENT + '-' + name, JSON.stringify({ ...hub, documents }));
    return { generation: '20261130-a', pages: documents.length, sections: 5 };
  },
  async serve({ env, say }) {
    say('ready');
    if (env.FAILS) throw new Error('The port 8787 is in use.');
  },
};`;

const build = (overrides: Partial<PushableDocuments> = {}): PushableDocuments => ({
  language: 'en',
  documents: [],
  search: { engine: 'a-search', hub: 'booking' },
  audience: 'public',
  usualAudience: 'public',
  ...overrides,
});

async function makeSite(builds: readonly PushableDocuments[]): Promise<string> {
  const site = await makeFolder({
    'package.json': '{}',
    'node_modules/a-search/package.json': JSON.stringify({ name: 'a-search', type: 'module', exports: './index.js' }),
    'node_modules/a-search/index.js': engine,
  });
  for (const [at, of] of builds.entries())
    await writePushFile(path.join(site, '.docusaurus', pushFolder, `${of.language}${at || ''}${pushExtension}`), of);
  return site;
}

async function push(builds: readonly PushableDocuments[], env: Record<string, string> = {}, isTTY = false) {
  const site = await makeSite(builds);
  const sent = path.join(site, 'sent');
  const result = await runIn(site, ['index', 'push'], { env: { SENT: sent, ...env }, stderr: { isTTY, columns: 60 } });
  return {
    ...result,
    sent: async (hub: string) => JSON.parse(await readFile(`${sent}-${hub}`, 'utf8').catch(() => 'null')),
  };
}

describe('trowel index push', () => {
  test('gives the engine the pages of the last build, and says which generation readers get', async () => {
    const { code, out, err, sent } = await push([build()]);
    expect([code, out, err]).toEqual([
      0,
      'Sent 0 pages with 5 sections (en, for everybody). Readers now get generation 20261130-a.\n',
      '',
    ]);
    expect(await sent('booking')).toEqual({ language: 'en', documents: [], total: 0 });
  });

  test('pushes the site in another folder', async () => {
    const site = await makeSite([build()]);
    const sent = path.join(site, 'sent');
    const { code, err } = await runIn(path.dirname(site), ['index', 'push', path.basename(site)], {
      env: { SENT: sent },
    });
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(await readFile(`${sent}-booking`, 'utf8'))).toMatchObject({ language: 'en', documents: [] });
    const tooMany = await runIn(site, ['index', 'push', site, site]);
    expect([tooMany.code, tooMany.err]).toEqual([2, expect.stringContaining('Say what to do: trowel index push')]);
  });

  test('sends each language to its own hub', async () => {
    const german = build({ language: 'de', search: { engine: 'a-search', hub: 'booking-de' } });
    const { code, sent } = await push([build(), german]);
    expect([code, (await sent('booking')).language, (await sent('booking-de')).language]).toEqual([0, 'en', 'de']);
  });

  test('sends nothing when one language would replace another', async () => {
    const { code, err, sent } = await push([build(), build({ language: 'de' })]);
    expect([code, await sent('booking')]).toEqual([2, null]);
    expect(err).toContain('The pages in de and in en would be sent to the same place');
  });

  test('sends what was built for other readers only when that is said', async () => {
    const forTeam = build({ audience: 'team' });
    const refused = await push([forTeam]);
    expect([refused.code, await refused.sent('booking')]).toEqual([2, null]);
    expect(refused.err).toContain('The last build is for `team`, and what is sent is to be for `public`');
    expect((await push([build()], { TROWEL_AUDIENCE: 'team' })).code).toBe(2);
    const meant = await push([forTeam], { TROWEL_AUDIENCE: 'team' });
    expect([meant.code, meant.out]).toEqual([0, expect.stringContaining('for the team')]);
  });

  test.each([
    ['no build', [], 2, 'No build of'],
    ['an option that is missing', [build({ search: { engine: 'a-search' } })], 1, 'search.hub: the name of a hub'],
    ['an engine that is not installed', [build({ search: { engine: 'b-search' } })], 1, 'npm install b-search'],
    [
      'a server that is gone',
      [build({ search: { engine: 'a-search', hub: 'x', does: 'fails' } })],
      1,
      'Nothing answers at https://search.example.',
    ],
  ])('says what is wrong with %s', async (_, builds, code, message) => {
    const result = await push(builds);
    expect([result.code, result.err]).toEqual([code, expect.stringContaining(message)]);
    expect(result.err).not.toContain(' at file:');
  });

  test('looks where Docusaurus puts its generated files', async () => {
    expect((await push([build()], { DOCUSAURUS_GENERATED_FILES_DIR_NAME: 'elsewhere' })).code).toBe(2);
  });

  test('shows on a terminal how much is sent, and clears the line before anything else is written', async () => {
    const { err } = await push([build({ search: { engine: 'a-search', hub: 'x', does: 'speaks' } })], {}, true);
    const [begun, said] = [err.indexOf('███░░░'), err.indexOf('The cluster is slow.')];
    expect(begun).toBeGreaterThan(-1);
    expect(said).toBeGreaterThan(begun);
    expect(err.slice(0, said).endsWith('\r\u001b[2K')).toBe(true);
    expect(err.endsWith('\r\u001b[2K')).toBe(true);
  });
});

test('the bar stays within the terminal, whatever the counts are', () => {
  for (const columns of [10, 40, 200])
    for (const [done, total] of [
      [0, 0],
      [0, 1_000_000],
      [999_999, 1_000_000],
      [3, 2],
    ] as const) {
      const written: string[] = [];
      const stderr = { isTTY: true, columns, write: (text: string) => written.push(text) };
      showPushed({ stderr, env: {} }).show(done, total);
      const [line = ''] = written;
      expect(line.replace('\r\u001b[2K', '').length).toBeLessThan(Math.max(columns, 30));
    }
});

describe('trowel search-proxy', () => {
  const proxy = async (argv: readonly string[], env = {}) =>
    runIn(await makeSite([]), ['search-proxy', ...argv], { env });

  test('runs the proxy of an engine until its end', async () => {
    expect(await proxy(['--engine', 'a-search'])).toEqual({ code: 0, out: 'ready\n', err: '' });
  });

  test('says why it ended', async () => {
    expect(await proxy(['--engine', 'a-search'], { FAILS: '1' })).toMatchObject({
      code: 1,
      err: 'The port 8787 is in use.\n',
    });
    expect((await proxy(['--engine', 'b-search'])).err).toContain('npm install b-search');
  });
});
