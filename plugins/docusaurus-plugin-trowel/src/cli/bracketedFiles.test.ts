import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { cleanEnv, makeRepository } from '../../test/support/repository.ts';
import { whyShape } from './shapes/why.ts';

const page = (governs: string, title: string) => `---\ngoverns: ['${governs}']\n---\n# ${title}\n`;
const files = {
  'docs/decisions/0001-user.md': page('pages/users/[userId].js', 'User'),
  'docs/decisions/0002-shop.md': page('app/(shop)/[...slug]/**', 'Shop'),
  'docs/decisions/0003-docs.md': page('app/[[...path]]/page.tsx', 'Docs'),
  'docs/decisions/0004-parts.md': page('lib/part[0-9].ts', 'Parts'),
  'pages/users/[userId].js': 'x\n',
  'pages/users/u.js': 'x\n',
  'app/(shop)/[...slug]/page.tsx': '// @why user\n',
  'app/(shop)/s/page.tsx': 'x\n',
  'app/[[...path]]/page.tsx': 'x\n',
  'lib/part1.ts': 'x\n',
};

async function ask(root: string, ...argv: readonly string[]) {
  const { out, code, err } = await runIn(root, ['why', ...argv, '--json'], { env: cleanEnv });
  expect([code, err]).toEqual([0, '']);
  const { answers, ungoverned } = whyShape.strict().parse(JSON.parse(out));
  return { titles: answers.map(({ title }) => title).sort(), ungoverned };
}

describe('a pattern that is the path of a file with brackets', () => {
  test.each([
    ['pages/users/[userId].js', ['User']],
    ['pages/users/u.js', []],
    ['pages/users/d.js', []],
    ['app/(shop)/[...slug]/page.tsx', ['Shop', 'User']],
    ['app/(shop)/s/page.tsx', []],
    ['app/[[...path]]/page.tsx', ['Docs']],
    ['app/[slug]/page.tsx', []],
    ['lib/part1.ts', ['Parts']],
    ['lib/partx.ts', []],
  ])('is read letter by letter: %s', async (path, titles) => {
    const { root } = await makeRepository(files);
    expect((await ask(root, path)).titles).toEqual(titles);
  });

  test('is read so in a diff, also of the file that it deletes', async () => {
    const { root, git, write, commit } = await makeRepository(files);
    await git('rm', '--quiet', 'pages/users/[userId].js');
    await write({ 'pages/users/u.js': 'y\n' });
    await commit('Change');
    expect(await ask(root, '--diff', 'HEAD~1')).toEqual({ titles: ['User'], ungoverned: ['pages/users/u.js'] });
  });

  test('stays a set of letters where no file has that name', async () => {
    const { root } = await makeRepository({ ...files, 'docs/decisions/0001-user.md': page('pages/[abc].js', 'User') });
    expect((await ask(root, 'pages/b.js')).titles).toEqual(['User']);
  });

  test('excludes that file alone when it begins with an exclamation mark', async () => {
    const governs = "---\ngoverns: ['pages/**', '!pages/users/[userId].js']\n---\n# User\n";
    const { root } = await makeRepository({ ...files, 'docs/decisions/0001-user.md': governs });
    expect((await ask(root, 'pages/users/u.js', 'pages/users/[userId].js')).ungoverned).toEqual([
      'pages/users/[userId].js',
    ]);
  });

  test('is named by check, which finds renames of that file and changes to it alone', async () => {
    const verified = "---\nverified: 2024-01-02\ngoverns: ['pages/users/[userId].js']\n---\n# User\n";
    const { root, git, write, commit } = await makeRepository({ ...files, 'docs/decisions/0001-user.md': verified });
    await write({ 'pages/users/u.js': 'y\n' });
    await commit('Change another', '2024-02-01');
    const check = async () => (await runIn(root, ['check', '--code', '.'], { env: cleanEnv })).out;
    expect(await check()).toContain(
      'note: `app/(shop)/[...slug]/**`, `app/[[...path]]/page.tsx`, `pages/users/[userId].js`: read as',
    );
    expect(await check()).toContain('Write `app/(shop)/\\[...slug\\]/**`');
    expect(await check()).not.toContain('warning');
    await git('rm', '--quiet', 'pages/users/u.js');
    await git('mv', 'pages/users/[userId].js', 'app/[id].js');
    await commit('Move', '2024-03-01');
    expect(await check()).toContain('git knows it as `app/[id].js` now');
  });
});
