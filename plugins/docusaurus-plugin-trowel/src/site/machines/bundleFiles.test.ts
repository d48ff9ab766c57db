import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../../test/support/folder.ts';
import { parsePage } from '../../content/pageParser.ts';
import { buildHub } from '../../hub/build.ts';
import { unzipBundle } from '../../okf/archive.ts';
import { publishBundle, storeBundle, toSiteBundle } from './bundleFiles.ts';

const texts = {
  'docs/decisions/0001-one.md':
    '---\nstatus: accepted\ndate: 2024-03-01\n---\n\n# One\n\nSee [two](0002-two.md) and [gaps](/gaps).\n',
  'docs/decisions/0002-two.md': '---\nunlisted: true\n---\n\n# Secret plan\n',
  'docs/decisions/0003-three.md': '---\npublish: none\n---\n\n# Secret three\n',
  'docs/systems/pay.md': '# Pay\n',
};
const site = { url: 'https://hub.example.org', baseUrl: '/kb/', title: 'Hub' };

async function makeBundle(files: Readonly<Record<string, string>> = texts) {
  const folder = await makeFolder(files);
  const pages = Object.keys(files).map((source) => ({
    source,
    file: path.join(folder, source),
    permalink: `/kb/${source.replace(/^docs\/|\.md$/g, '')}`,
  }));
  const hub = buildHub(Object.entries(files).map(([source, text]) => parsePage({ source, text })));
  const readText = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  return () => toSiteBundle(hub, { pages, site, readText });
}

describe('the bundle of a site', () => {
  test('has what is shown and leaves the team, with addresses of the site', async () => {
    const { files, hub } = (await makeBundle())();
    expect(hub.addresses).toEqual({
      site: 'https://hub.example.org/kb/',
      bundle: 'https://hub.example.org/kb/trowel/bundle/',
      archive: 'https://hub.example.org/kb/trowel/bundle.zip',
    });
    expect(hub.entries.map(({ id }) => id)).toEqual(['decision/0001-one', 'system/pay']);
    const all = files.map(({ text }) => text).join('');
    expect(all).not.toMatch(/Secret|0002-two|0003-three/);
    expect(all).toContain('resource: "https://hub.example.org/kb/decisions/0001-one"');
    expect(all).toContain('See [two](#) and [gaps](https://hub.example.org/kb/gaps).');
  });

  test('is written once, and then only what changed; what is no more goes', async () => {
    const dir = await makeFolder({});
    const bundle = await makeBundle();
    await storeBundle(dir, { key: 'a', make: bundle });
    const pay = path.join(dir, 'bundle/bundle/docs/systems/pay.md');
    await utimes(pay, 1, 1);
    await storeBundle(dir, { key: 'a', make: () => expect.unreachable() });
    const { 'docs/decisions/0001-one.md': _, ...rest } = texts;
    await storeBundle(dir, { key: 'b', make: await makeBundle(rest) });
    expect((await stat(pay)).mtimeMs).toBe(1000);
    expect(globSync(['bundle/**/*'], { cwd: path.join(dir, 'bundle') }).sort()).toEqual([
      ...['bundle/docs/index.md', 'bundle/docs/systems/index.md', 'bundle/docs/systems/pay.md', 'bundle/hub.json'],
      ...['bundle/index.md', 'bundle/log.md'],
    ]);
  });

  test('is published as files and as one file', async () => {
    const dir = await makeFolder({});
    const outDir = await makeFolder({});
    await publishBundle(outDir, dir);
    expect(globSync(['**/*'], { cwd: outDir })).toEqual([]);
    const bundle = await makeBundle();
    await storeBundle(dir, { key: 'a', make: bundle });
    await publishBundle(outDir, dir);
    const { files } = unzipBundle(await readFile(path.join(outDir, 'trowel/bundle.zip')));
    const published = globSync(['**/*'], { cwd: path.join(outDir, 'trowel/bundle') });
    expect(published.sort()).toEqual(files.map((file) => file.path).sort());
    expect(files.find((file) => file.path === 'hub.json')?.text).toBe(
      await readFile(path.join(outDir, 'trowel/bundle/hub.json'), 'utf8'),
    );
  });
});
