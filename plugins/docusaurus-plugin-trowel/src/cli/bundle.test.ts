import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { decisionText, runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { unzipBundle } from '../okf/archive.ts';

const pages = {
  'docs/decisions/0001-one.md': decisionText({ more: 'owner: ana\ndecision-makers: [ana, bo]\n' }).replace(
    'Every',
    'Ask [the keeper](../people/ana.md). Every',
  ),
  'docs/decisions/0002-two.md': decisionText({ title: 'Two', more: 'draft: true\n' }),
  'docs/people/ana.md': '---\ntitle: Ana Diaz\npublish: none\n---\n\nCalls at night.\n',
  'docs/people/bo.md': '---\ntitle: Bo Lund\n---\n',
};
const listFiles = (folder: string) => globSync(['**/*'], { cwd: folder, dot: true }).sort();

describe('trowel bundle', { timeout: 60_000 }, () => {
  test('writes concepts in the hub’s own folders, with listings, a log and what is in it', async () => {
    const hub = await makeFolder(pages);
    const { code, out } = await runIn(hub, ['bundle', '--out', 'out', '--title', 'Our hub']);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /^2 concepts written to out, for the audience public: generation [\da-f]{12}\.\n2 pages left out: drafts, unlisted, or not published to this audience\.\n$/,
      ),
    ]);
    const folder = path.join(hub, 'out');
    expect(listFiles(folder)).toEqual([
      ...['docs/decisions/0001-one.md', 'docs/decisions/index.md', 'docs/index.md', 'docs/people/bo.md'],
      ...['docs/people/index.md', 'hub.json', 'index.md', 'log.md'],
    ]);
    expect(JSON.parse(await readFile(path.join(folder, 'hub.json'), 'utf8'))).toMatchObject({
      title: 'Our hub',
      counts: { decision: 1, person: 1 },
      versions: { hub: 1, profile: 1, okf: '0.2' },
    });
    expect(await readFile(path.join(folder, 'log.md'), 'utf8')).toBe(
      '# Log\n\n## 2024-03-01\n* **Decided**: [One ledger](/docs/decisions/0001-one.md)\n',
    );
    expect(await readFile(path.join(folder, 'docs/decisions/index.md'), 'utf8')).toBe(
      '# Decisions\n\n* [One ledger](0001-one.md) - Ask the keeper. Every booking is written once.\n',
    );
  });

  test('tells nothing of a page that is not published to its audience: neither its text, nor its name, nor where it is', async () => {
    const hub = await makeFolder(pages);
    await runIn(hub, ['bundle', '--out', 'out']);
    const all = await Promise.all(
      listFiles(path.join(hub, 'out')).map((file) => readFile(path.join(hub, 'out', file), 'utf8')),
    );
    expect(all.join('')).not.toMatch(/\bana\b|Ana Diaz|at night/);
    expect(all.join('')).toContain('Ask the keeper.');
    expect(all.join('')).toContain('decision-makers: [bo]');
    await runIn(hub, ['bundle', '--out', 'all', '--audience', 'team']);
    expect(listFiles(path.join(hub, 'all'))).not.toContain('docs/people/ana.md');
  });

  test('renews an earlier bundle, deletes what is no more, and leaves all other folders alone', async () => {
    const hub = await makeFolder({ ...pages, 'notes/a.txt': 'Mine.' });
    await runIn(hub, ['bundle', '--out', 'out']);
    await writeFile(path.join(hub, 'docs/people/bo.md'), '---\ntitle: Bo\ndraft: true\n---\n');
    await runIn(hub, ['bundle', '--out', 'out']);
    expect(listFiles(path.join(hub, 'out'))).toEqual([
      ...['docs/decisions/0001-one.md', 'docs/decisions/index.md', 'docs/index.md', 'hub.json', 'index.md', 'log.md'],
    ]);
    const { code, err } = await runIn(hub, ['bundle', '--out', 'notes']);
    expect([code, err]).toEqual([2, expect.stringContaining('has other files in it, and no bundle')]);
    expect((await runIn(hub, ['bundle', '--out', 'notes/a.txt'])).err).toContain('is no folder');
    expect((await runIn(hub, ['bundle'])).err).toContain('Say where to write: trowel bundle --out <folder>');
  });

  test('writes one file, the same each time', async () => {
    const hub = await makeFolder(pages);
    await runIn(hub, ['bundle', '--zip', '--out', 'a.zip']);
    await runIn(hub, ['bundle', '--zip', '--out', 'b.zip']);
    const [a, b] = await Promise.all(['a.zip', 'b.zip'].map((file) => readFile(path.join(hub, file))));
    expect(a?.equals(b as Buffer)).toBe(true);
    expect(unzipBundle(a as Buffer).files.map((file) => file.path)).toContain('docs/decisions/0001-one.md');
    expect((await runIn(hub, ['bundle', '--zip', '--out', 'docs'])).err).toContain(
      'is a folder; with --zip, name a file',
    );
    const written = (await runIn(hub, ['bundle', '--zip', '--out', 'a.zip'])).code;
    const refused = await runIn(hub, ['bundle', '--zip', '--out', 'docs/decisions/0001-one.md']);
    expect([written, refused.code, refused.err]).toEqual([0, 2, expect.stringContaining('is no bundle; name another')]);
    expect(await readFile(path.join(hub, 'docs/decisions/0001-one.md'), 'utf8')).toBe(
      pages['docs/decisions/0001-one.md'],
    );
  });
});
