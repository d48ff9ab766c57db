import path from 'node:path';
import { expect, test } from 'vitest';
import { findServer, isWanted, toCommand } from './serverFile.ts';

const at = (...names: string[]) => path.resolve('/', ...names);
const filesOf = (...there: string[]) => ({
  exists: (file: string) => there.includes(file),
  folders: (folder: string) =>
    there.flatMap((file) =>
      file.startsWith(`${folder}${path.sep}`) ? (file.slice(folder.length).split(path.sep)[1] ?? []) : [],
    ),
  resolve: (file: string) => file,
});
const installed = (...folder: string[]) => at(...folder, 'node_modules/docusaurus-plugin-trowel/bin/trowel.mjs');

test('the server is the one that is set, before the one that the workspace has', () => {
  const files = filesOf(at('tools/trowel'), installed('work'));
  expect(findServer([{ folder: at('work'), server: '../tools/trowel' }], files)).toEqual({
    type: 'found',
    file: at('tools/trowel'),
    folder: at('work'),
  });
  expect(findServer([{ folder: at('work') }], files)).toMatchObject({ file: installed('work') });
});

test('the hub’s own server reads the hub, before that of the code', () => {
  const folders = [{ folder: at('work/code'), content: '../hub' }];
  const files = filesOf(installed('work/hub'), installed('work/code'));
  expect(findServer(folders, files)).toMatchObject({ file: installed('work/hub') });
  expect(findServer(folders, filesOf(installed('work/code')))).toMatchObject({ file: installed('work/code') });
});

test('packages of a folder above count up to the root of the repository, and so does what npm has linked', () => {
  const linked = at('work/node_modules/.bin/trowel');
  const folders = [{ folder: at('work/packages/site') }];
  expect(findServer(folders, filesOf(linked, at('work/.git')))).toMatchObject({ file: linked });
  expect(findServer(folders, filesOf(linked, at('work/packages/.git')))).toMatchObject({ type: 'missing' });
  expect(findServer(folders, filesOf(linked))).toMatchObject({ type: 'missing' });
});

test('a hub in a sub-folder of the repository has a server wanted, and brings its own', () => {
  const files = filesOf(at('work/.git'), at('work/packages/hub/trowel.json'), installed('work/packages/hub'));
  for (const folder of [at('work'), at('work/src')]) {
    expect(isWanted({ folder }, files)).toBe(true);
    expect(findServer([{ folder }], files)).toMatchObject({ file: installed('work/packages/hub') });
  }
  expect(isWanted({ folder: at('work') }, filesOf(at('work/node_modules/hub/trowel.json')))).toBe(false);
});

test('a path with spaces is one word for the shell of Windows', () => {
  const file = 'C:\\Jane Doe\\trowel.cmd';
  expect(toCommand(file, 'win32')).toEqual({ command: `"${file}"`, shell: true });
  expect(toCommand('/home/jane doe/trowel', 'linux')).toEqual({ command: '/home/jane doe/trowel', shell: false });
});

test('who has no server is told what to run, and who set a wrong one which it is', () => {
  expect(findServer([{ folder: at('work') }], filesOf())).toMatchObject({
    message: expect.stringContaining('npm install --save-dev docusaurus-plugin-trowel'),
  });
  expect(findServer([{ folder: at('work'), server: 'bin/trowl' }], filesOf(installed('work')))).toMatchObject({
    message: expect.stringContaining(at('work/bin/trowl')),
  });
});

test('a server is wanted where a hub is, or one is set, and nowhere else', () => {
  const folder = at('work');
  expect(isWanted({ folder }, filesOf(at('work/readme.md')))).toBe(false);
  expect(isWanted({ folder }, filesOf(at('work/trowel.json')))).toBe(true);
  expect(isWanted({ folder }, filesOf(at('work/docusaurus.config.mts')))).toBe(true);
  expect(isWanted({ folder: at('work/src') }, filesOf(at('work/trowel.json'), at('work/.git')))).toBe(true);
  expect(isWanted({ folder: at('work/src') }, filesOf(at('work/trowel.json'), at('work/src/.git')))).toBe(false);
  expect(isWanted({ folder, content: '', hub: '' }, filesOf())).toBe(false);
  expect(isWanted({ folder, hub: 'https://why.example.org' }, filesOf())).toBe(true);
});
