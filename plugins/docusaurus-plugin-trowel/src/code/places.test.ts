import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cleanEnv, makeRepository, type TestRepository } from '../../test/support/repository.ts';
import { findChangePlaces } from './changePlaces.ts';
import { type FoundPlaces, findPathPlaces } from './pathPlaces.ts';
import { findOrigin, openRepository } from './repository.ts';

const files = { 'src/a.ts': 'one\n// @why ledger\ntwo\n', 'src/b.ts': 'b\n', 'docs/c.md': 'c\n' };

async function ask({ root, open }: TestRepository, words: readonly string[], folder = '.'): Promise<FoundPlaces> {
  return findPathPlaces({ words, cwd: path.join(root, folder), repository: await open(folder) });
}

describe('findPathPlaces', () => {
  test('takes relative and absolute paths, and folders with all their tracked files', async () => {
    const repository = await makeRepository(files);
    await repository.write({ 'src/untracked.ts': 'x\n' });
    const paths = async (words: string[], folder?: string) =>
      (await ask(repository, words, folder)).places.map((one) => one.path);
    expect(await paths(['a.ts', '../docs/c.md'], 'src')).toEqual(['src/a.ts', 'docs/c.md']);
    expect(await paths([path.join(repository.root, 'src/b.ts')])).toEqual(['src/b.ts']);
    expect(await paths(['src'])).toEqual(['src/a.ts', 'src/b.ts']);
    expect(await paths(['.'], 'src')).toEqual(['src/a.ts', 'src/b.ts']);
    expect(await paths(['..'], 'src')).toEqual(['docs/c.md', 'src/a.ts', 'src/b.ts']);
  });

  test('finds many paths like few, with their markers', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `lib/${at}/x.ts`);
    const made = Object.fromEntries(names.map((name) => [name, '// @why ledger\n']));
    const repository = await makeRepository({ ...files, 'lib-not': 'x\n', ...made });
    const paths = names.map((name, at) => (at % 2 === 0 ? path.posix.dirname(name) : name));
    const { places, notes } = await ask(repository, [...paths, 'src/a.ts']);
    expect(places.map((one) => one.path)).toEqual([...names, 'src/a.ts']);
    expect(places.every(({ markers }) => markers?.[0]?.name === 'ledger')).toBe(true);
    expect(notes).toEqual([]);
  });

  test('gives lines and markers', async () => {
    const repository = await makeRepository({ ...files, 'odd:3': 'x\n' });
    expect((await ask(repository, ['src/a.ts:3', 'src/a.ts:9-7', 'src/b.ts:2:14', 'odd:3'])).places).toEqual([
      {
        path: 'src/a.ts',
        lines: [
          [3, 3],
          [7, 9],
        ],
        markers: [{ name: 'ledger', line: 2 }],
      },
      { path: 'src/b.ts', lines: [[2, 2]], markers: undefined },
      { path: 'odd:3', lines: undefined, markers: undefined },
    ]);
  });

  test('gives places that do not exist or are not tracked, with a note', async () => {
    const repository = await makeRepository(files);
    await repository.write({ 'src/new.ts': '// @why secret\n' });
    const { places, notes } = await ask(repository, ['services/gone/x.kt:4', 'src/new.ts']);
    expect(places).toEqual([{ path: 'services/gone/x.kt', lines: [[4, 4]], elsewhere: true }, { path: 'src/new.ts' }]);
    expect(notes).toEqual([
      'services/gone/x.kt:4 does not exist here: only patterns of paths were looked at.',
      'src/new.ts is not kept by git: only patterns of paths were looked at, no markers.',
    ]);
  });

  test('refuses paths outside the repository, also behind a link, but not a link to the repository', async () => {
    const repository = await makeRepository(files);
    await symlink('/etc', path.join(repository.root, 'etc'));
    const link = `${repository.root}-link`;
    await symlink(repository.root, link);
    onTestFinished(() => rm(link));
    await expect(ask(repository, ['../x.ts'])).rejects.toThrow(
      `\`../x.ts\` is outside the repository (${repository.root}).`,
    );
    await expect(ask(repository, ['etc/passwd'])).rejects.toThrow('outside the repository');
    const found = await findPathPlaces({
      words: [path.join(link, 'src/b.ts'), link],
      cwd: link,
      repository: await repository.open(),
    });
    expect(found.places.map((one) => one.path)).toEqual(['src/b.ts', 'docs/c.md', 'src/a.ts']);
  });

  test('takes paths relative to the current folder without a repository', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'trowel-none-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    expect(await openRepository({ cwd: folder, env: cleanEnv })).toBeUndefined();
    expect(await findPathPlaces({ words: ['src/a.ts:3', '.'], cwd: folder })).toEqual({
      places: [{ path: 'src/a.ts', lines: [[3, 3]] }, { path: '.' }],
      notes: [],
    });
    await expect(findPathPlaces({ words: ['../a.ts'], cwd: folder })).rejects.toThrow('which is in no git repository');
  });

  test('takes any name that git can track', async () => {
    const names = ['a\nb.ts', 'ü.ts', '-rf', ':(exclude)x', '*.ts', 'sp ace.ts', '"q".ts'];
    const repository = await makeRepository(Object.fromEntries(names.map((name) => [`src/${name}`, '// @why x\n'])));
    for (const name of names) {
      const { places } = await ask(repository, [`src/${name}`]);
      expect(places).toEqual([{ path: `src/${name}`, lines: undefined, markers: [{ name: 'x', line: 1 }] }]);
    }
    expect((await ask(repository, ['src'])).places.map((one) => one.path).sort()).toEqual(
      names.map((name) => `src/${name}`).sort(),
    );
  });
});

