import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { cleanEnv, makeRepository, makeTrap, type TestRepository } from '../../test/support/repository.ts';
import { findChangePlaces } from './changePlaces.ts';
import { survey } from './dig/survey.ts';
import { findDrift } from './drift.ts';
import { findGlobRenames } from './globRenames.ts';
import { readMarkers } from './markers.ts';
import { findPathPlaces } from './pathPlaces.ts';
import { findCommit, findOrigin, openRepository } from './repository.ts';
import { readStagedDiff } from './stagedDiff.ts';
import { listTrackedFiles } from './trackedFiles.ts';

/** Makes a repository whose settings name a program wherever git would run one. The program leaves a file when it runs. */
async function makeHostile(): Promise<TestRepository & { proof: string; trap: string }> {
  const repository = await makeRepository({
    'src/a.txt': 'one\n',
    'src/b.txt': 'two // @why x\n',
    'c.txt': 'three\n',
    '.gitattributes': '*.txt filter=evil diff=evil\n',
  });
  const proof = path.join(repository.root, '.git', 'proof');
  const trap = await makeTrap(path.join(repository.root, '.git'), proof);
  for (const hook of ['post-index-change', 'fsmonitor-watchman', 'reference-transaction', 'post-checkout']) {
    await writeFile(path.join(repository.root, '.git', 'hooks', hook), `#!/bin/sh\necho run >> '${proof}'\n`, {
      mode: 0o755,
    });
  }
  const set = (name: string, value: string) => repository.git('config', name, value);
  for (const name of [
    ...['core.fsmonitor', 'core.pager', 'core.sshCommand', 'core.askPass', 'core.editor', 'core.gitProxy'],
    ...['diff.external', 'diff.evil.command', 'diff.evil.textconv', 'pager.diff', 'pager.grep', 'pager.log'],
    ...['filter.evil.clean', 'filter.evil.smudge', 'filter.evil.process', 'gpg.program', 'gpg.ssh.program'],
    ...['credential.helper', 'remote.origin.uploadpack', 'uploadpack.packObjectsHook', 'alias.grep', 'alias.ls-files'],
  ])
    await set(name, trap);
  await set('filter.evil.required', 'true');
  await set('log.showSignature', 'true');
  await set('core.hooksPath', path.join(repository.root, '.git', 'hooks'));
  await set('remote.origin.url', `ext::${trap}`);
  await set('remote.origin.promisor', 'true');
  await set('remote.origin.partialCloneFilter', 'blob:none');
  await set('extensions.partialClone', 'origin');
  await set('core.repositoryFormatVersion', '1');
  await set('protocol.ext.allow', 'always');
  await set('color.ui', 'always');
  await set('diff.noprefix', 'true');
  await rm(proof, { force: true });
  return { ...repository, proof, trap };
}

