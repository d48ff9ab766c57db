import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { kindNames } from '../content/kinds/names.ts';

const forge = ['--forge', 'https://github.com/org/hub/edit/main/'];
const files = {
  'docs/decisions/0001-one.md': '---\ntitle: One\n---\n',
  'trowel.json': JSON.stringify({ fields: { decision: { risk: { schema: { enum: ['low', 'high'] } } } } }),
};

test('one configuration has a collection for each kind, with the site’s own fields', async () => {
  const { code, out } = await runIn(await makeFolder(files), ['cms', ...forge]);
  expect(code).toBe(0);
  const config = parse(out);
  expect(config.backend).toEqual({ name: 'github', repo: 'org/hub', branch: 'main' });
  expect(config.collections.map(({ name }: { name: string }) => name)).toEqual(kindNames);
  const [decision] = config.collections;
  const field = (name: string) => decision.fields.find((one: { name: string }) => one.name === name);
  expect(field('risk')).toMatchObject({ widget: 'select', options: ['low', 'high'], required: false });
  expect(field('systems')).toMatchObject({ widget: 'relation', collection: 'system', multiple: true });
  expect(field('body').default).toContain('## Context');
});

test('it is written beside the page that starts the CMS, again over its own, and never over another file', async () => {
  const folder = await makeFolder(files);
  expect((await runIn(folder, ['cms', ...forge, '--write'])).code).toBe(0);
  expect(await readFile(path.join(folder, 'static/admin/index.html'), 'utf8')).toContain('decap-cms');
  expect((await runIn(folder, ['cms', ...forge, '--write', '--sveltia'])).code).toBe(0);
  await writeFile(path.join(folder, 'static/admin/config.yml'), 'mine: true\n');
  const { code, err } = await runIn(folder, ['cms', ...forge, '--write']);
  expect(code).toBe(2);
  expect(err).toContain('static/admin/config.yml is there already');
});

test('in a repository with the site in a folder, pages and pictures go below that', async () => {
  const address = 'https://gitlab.com/org/hub/-/edit/main/site/';
  const { out } = await runIn(await makeFolder(files), ['cms', '--forge', address]);
  const config = parse(out);
  expect(config.media_folder).toBe('site/static/img');
  expect(config.collections[0].folder).toBe('site/docs/decisions');
});

test('the page loads one exact version of its script', async () => {
  for (const more of [[], ['--sveltia']]) {
    const folder = await makeFolder(files);
    await runIn(folder, ['cms', ...forge, '--write', ...more]);
    expect(await readFile(path.join(folder, 'static/admin/index.html'), 'utf8')).toMatch(/cms@\d+\.\d+\.\d+\/dist/);
  }
});

test.each(['https://git.example.org/org/hub/edit/main/', 'https://gitlab.example.org/org/hub/-/edit/main/'])(
  'a forge of one’s own is refused, since the CMS would ask another: %s',
  async (address) => {
    const { code, err } = await runIn(await makeFolder(files), ['cms', '--forge', address]);
    expect(code).toBe(2);
    expect(err).toContain('expected an address on github.com or gitlab.com');
  },
);

test('an address that is no forge is refused', async () => {
  const { code, err } = await runIn(await makeFolder(files), ['cms', '--forge', 'hub']);
  expect(code).toBe(2);
  expect(err).toContain('`hub` is no address');
});