describe('readMarkers', () => {
  test('skips binary and huge files with a note', async () => {
    const repository = await makeRepository({
      'a.bin': Buffer.from('\0\0// @why x\n'),
      'plain.bin': Buffer.from('\0\0'),
      'huge.txt': `// @why x\n${'x'.repeat(2_000_000)}`,
      'late.txt': `${' '.repeat(9000)}\n// @why x \0\n`,
    });
    const { places, notes } = await ask(repository, ['.']);
    expect(places.flatMap(({ path: file, markers }) => (markers ? [file] : []))).toEqual(['late.txt']);
    expect(notes).toEqual([
      'a.bin is binary: markers in it are not read.',
      'huge.txt has 2.0 MB: markers in it are not read.',
    ]);
  });

  test('finds markers among many files like among few, whatever colours git is set to', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2100 }, (_, at) => [`src/f${at}.ts`, at % 2000 === 40 ? '// @why x\n' : 'x\n']),
    );
    const repository = await makeRepository({ ...many, 'src/a.bin': Buffer.from('\0// @why x\n') });
    await repository.git('config', 'color.ui', 'always');
    const { places, notes } = await ask(repository, ['.']);
    expect(places.filter(({ markers }) => markers).map((one) => one.path)).toEqual(['src/f2040.ts', 'src/f40.ts']);
    expect(notes).toEqual(['src/a.bin is binary: markers in it are not read.']);
  });
});