describe('a repository whose settings run programs', () => {
  test('runs them with plain git', async () => {
    const { root, git, proof } = await makeHostile();
    await writeFile(path.join(root, 'c.txt'), 'changed\n');
    await git('diff').catch(() => undefined);
    expect(existsSync(proof)).toBe(true);
  });

  test('runs none when places are found', async () => {
    const { root, git, open, proof } = await makeHostile();
    await git('-c', 'filter.evil.required=false', 'branch', 'base').catch(() => undefined);
    await writeFile(path.join(root, 'c.txt'), 'changed\n');
    await rm(proof, { force: true });
    const repository = await open();
    const found = await findPathPlaces({ words: ['.'], cwd: root, repository });
    const changed = await findChangePlaces({ revision: 'base', repository });
    await readStagedDiff(repository, { GIT_INDEX_FILE: '.git/index' });
    await readMarkers(repository, await listTrackedFiles(repository));
    await findOrigin(repository);
    expect(found.places.map(({ path }) => path)).toContain('src/b.txt');
    expect(changed.places).toMatchObject([{ path: 'c.txt', lines: [[1, 1]] }]);
    expect(existsSync(proof)).toBe(false);
  });

  test('runs none when it is surveyed', async () => {
    const { root, git, write, open, proof } = await makeHostile();
    await write({ 'src/odd.js': '// Do not remove this line\nstop(37 * delay);\n' });
    await writeFile(path.join(root, '.git', 'info', 'attributes'), '*.js diff=evil filter=evil\n');
    const unfiltered = [
      '-c',
      'filter.evil.required=false',
      '-c',
      'filter.evil.clean=cat',
      '-c',
      'filter.evil.process=',
    ];
    await git(...unfiltered, 'add', 'src/odd.js');
    await git(...unfiltered, 'commit', '--quiet', '--message', 'Odd');
    await rm(proof, { force: true });
    const found = await survey({
      git: (await open()).git,
      today: '2030-01-01',
      paths: [],
      onProgress: () => undefined,
    });
    expect(found.candidates.map(({ key }) => key)).toEqual(['src/odd.js']);
    expect(existsSync(proof)).toBe(false);
  });

  test('runs none when its commits are read, even signed ones', async () => {
    const { root, git, open, proof } = await makeHostile();
    const tree = (await git('rev-parse', 'HEAD^{tree}')).trim();
    const person = 'Test <test@example.org> 1704110400 +0000';
    const signature = '-----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----';
    const commit = `tree ${tree}\nparent ${(await git('rev-parse', 'HEAD')).trim()}\nauthor ${person}\ncommitter ${person}\ngpgsig ${signature}\n\nSigned\n`;
    await writeFile(path.join(root, '.git', 'signed'), commit);
    const id = (await git('hash-object', '-t', 'commit', '-w', '.git/signed')).trim();
    await git('update-ref', 'refs/heads/main', id);
    await git('log', '-1').catch(() => undefined);
    expect(existsSync(proof)).toBe(true);
    await rm(proof);
    const repository = await open();
    const { drifts } = await findDrift(repository, [
      { governs: [{ paths: ['src/**'] }], marked: [], verified: '2020-01-01' },
    ]);
    await findGlobRenames(repository, ['gone/**'], []);
    expect(drifts).toMatchObject([{ commits: 1 }]);
    expect(existsSync(proof)).toBe(false);
  });

  test('fetches nothing by a program that it names', async () => {
    const { root, git, open, proof } = await makeHostile();
    const object = (await git('rev-parse', 'HEAD:c.txt')).trim();
    await rm(path.join(root, '.git', 'objects', object.slice(0, 2), object.slice(2)));
    await writeFile(path.join(root, 'c.txt'), 'changed\n');
    await rm(proof, { force: true });
    const { places, notes } = await findChangePlaces({ revision: 'main', repository: await open() });
    expect(places).toContainEqual(expect.objectContaining({ path: 'c.txt' }));
    expect(notes.join()).toContain('This clone is partial');
    expect(existsSync(proof)).toBe(false);
  });

  test('is not compared when a filter cannot be switched off', async () => {
    const { git, open, trap, proof } = await makeHostile();
    await git('config', 'filter.a=b.clean', trap);
    await rm(proof, { force: true });
    await expect(findChangePlaces({ revision: 'main', repository: await open() })).rejects.toThrow(
      'filter named "a=b"',
    );
    expect(existsSync(proof)).toBe(false);
  });

  test('runs no filter with an empty name', async () => {
    const { root, write, commit, git, open } = await makeRepository({ 'a.txt': 'one\n' });
    const proof = path.join(root, '.git', 'proof');
    const trap = await makeTrap(path.join(root, '.git'), proof);
    await write({ '.gitattributes': '*.txt filter=\n' });
    await commit('Attributes');
    for (const way of ['clean', 'smudge', 'process']) await git('config', `filter..${way}`, trap);
    await write({ 'a.txt': 'two\n' });
    const { places } = await findChangePlaces({ revision: 'main', repository: await open() });
    expect(places).toMatchObject([{ path: 'a.txt' }]);
    expect(existsSync(proof)).toBe(false);
  });

  test('runs nothing in a submodule', async () => {
    const inner = await makeHostile();
    const outer = await makeRepository({ 'a.txt': 'one\n' });
    await promisify(execFile)('cp', ['-r', inner.root, path.join(outer.root, 'inner')]);
    await outer.git('-c', 'advice.addEmbeddedRepo=false', 'add', '--all');
    await outer.git('commit', '--quiet', '--message', 'With a submodule');
    await writeFile(path.join(outer.root, 'inner', 'c.txt'), 'changed\n');
    await outer.git('config', 'diff.submodule', 'log');
    await outer.git('config', 'submodule.recurse', 'true');
    await rm(inner.proof, { force: true });
    const repository = await outer.open();
    const { places } = await findChangePlaces({ revision: 'main~1', repository });
    expect(places).toMatchObject([{ path: 'inner' }]);
    expect(existsSync(inner.proof)).toBe(false);
  });
});

