import { cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { cleanEnv, makeRepository } from '../../test/support/repository.ts';
import { checkShape } from './shapes/check.ts';
import { whyShape } from './shapes/why.ts';

const hub = {
  'docs/archaeology/two-ledgers.md': `---
title: Two ledgers
verdict: keep
owner: ilse-brandt
constraints: [no-lock, old-law]
governs: ['services/checkout/**']
verified: 2024-01-10
---

The partner's batch runs at night.

:::landmine[Do not merge them]
Whoever merges them loses the bookings of a night.
:::
`,
  'docs/constraints/no-lock.md': '---\nstatus: holds\nsince: 2019\n---\n# No lock\n',
  'docs/constraints/old-law.md': '---\nstatus: lifted\nuntil: 2021-03-01\n---\n# The old law\n',
  'docs/decisions/0003-queue.md':
    '---\nstatus: superseded\nsuperseded_by: 4\ngoverns: [services/checkout/src/Queue.kt]\n---\n# A queue\n',
  'docs/decisions/0004-no-queue.md': '---\nstatus: accepted\n---\n# No queue\n',
  'docs/people/ilse-brandt.md': '---\nleaving: 2026-12-31\n---\n# Ilse Brandt\n',
};
const code = {
  'services/checkout/src/Ledger.kt': 'class Ledger\n',
  'services/checkout/src/Queue.kt': 'class Queue\n',
  'lib/date.kt': '// @why queue\nclass Date\n',
};

const run = (folder: string, argv: readonly string[], more: Parameters<typeof runIn>[2] = {}) =>
  runIn(folder, ['why', ...argv], { ...more, env: { ...cleanEnv, ...more.env } });

describe('trowel why', () => {
  test('lists markers that name no page line by line, apart from what it could not look into', async () => {
    const { root } = await makeRepository({ ...hub, 'a.ts': '// @why x1\n// @why x2\n', 'b.bin': '\0@why x' });
    const { out } = await run(root, ['a.ts', 'b.bin']);
    expect(out).toContain(
      'a.ts:1: the marker `@why x1` names no page.\na.ts:2: the marker `@why x2` names no page.\n\nb.bin is binary',
    );
  });

  test('says what governs a file: why, what holds, what breaks, who can be asked', async () => {
    const { root } = await makeRepository({ ...hub, ...code });
    const { code: exit, out, err } = await run(root, ['services/checkout/src/Ledger.kt']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "Two ledgers (archaeology, keep)
        docs/archaeology/two-ledgers.md
        The partner's batch runs at night.
        Landmine: Do not merge them: Whoever merges them loses the bookings of a night.
        Constraint: No lock (has held since 2019)
        Constraint: The old law (lifted on 2021-03-01)
        Ask: Ilse Brandt (owner, leaves on 2026-12-31, no channel given)
        Governs: services/checkout/src/Ledger.kt (services/checkout/**)
      "
    `);
  });

  test('says, once every constraint is lifted, that a landmine is to be checked before a change', async () => {
    const lifted = { ...hub, 'docs/constraints/no-lock.md': '---\nstatus: lifted\nuntil: 2022\n---\n# No lock\n' };
    const { root } = await makeRepository({ ...lifted, ...code });
    const file = 'services/checkout/src/Ledger.kt';
    const words = 'The original reason is gone. Check what relies on it now.';
    expect((await run(root, [file])).out).toContain(`  Reason: ${words}`);
    expect((await run(root, [file, '--markdown'])).out).toContain(`- **Reason:** ${words}`);
  });

  test('puts what no longer holds last, with what replaced it, and finds pages by markers', async () => {
    const { root } = await makeRepository({ ...hub, ...code });
    const { out } = await run(root, ['services', 'lib']);
    expect(out.match(/^\S.*$/gm)).toEqual(['Two ledgers (archaeology, keep)', 'A queue (decision 3, superseded)']);
    expect(out).toContain('Replaced by: No queue, docs/decisions/0004-no-queue.md');
    expect(out).toContain('lib/date.kt (marker in line 1)');
  });

  test('answers for code that is not here, in a hub that no repository holds', async () => {
    const folder = await makeFolder(hub);
    const { code: exit, out } = await run(folder, ['services/checkout/src/Ledger.kt:3', 'elsewhere/x.kt']);
    expect(exit).toBe(0);
    expect(out).toContain('Two ledgers');
    expect(out).toContain('Governed by nothing: elsewhere/x.kt');
  });

  describe('asked for what has no path', () => {
    test('prints the pages that match a question', async () => {
      const { root } = await makeRepository({ ...hub, ...code });
      const { out } = await run(root, ['why', 'two', 'ledgers?']);
      expect(out).toMatch(/^This names no file\. These pages match its words:\n\nTwo ledgers {2}archaeology/);
      expect(out).not.toContain('does not exist');
      expect(out).not.toContain('Nothing in the hub governs');
    });

    test('prints the pages that match a bare name, and what is near', async () => {
      const { root } = await makeRepository({ ...hub, ...code });
      const { out } = await run(root, ['Ledger.java']);
      expect(out).toMatch(/^Nothing in the hub governs this file\./);
      expect(out).toMatch(/These pages match its name:\n\nTwo ledgers/);
      expect(out).not.toContain('To search the hub by words');
    });

    test('says that nothing matches a question', async () => {
      const { root } = await makeRepository({ ...hub, ...code });
      expect((await run(root, ['zzyzx qqwxv?'])).out).toMatch(/^This names no file, and no page has its words\./);
    });

    test.each(['Ledger.java:3', 'elsewhere/Ledger.java'])('searches for nothing at %s', async (asked) => {
      const { root } = await makeRepository({ ...hub, ...code });
      expect((await run(root, [asked])).out).not.toContain('These pages match');
    });

    test('prefers a file that is there', async () => {
      const { root } = await makeRepository({ ...hub, ...code, 'ledgers.md': '' });
      expect((await run(root, ['ledgers.md'])).out).not.toContain('These pages match');
    });
  });

  test('reads a hub that is elsewhere, and says how to name one', async () => {
    const folder = await makeFolder(hub);
    const { root } = await makeRepository({ ...code, 'docs/read.md': '# Read me\n' });
    const named = await run(root, ['services/checkout/src/Ledger.kt', '--content', path.relative(root, folder)]);
    expect(named.out).toContain(`${path.relative(root, folder)}/docs/archaeology/two-ledgers.md`);
    const { out } = await run(root, ['services/checkout/src/Ledger.kt']);
    expect(out).toContain('Nothing in the hub governs this file.');
    expect(out).toContain('If the hub is elsewhere, name it: --content ../hub');
  });

  test('finds the hub of the repository from a folder in it', async () => {
    const { root } = await makeRepository({ ...hub, ...code });
    const { out } = await run(path.join(root, 'services/checkout'), ['src/Ledger.kt']);
    expect(out).toContain('  ../../docs/archaeology/two-ledgers.md');
    expect(out).toContain('Governs: services/checkout/src/Ledger.kt');
  });

  test('reads no markers in Markdown, which only speaks of them', async () => {
    const { root } = await makeRepository({ ...hub, ...code, 'services/read.md': '`# @why queue`\n' });
    expect((await run(root, ['services/read.md'])).out).not.toContain('queue');
  });

  test('counts only patterns of the repository that is asked about', async () => {
    const governs = 'governs: [{repository: https://example.org/team/shop, paths: [services/**]}]';
    const { root, git } = await makeRepository({ ...code, 'docs/archaeology/a.md': `---\n${governs}\n---\n# A\n` });
    const asked = async (...more: string[]) =>
      (await run(root, ['services', ...more])).out.startsWith('A (archaeology)');
    expect(await asked()).toBe(true);
    await git('remote', 'add', 'origin', 'git@example.org:team/other.git');
    expect(await asked()).toBe(false);
    expect((await run(root, ['services'])).out).toContain(
      '1 page would govern this in another repository (https://example.org/team/shop), which is not git@example.org:team/other.git. If it is the same one, as for a fork: --repository https://example.org/team/shop',
    );
    expect(await asked('--repository', 'team/shop')).toBe(true);
    await git('remote', 'set-url', 'origin', 'git@example.org:team/shop.git');
    expect(await asked()).toBe(true);
  });

  test('answers for a path that this repository does not have with the patterns of every one, unless one is named', async () => {
    const governs = 'governs: [{repository: https://example.org/team/shop, paths: [services/**]}]';
    const { root, git } = await makeRepository({ 'docs/archaeology/a.md': `---\n${governs}\n---\n# A\n` });
    await git('remote', 'add', 'origin', 'git@example.org:team/hub.git');
    const asked = async (...more: string[]) => (await run(root, ['services/x.kt', ...more])).out;
    expect(await asked()).toContain('A (archaeology)');
    expect(await asked('--repository', 'team/hub')).toContain('Nothing in the hub governs this file.');
  });

  test('prints the documented JSON', async () => {
    const { root, write } = await makeRepository({ ...hub, ...code });
    await write({ 'lib/date.kt': '// @why two-ledger\n' });
    const { out } = await run(root, ['.', '--json']);
    const answer = whyShape.strict().parse(JSON.parse(out));
    expect(answer.answers[0]).toMatchObject({
      id: 'archaeology/two-ledgers',
      constraints: [{ id: 'constraint/no-lock', status: 'holds' }, { status: 'lifted' }],
      places: [{ path: 'services/checkout/src/Ledger.kt', because: [{ glob: 'services/checkout/**' }] }, {}],
    });
    expect(answer.answers[1]).toMatchObject({ supersededBy: { id: 'decision/0004-no-queue' }, number: 3 });
    expect(answer.unknown).toEqual([{ path: 'lib/date.kt', line: 1, name: 'two-ledger', nearest: 'two-ledgers' }]);
    expect(answer.ungoverned).toContain('docs/people/ilse-brandt.md');
  });

  test('takes what a branch changed, and a diff from standard input', async () => {
    const { root, git, write } = await makeRepository({ ...hub, ...code });
    await write({ 'services/checkout/src/Ledger.kt': 'class Ledger2\n', 'lib/date.kt': 'class Date\n' });
    const { out } = await run(root, ['--diff', 'main']);
    expect(out).toContain('services/checkout/src/Ledger.kt (services/checkout/**)');
    expect(out).toContain('lib/date.kt (marker, removed by this change)');
    const diff = await git('diff');
    expect((await run(root, ['--diff', '-'], { stdin: diff })).out).toBe(out);
    const elsewhere = await makeFolder(hub);
    expect((await run(elsewhere, ['--diff', '-'], { stdin: diff })).out).toContain('Two ledgers');
  });

  test('reads ten megabytes of diff, or of anything', async () => {
    const folder = await makeFolder(hub);
    const file = '--- a/services/checkout/x.kt\n+++ b/services/checkout/x.kt\n@@ -1,1 +1,1 @@\n-a\n+b\n';
    const diff = `diff --git a/services/checkout/x.kt b/services/checkout/x.kt\n${file}`.repeat(10_000_000 / 150);
    expect((await run(folder, ['--diff', '-'], { stdin: diff })).out).toContain('Two ledgers');
    for (const stdin of ['+'.repeat(1e7), '\n'.repeat(1e7), Buffer.alloc(1e7), '@@ '.repeat(3e6), '-- '.repeat(3e6)])
      expect((await run(folder, ['--diff', '-'], { stdin })).code).toBe(0);
    expect(await run(folder, ['--diff', '-'], { stdin: Buffer.alloc(17e6) })).toMatchObject({ code: 2 });
  }, 30_000);

  test.each([
    [[], 'Name a path'],
    [['a', '--diff', 'main'], 'leave the paths out'],
    [['--diff', 'main'], 'the current folder is in no git repository'],
    [['../x.kt'], 'is outside the current folder, which is in no git repository'],
    [['x.kt', '--content', 'nowhere'], 'There is no folder `nowhere`.'],
  ])('%j gives exit code 2 and says what to do', async (argv, message) => {
    const { code: exit, err } = await run(await makeFolder(hub), argv);
    expect(exit).toBe(2);
    expect(err).toContain(message);
  });

  test('lets nothing from content or code move the cursor', async () => {
    const { root } = await makeRepository({
      'docs/archaeology/a.md': '---\ntitle: "A \\e[31mred"\ngoverns: [src/**]\n---\n\nWhy \u001b[2J\u202e so.\n',
      'src/\u001b[2Jx.ts': '// @why nothing\n',
    });
    const { out } = await run(root, ['src']);
    expect(out).toContain('A  [31mred');
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

describe('the comment', () => {
  test('has its mark first, and the same text for the same change', async () => {
    const { root, write } = await makeRepository({ ...hub, ...code });
    await write({ 'services/checkout/src/Ledger.kt': 'class Ledger2\n' });
    const argv = ['--diff', 'main', '--comment', '--site', 'https://hub.example.org/'];
    const { out } = await run(root, argv);
    expect((await run(root, argv)).out).toBe(out);
    expect(out).toMatchInlineSnapshot(`
      "<!-- trowel-why -->
      ### What governs this change

      **1 landmine**, **1 constraint that holds**, 1 page.

      #### [Two ledgers](<https://hub.example.org/why?path=services/checkout/src/Ledger.kt>) (archaeology, keep) \`docs/archaeology/two-ledgers.md\`

      The partner's batch runs at night.

      - **Landmine:** Do not merge them: Whoever merges them loses the bookings of a night.
      - **Constraint:** No lock (has held since 2019)
      - **Constraint:** The old law (lifted on 2021-03-01)
      - **Ask:** Ilse Brandt (owner, leaves on 2026-12-31, no channel given)

      <details><summary>Governs 1 file of those asked about</summary>

      - \`services/checkout/src/Ledger.kt\` (\`services/checkout/**\`)

      </details>
      "
    `);
  });

  test('is there when nothing governs, and when nothing was changed', async () => {
    const { root, write } = await makeRepository({ ...hub, ...code });
    expect((await run(root, ['--diff', 'main', '--comment'])).out).toBe(
      '<!-- trowel-why -->\n### What governs this change\n\nNothing was changed.\n',
    );
    await write({ 'lib/date.kt': '// @why queue\nclass Date2\n', 'docs/people/ilse-brandt.md': '# Ilse\n' });
    await rm(path.join(root, 'docs/decisions/0003-queue.md'));
    const { out } = await run(root, ['--diff', 'main', '--comment']);
    expect(out).toMatch(
      /^<!-- trowel-why -->\n### What governs this change\n\nNothing in the hub governs these 3 files\./,
    );
    expect(out).toContain('`lib/date.kt:1`: `@why queue`');
  });

  test('calls nobody, links no issue and runs no markup of its author’s', async () => {
    const { root } = await makeRepository({
      'docs/archaeology/a.md':
        '---\ntitle: "@team/ops #12 <img src=x onerror=alert(1)> [x](javascript:x) GH-7 https://example.org org/repo!3"\ngoverns: [src/**]\n---\n\n`a` **b** | c\n',
      'src/`x` <!-- @team.ts': 'x\n',
    });
    const { out } = await run(root, ['src', '--comment']);
    // As a forge shows it: no link is made of an address, and what is looked for in the text is parted.
    const markdown = new MarkdownIt({ html: true, linkify: true });
    markdown.linkify.set({ fuzzyLink: false });
    const shown = markdown.render(out);
    expect(shown).not.toMatch(/<(?:a|img|strong|h1)\b/);
    expect(shown.replaceAll(/<code>.*?<\/code>/g, '')).not.toMatch(/@\w|#12|GH-7|!3/);
    expect(out).toContain('`` src/`x` <!-- @team.ts ``');
  });

  test('is no longer than a forge takes, whole blocks only', async () => {
    const many = Array.from({ length: 100 }, (_, at): [string, string] => [
      `docs/archaeology/a-${at}.md`,
      `---\ntitle: "${'*'.repeat(300)}"\ngoverns: [src/**]\n---\n\n:::landmine\n${'#'.repeat(3000)}\n:::\n`,
    ]);
    const { root } = await makeRepository({ ...Object.fromEntries(many), 'src/x.ts': '// @why none\n'.repeat(3000) });
    const { out } = await run(root, ['src', '--comment']);
    expect(out.length).toBeLessThanOrEqual(60_000);
    expect(out.match(/<details>/g)?.length).toBe(out.match(/<\/details>/g)?.length);
    expect(out).toMatch(/And \d+ more pages\./);
  }, 30_000);
});

describe('trowel why --staged', () => {
  const change = { 'services/checkout/src/Ledger.kt': 'class Ledger2\n' };

  test('asks about what the next commit has, and about nothing else', async () => {
    const { root, git, write } = await makeRepository({ ...hub, ...code, 'docs/readme.txt': '' });
    await write({ ...change, 'docs/readme.txt': 'new\n' });
    await git('add', 'docs/readme.txt');
    expect((await run(root, ['--staged', '--quiet', '--fail-on', 'page'])).out).toBe('');
    await git('add', '--all');
    const { code: exit, out } = await run(root, ['--staged', '--quiet']);
    expect(exit).toBe(0);
    expect(out).toContain('Landmine: Do not merge them');
  });

  test('asks in a hook about the index that the commit makes of its own', async () => {
    const { root, git, write } = await makeRepository({ ...hub, ...code });
    await write(change);
    const own = path.join(root, '.git/next-index.lock');
    await cp(path.join(root, '.git/index'), own);
    await git('add', '--all');
    await rename(path.join(root, '.git/index'), path.join(root, '.git/full'));
    await rename(own, path.join(root, '.git/index'));
    const asked = (index: string) => run(root, ['--staged', '-q'], { env: { GIT_INDEX_FILE: index } });
    expect((await run(root, ['--staged', '-q'])).out).toBe('');
    expect((await asked('.git/full')).out).toContain('Two ledgers');
    const elsewhere = path.join(await makeFolder({}), 'index');
    await cp(path.join(root, '.git/full'), elsewhere);
    expect((await asked(elsewhere)).out).toBe('');
  });

  test('works before the first commit', async () => {
    const { root, git, write } = await makeRepository();
    await write({ ...hub, ...code });
    await git('add', '--all');
    expect((await run(root, ['--staged'])).out).toContain('Two ledgers');
  });

  test.each([
    ['nothing that is past', 'lib', 'page', 0],
    ['a landmine', 'services/checkout/src/Ledger.kt', 'landmine', 1],
    ['a page', 'services/checkout/src/Ledger.kt', 'page', 1],
  ])('fails on %s only where it is asked to', async (_, asked, failOn, exit) => {
    const { root } = await makeRepository({ ...hub, ...code });
    expect((await run(root, [asked, '--fail-on', failOn])).code).toBe(exit);
    expect((await run(root, [asked])).code).toBe(0);
  });

  test('judges the change when it is asked to: says what it breaks first, and can fail on that alone', async () => {
    const page = `---
title: Two inserts
governs: [src/**]
---

The provider may have charged although its answer is lost.

:::landmine[Removing \`recordAttempt\` before the charge]
Without recordAttempt before charge, a lost answer leaves no trace, and the passenger pays twice.
:::
`;
    const before = 'async function pay(order) {\n  await recordAttempt(order);\n  await charge(order);\n}\n';
    const files = { 'docs/archaeology/two-inserts.md': page, 'src/pay.ts': before, 'src/log.ts': 'log(1);\n' };
    const { root, git, write } = await makeRepository(files);
    await write({ 'src/log.ts': '// Says it.\nlog(1);\n' });
    await git('add', '--all');
    const harmless = await run(root, ['--staged', '--fail-on', 'break']);
    expect(harmless).toMatchObject({ code: 0, out: expect.not.stringContaining('would break') });
    await write({ 'src/pay.ts': before.replace('  await recordAttempt(order);\n', '') });
    await git('add', '--all');
    const { code: exit, out } = await run(root, ['--staged', '--fail-on', 'break']);
    expect(exit).toBe(1);
    expect(out).toMatch(
      /^This change would break what 1 page guards\. Clear it up first\.\n {2}Two inserts docs\/archaeology\/two-inserts\.md\n {4}The change .*`recordAttempt`/,
    );
    // What breaks is told once; of the page itself, below, the title of its landmine.
    expect(out.replaceAll(/\s+/g, ' ').split('passenger pays twice')).toHaveLength(2);
    const comment = await run(root, ['--diff', 'main', '--judge', '--comment']);
    expect(comment.out).toMatch(
      /^<!-- trowel-why -->\n### What governs this change\n\n\*\*This change would break what/,
    );
    const json = JSON.parse((await run(root, ['--diff', 'main', '--judge', '--json'])).out);
    expect(whyShape.strict().parse(json).breaks).toMatchObject([{ id: 'archaeology/two-inserts' }]);
    expect((await run(root, ['src', '--judge'])).err).toContain('Only a change can be judged');
  });

  test('says what is wrong with the question', async () => {
    const { root } = await makeRepository({ ...hub, ...code });
    expect(await run(root, ['--staged', 'lib'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/`--staged` takes/),
    });
    expect(await run(root, ['--staged', '--diff', 'main'])).toMatchObject({ code: 2 });
    expect((await run(root, ['lib', '--fail-on', 'landmines'])).err).toContain('Did you mean `landmine`?');
    expect((await run(await makeFolder(hub), ['--staged'])).err).toContain('in no git repository');
  });
});

describe('trowel check --code', () => {
  test('finds patterns without a file, markers without a page, and code that changed since a page was verified', async () => {
    const repository = await makeRepository({
      ...hub,
      ...code,
      'lib/old/a.kt': 'a\n'.repeat(20),
      'lib/old/b.kt': 'b\n'.repeat(20),
    });
    const { root, git, write, commit } = repository;
    await mkdir(path.join(root, 'lib/new'));
    await git('mv', 'lib/old/a.kt', 'lib/old/b.kt', 'lib/new');
    await write({
      'docs/archaeology/old.md': '---\ngoverns:\n  - lib/old/**\n  - gone/**\n  - lib/old/a.kt\n---\n# Old\n',
      'services/checkout/src/Ledger.kt': 'class Ledger2\n// @why two-ledger\n',
    });
    await commit('Move', '2024-01-10');
    await write({ 'services/checkout/src/Ledger.kt': 'class Ledger3\n// @why two-ledger\n' });
    await commit('Change', '2024-02-01');
    await git('mv', 'services/checkout/src/Queue.kt', 'lib/Queue.kt');
    await commit('Move out', '2024-03-01');
    const { code: exit, out } = await runIn(root, ['check', '--code', '.'], { env: cleanEnv });
    expect(exit).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual([
      'docs/archaeology/old.md:3:5 warning: `governs` holds `lib/old/**`, which fits no file of the repository: git knows it as `lib/new/**` now. [pattern-without-file]',
      'docs/archaeology/old.md:4:5 warning: `governs` holds `gone/**`, which fits no file of the repository; mend or remove it. [pattern-without-file]',
      'docs/archaeology/old.md:5:5 warning: `governs` holds `lib/old/a.kt`, which fits no file of the repository: git knows it as `lib/new/a.kt` now. [pattern-without-file]',
      'docs/decisions/0003-queue.md:4:11 warning: `governs` holds `services/checkout/src/Queue.kt`, which fits no file of the repository: git knows it as `lib/Queue.kt` now. [pattern-without-file]',
      'services/checkout/src/Ledger.kt:2:1 warning: The marker `@why two-ledger` names no page. Did you mean `two-ledgers`? [unknown-marker]',
      'docs/archaeology/two-ledgers.md:7:11 warning: The page was verified on 2024-01-10; since then 2 commits changed 2 lines of what it governs, the last on 2024-03-01. Read it again, and renew `verified`. [changed-since-verified]',
      '0 errors, 6 warnings in 7 pages',
    ]);
    expect((await runIn(root, ['check', '--code', '.', '--strict'], { env: cleanEnv })).code).toBe(1);
    const json = await runIn(root, ['check', '--code', '.', '--json'], { env: cleanEnv });
    expect(checkShape.strict().parse(JSON.parse(json.out)).code?.changed).toMatchObject([
      { id: 'archaeology/two-ledgers', commits: 2, lines: 2, last: '2024-03-01' },
    ]);
  });

  test('says when there is nothing to compare with', async () => {
    const folder = await makeFolder(hub);
    const err = async (code: string) => (await runIn(folder, ['check', '--code', code], { env: cleanEnv })).err;
    expect(await err('.')).toContain('`.` is in no git repository; name a folder of the code');
    expect(await err('nowhere')).toContain('There is no folder `nowhere`.');
  });
});