describe('findChangePlaces', () => {
  const changed = async (repository: TestRepository, revision = 'main') =>
    (await findChangePlaces({ revision, repository: await repository.open() })).places;

  test('gives what the branch changed since it began, committed or not', async () => {
    const repository = await makeRepository(files);
    await repository.git('checkout', '--quiet', '-b', 'work');
    await repository.write({ 'src/b.ts': 'b\nmore\n' });
    await repository.commit('Work');
    await repository.git('checkout', '--quiet', 'main');
    await repository.write({ 'docs/c.md': 'of others\n' });
    await repository.commit('Others');
    await repository.git('checkout', '--quiet', 'work');
    await repository.write({ 'src/a.ts': 'one\n// @why ledger\ntwo\nthree\n' });
    expect(await changed(repository)).toEqual([
      { path: 'src/a.ts', lines: [[4, 4]], markers: [{ name: 'ledger', line: 2 }] },
      { path: 'src/b.ts', lines: [[2, 2]] },
    ]);
  });

  test('gives the removed markers, also of deleted files, but not moved ones', async () => {
    const repository = await makeRepository({
      ...files,
      'src/c.ts': '// @why other\n1\n2\n3\n',
      'src/d.ts': '// @why gone\n',
      'x.md': '# @why x\n',
    });
    await repository.git('branch', 'base');
    await repository.write({ 'src/a.ts': 'one\ntwo\n', 'src/c.ts': '1\n2\n3\n// @why other\n' });
    await rm(path.join(repository.root, 'src/d.ts'));
    await rm(path.join(repository.root, 'x.md'));
    const places = await changed(repository, 'base');
    expect(places[0]?.markers).toMatchObject([{ name: 'ledger', removed: true }]);
    expect(places[1]?.markers).toEqual([{ name: 'other', line: 4 }]);
    expect(places[2]).toMatchObject({ path: 'src/d.ts', markers: [{ name: 'gone', removed: true }] });
    expect(places[3]).toEqual({ path: 'x.md' });
  });

  test('gives both names of a renamed file, a file whose mode changed, and one with a line end in its name', async () => {
    const body = Array.from({ length: 30 }, (_, at) => `line ${at}\n`).join('');
    const repository = await makeRepository({ 'old/ü.ts': body, 'run.sh': 'x\n', 'a\nb.ts': 'x\n' });
    await repository.git('branch', 'base');
    await rename(path.join(repository.root, 'old/ü.ts'), path.join(repository.root, 'new.ts'));
    await chmod(path.join(repository.root, 'run.sh'), 0o755);
    await repository.write({ 'a\nb.ts': 'y\n' });
    await repository.commit('Moved');
    const paths = (await changed(repository, 'base')).map((one) => one.path);
    expect(paths.sort()).toEqual(['a\nb.ts', 'new.ts', 'old/ü.ts', 'run.sh']);
  });

  test('works in a linked work tree, on a detached head, and with a submodule', async () => {
    const inner = await makeRepository({ 'x.txt': 'x\n' });
    const repository = await makeRepository(files);
    await repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'vendor/inner');
    await repository.commit('Submodule');
    await repository.git('checkout', '--quiet', '--detach');
    expect((await changed(repository, 'main~1')).map((one) => one.path).sort()).toEqual([
      '.gitmodules',
      'vendor/inner',
    ]);
    expect((await ask(repository, ['vendor'])).places.map((one) => one.path)).toEqual(['vendor/inner']);
    await repository.git('worktree', 'add', '--quiet', 'tree', 'main~1');
    expect((await repository.open('tree')).root).toBe(path.join(repository.root, 'tree'));
  });

  test('throws without commits, for an unknown revision, and in a shallow clone', async () => {
    const empty = await makeRepository();
    await expect(changed(empty)).rejects.toThrow('The repository has no commits yet');
    expect((await ask(empty, ['x.ts'])).places).toEqual([{ path: 'x.ts', elsewhere: true }]);
    const repository = await makeRepository(files);
    await expect(changed(repository, 'origin/main')).rejects.toThrow(
      'Fetch it: git fetch origin main:refs/remotes/origin/main',
    );
    await expect(changed(repository, 'nowhere')).rejects.toThrow('`nowhere` names no commit here.');
    await repository.git('checkout', '--quiet', '-b', 'work');
    await repository.commit('Work');
    await repository.git('checkout', '--quiet', 'main');
    await repository.commit('Main');
    const clone = `${repository.root}-clone`;
    onTestFinished(() => rm(clone, { recursive: true, force: true }));
    const url = `file://${repository.root}`;
    await promisify(execFile)(
      'git',
      ['clone', '--quiet', '--depth=1', '--no-single-branch', '-b', 'work', url, clone],
      { env: cleanEnv },
    );
    const shallow = await openRepository({ cwd: clone, env: cleanEnv });
    if (!shallow) throw new Error('no clone');
    expect(shallow.isShallow).toBe(true);
    await expect(findChangePlaces({ revision: 'origin/main', repository: shallow })).rejects.toThrow(
      /shallow.*git fetch --unshallow/,
    );
    expect(await findOrigin(shallow)).toBe(url);
  });

  test('takes any path in a pasted diff', async () => {
    const repository = await makeRepository(files);
    const names = ['../../etc/passwd', '/etc/passwd', 'x\\000y', '', `long${'g'.repeat(200_000)}`];
    for (const name of names) {
      const diff = `--- "a/${name}"\n+++ "b/${name}"\n@@ -1 +1 @@\n-a\n+b\n`;
      const { places } = await findChangePlaces({ diff, repository: await repository.open() });
      expect(places).toMatchObject([{ lines: [[1, 1]] }]);
    }
  });

  test('gives the markers that a diff removes and adds before it is applied, and after', async () => {
    const repository = await makeRepository({
      'src/a.ts': '// @why ledger\none\n// @why twice\n2\n3\n4\n// @why twice\n',
    });
    const before = await repository.open();
    const diff =
      '--- a/src/a.ts\n+++ b/src/a.ts\n@@ -1,4 +1,3 @@\n-// @why ledger\n one\n-// @why twice\n+// @why pool\n 2\n';
    const ask = async () => (await findChangePlaces({ diff, repository: before })).places[0]?.markers;
    const names = (markers: Awaited<ReturnType<typeof ask>>) =>
      markers?.map(({ name, removed }) => (removed ? `-${name}` : name)).sort();
    expect(names(await ask())).toEqual(['-ledger', 'pool', 'twice', 'twice']);
    await repository.write({ 'src/a.ts': 'one\n// @why pool\n2\n3\n4\n' });
    expect(names(await ask())).toEqual(['-ledger', '-twice', 'pool']);
  });

  test('says when the text is not a diff', async () => {
    const repository = await (await makeRepository(files)).open();
    const ask = async (diff: string) => (await findChangePlaces({ diff, repository })).notes;
    expect(await ask('src/a.ts\n')).toEqual([expect.stringContaining('No diff was found')]);
    expect(await ask('\n')).toEqual(['Nothing was changed.']);
  });

  test('finds nothing when nothing was changed', async () => {
    const repository = await makeRepository(files);
    expect(await findChangePlaces({ revision: 'HEAD', repository: await repository.open() })).toEqual({
      places: [],
      notes: ['Nothing was changed.'],
    });
  });
});

test('git is stopped when it takes too long or prints too much', async () => {
  const repository = await makeRepository({ 'a.txt': 'x'.repeat(5000) });
  const { git } = await repository.open();
  await expect(git(['show', 'HEAD:a.txt'], { maxBytes: 1000 })).rejects.toThrow('`git show` gave more than');
  // A pipe that nobody writes to.
  await promisify(execFile)('mkfifo', [path.join(repository.root, 'pipe')]);
  await expect(git(['hash-object', 'pipe'], { seconds: 0.1 })).rejects.toThrow('took longer than 0.1 seconds');
});
