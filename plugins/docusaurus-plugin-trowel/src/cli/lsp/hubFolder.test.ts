import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../../test/support/folder.ts';
import { findFolderOf, findHubOf } from './hubFolder.ts';

const site = "export default { plugins: ['docusaurus-plugin-trowel'] };\n";

/** Makes a repository. Returns where the hub of a folder in it is, from its root. */
async function repository(files: Readonly<Record<string, string>>) {
  const root = await makeFolder({ '.git/HEAD': '', ...files });
  return async (folder: string, settings = {}) => {
    const found = await findHubOf(path.join(root, folder), settings);
    return found && { ...found, home: path.relative(root, found.home) };
  };
}

describe('the hub of a folder', () => {
  test('is its own, in it or above it up to the root of the repository', async () => {
    const find = await repository({ 'trowel.json': '{}', 'src/pay/a.ts': '', 'lib/.git': '', 'lib/src/a.ts': '' });
    expect(await find('')).toEqual({ home: '' });
    expect(await find('src/pay')).toEqual({ home: '' });
    expect(await find('lib/src')).toBeUndefined();
  });

  test('is its own before the one that is set for all folders, and that before one in a sub-folder', async () => {
    const settings = { content: '../other' };
    const own = await repository({ 'docusaurus.config.ts': site, 'src/a.ts': '' });
    expect(await own('', settings)).toEqual({ home: '' });
    expect(await own('src', { hub: 'https://why.example.org' })).toEqual({ home: '' });
    const below = await repository({ 'hub/trowel.json': '{}', 'src/a.ts': '' });
    expect(await below('', settings)).toEqual({ home: '', ...settings });
    expect(await below('hub', settings)).toEqual({ home: 'hub' });
  });

  test('is one in a sub-folder of the repository, the one that is less deep', async () => {
    const find = await repository({ 'a/b/trowel.json': '{}', 'hub/docusaurus.config.ts': site, 'src/pay/a.ts': '' });
    for (const folder of ['', 'src', 'src/pay']) expect(await find(folder)).toEqual({ home: 'hub' });
    const deep = await repository({ 'packages/hub/trowel.json': '{}', 'src/a.ts': '' });
    expect(await deep('src')).toEqual({ home: path.join('packages', 'hub') });
  });

  test('is none that is a dependency, hidden, too deep, or a site without the plugin', async () => {
    const find = await repository({
      'node_modules/hub/trowel.json': '{}',
      '.cache/trowel.json': '{}',
      'a/b/c/trowel.json': '{}',
      'website/docusaurus.config.js': 'export default {};\n',
    });
    expect(await find('')).toBeUndefined();
    expect(await find('website')).toBeUndefined();
  });

  test('is looked for below the folder itself where there is no repository', async () => {
    const folder = await makeFolder({ 'hub/trowel.json': '{}', 'src/a.ts': '' });
    expect(await findHubOf(folder, {})).toEqual({ home: path.join(folder, 'hub') });
    expect(await findHubOf(path.join(folder, 'src'), {})).toBeUndefined();
  });
});

test('a file alone is a part of its hub, else of its repository, else of its folder', async () => {
  const root = await makeFolder({ '.git/HEAD': '', 'a/b/c/hub/trowel.json': '{}', 'src/a.ts': '' });
  expect(await findFolderOf(path.join(root, 'a/b/c/hub/docs/a.md'))).toBe(path.join(root, 'a/b/c/hub'));
  expect(await findFolderOf(path.join(root, 'src/a.ts'))).toBe(root);
  const none = await makeFolder({ 'src/a.ts': '' });
  expect(await findFolderOf(path.join(none, 'src/a.ts'))).toBe(path.join(none, 'src'));
});