describe('a repository that leads elsewhere', () => {
  test('is not read when its settings put its files elsewhere', async () => {
    const { root, git } = await makeRepository({ 'a.txt': 'one\n' });
    const other = await makeRepository({ 'secret.txt': '// @why secret\n' });
    await git('config', 'core.worktree', other.root);
    await expect(openRepository({ cwd: root, env: cleanEnv })).rejects.toThrow(/not read|name a folder of its files/);
  });

  test('is not followed through links to files and folders', async () => {
    const outside = await makeRepository({ 'secret.txt': '// @why secret\n' });
    const { root, write, commit, open } = await makeRepository({
      'dir/secret.txt': 'nothing\n',
      'file.txt': 'nothing\n',
    });
    await symlink(path.join(outside.root, 'secret.txt'), path.join(root, 'link.txt'));
    await write({});
    await commit('A link');
    await rm(path.join(root, 'dir'), { recursive: true });
    await symlink(outside.root, path.join(root, 'dir'));
    await rm(path.join(root, 'file.txt'));
    await symlink(path.join(outside.root, 'secret.txt'), path.join(root, 'file.txt'));
    const repository = await open();
    const { markers } = await readMarkers(repository, await listTrackedFiles(repository));
    expect([...markers]).toEqual([]);
  });

  test('takes no names from a file outside that its settings name', async () => {
    const { git, open } = await makeRepository({ 'src/odd.js': '// Do not remove this line\n' });
    const outside = await makeRepository({ names: 'Somebody Else <test@example.org>\n' });
    await git('config', 'mailmap.file', path.join(outside.root, 'names'));
    const { git: read } = await open();
    const { candidates } = await survey({ git: read, today: '2040-01-01', paths: [], onProgress: () => undefined });
    expect(candidates[0]?.witnesses).toEqual(['Test']);
  });

  test('ignores the settings of a bare repository inside it', async () => {
    const { root, open } = await makeRepository({ 'a.txt': 'one\n' });
    const bare = path.join(root, 'bare');
    await mkdir(bare);
    await promisify(execFile)('git', ['init', '--bare', '--quiet', bare], { env: cleanEnv });
    await expect(open('bare')).rejects.toThrow();
    expect((await open()).root).toBe(root);
  });
});

test('a revision is never an option', async () => {
  const { root, open } = await makeRepository({ 'a.txt': 'one\n' });
  const repository = await open();
  const proof = path.join(root, 'proof');
  await expect(findCommit(repository, `--output=${proof}`)).rejects.toThrow('is not a revision');
  expect(existsSync(proof)).toBe(false);
});

test('a file is not a repository', async () => {
  const { root } = await makeRepository({ 'a.txt': 'one\n' });
  await expect(openRepository({ cwd: path.join(root, 'a.txt'), env: cleanEnv })).rejects.toThrow('is a file');
});
