import { chmod, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { cleanEnv, makeRepository } from '../../test/support/repository.ts';

const page = (fields: string, landmine: string) =>
  `---\n${fields}\n---\n\nSo it is.\n\n:::landmine\n${landmine}\n:::\n`;
const hub = {
  'docs/archaeology/two-ledgers.md': page(
    "title: Two ledgers\nconstraints: [no-lock]\ngoverns: ['services/checkout/**']",
    'Whoever merges them loses a night.',
  ),
  'docs/constraints/no-lock.md': '---\nstatus: holds\n---\n# No lock\n',
  'docs/decisions/0003-days.md': page(
    'status: accepted\ngoverns: [lib/date.kt, services/tax/**]',
    'A day has 23 hours.',
  ),
};
const code = {
  'services/checkout/Ledger.kt': 'a\n',
  'services/tax/Rate.kt': 'a\n',
  'lib/date.kt': 'a\n',
};
const run = (folder: string, ...argv: string[]) => runIn(folder, ['agents', ...argv], { env: cleanEnv });
const readIn = (root: string) => (file: string) => readFile(path.join(root, file), 'utf8');

describe('trowel agents', () => {
  test('makes AGENTS.md with the landmines, the most important first, and changes nothing when it is run again', async () => {
    const { root, git } = await makeRepository({ ...hub, ...code });
    const check = await run(root, '--check');
    expect(check).toMatchObject({ code: 1, out: expect.stringContaining('AGENTS.md: to be made (2 landmines)') });
    expect(await git('status', '--short')).toBe('');
    expect((await run(root)).out).toBe('AGENTS.md: made (2 landmines)\n');
    const text = await readIn(root)('AGENTS.md');
    expect(text.split('\n').filter((line) => line.startsWith('- `s') || line.startsWith('- `l'))).toEqual([
      '- `services/checkout/**`: `Whoever merges them loses a night.` (`docs/archaeology/two-ledgers.md`)',
      '- `lib/date.kt`, `services/tax/**`: `A day has 23 hours.` (`docs/decisions/0003-days.md`)',
    ]);
    expect((await run(root)).out).toBe('AGENTS.md: up to date (2 landmines)\n');
    expect((await run(root, '--check')).code).toBe(0);
    expect(await readIn(root)('AGENTS.md')).toBe(text);
  });

  test('names files with markers, and stays up to date when their lines move', async () => {
    const { root, write } = await makeRepository({ ...hub, ...code, 'lib/pay.kt': '// @why two-ledgers\n' });
    await run(root);
    expect(await readIn(root)('AGENTS.md')).toContain('- `lib/pay.kt`, `services/checkout/**`: `Whoever');
    await write({ 'lib/pay.kt': '\n\n// @why two-ledgers\n' });
    expect((await run(root, '--check')).code).toBe(0);
  });

  test('says what it would write with --dry-run, and writes nothing', async () => {
    const { root, git } = await makeRepository({ ...hub, ...code, 'AGENTS.md': '# Ours\n' });
    const { out } = await run(root, '--dry-run');
    expect(out).toContain('AGENTS.md, from line 3:\n');
    expect(out).toContain('\n+ <!-- trowel:begin -->\n');
    expect(await git('status', '--short')).toBe('');
  });

  test('writes into the files of single tools that are there, but not into those that lead to AGENTS.md', async () => {
    const { root } = await makeRepository({
      ...hub,
      ...code,
      'CLAUDE.md': '# Claude\r\nUse tabs.',
      'GEMINI.md': '# Rules\n\n@./AGENTS.md\n',
      'QWEN.md': 'Read AGENTS.md first.\n',
      '.github/copilot-instructions.md': '\ufeffUse tabs.\n',
      'CONVENTIONS.md': 'For people.\n',
      '.cursor/rules/style.mdc': 'Use tabs.\n',
      '.clinerules/style.md': 'Use tabs.\n',
    });
    await symlink('CLAUDE.md', path.join(root, '.windsurfrules'));
    const { out } = await run(root);
    expect(out.split('\n')).toEqual([
      'AGENTS.md: made (2 landmines)',
      '.github/copilot-instructions.md: changed (2 landmines)',
      'CLAUDE.md: changed (2 landmines)',
      '.windsurfrules: left alone; it is a link',
      'GEMINI.md: left alone; it leads to AGENTS.md',
      'QWEN.md: left alone; it leads to AGENTS.md',
      '',
    ]);
    const read = readIn(root);
    expect(await read('CLAUDE.md')).toMatch(
      /^# Claude\r\nUse tabs\.\r\n\r\n<!-- trowel:begin -->\r\n[\s\S]*\r\n<!-- trowel:end -->$/,
    );
    expect(await read('.github/copilot-instructions.md')).toMatch(/^\ufeffUse tabs\.\n\n<!-- trowel:begin -->\n/);
    expect(await read('.cursor/rules/style.mdc')).toBe('Use tabs.\n');
  });

  test('writes into a file that is named, and renews it from then on', async () => {
    const { root } = await makeRepository({ ...hub, ...code, '.aider.conf.yml': '', 'CONVENTIONS.md': 'Ours.\n' });
    const rule = '.cursor/rules/why.mdc';
    expect((await run(root, '--file', rule)).out).toContain(`${rule}: made (2 landmines)`);
    await rm(path.join(root, 'docs/decisions/0003-days.md'));
    const { out } = await run(root);
    expect(out).toContain(`${rule}: changed (1 landmine)`);
    expect(out).toContain('CONVENTIONS.md: changed (1 landmine)');
  });

  test('tells the landmines of a folder in its own file, and not again at the root', async () => {
    const { root, write } = await makeRepository({ ...hub, ...code, 'services/tax/CLAUDE.md': 'Tax.\n' });
    await run(root, '--folder', 'services/checkout');
    const read = readIn(root);
    expect(await read('services/checkout/AGENTS.md')).toContain('loses a night');
    expect(await read('AGENTS.md')).not.toContain('loses a night');
    // What has code in the folder and outside is in both; files of one tool are counted by themselves.
    await write({ 'services/AGENTS.md': 'Services.\n' });
    expect((await run(root)).out).toContain('services/AGENTS.md: changed (1 landmine)');
    expect(await read('services/AGENTS.md')).toMatch(/- `services\/tax\/\*\*`: `A day/);
    expect(await read('AGENTS.md')).toMatch(/- `lib\/date.kt`: `A day/);
    expect(await read('services/tax/CLAUDE.md')).toContain('A day has 23 hours.');
    expect((await run(root, '--check')).code).toBe(0);
    // A folder without landmines needs no part.
    await rm(path.join(root, 'docs/archaeology/two-ledgers.md'));
    expect((await run(root)).out).toContain('services/checkout/AGENTS.md: deleted');
    expect((await run(root, '--folder', 'services/checkout')).out).toContain(
      'services/checkout/AGENTS.md: not needed: no landmine is known below its folder',
    );
  });

  test('tells only what holds, and what the readers of the code may read', async () => {
    const { root } = await makeRepository({
      ...code,
      'docs/decisions/0001-old.md': page('status: superseded\nsuperseded_by: 2\ngoverns: [lib/**]', 'Old.'),
      'docs/decisions/0002-new.md': page('status: accepted\ngoverns: [lib/**]', 'New.'),
      'docs/decisions/0003-idea.md': page('status: proposed\ngoverns: [lib/**]', 'Idea.'),
      'docs/archaeology/gone.md': page('verdict: gone\ngoverns: [lib/**]', 'Gone.'),
      'docs/archaeology/draft.md': page('draft: true\ngoverns: [lib/**]', 'Draft.'),
      'docs/archaeology/secret.md': page('publish: none\ngoverns: [lib/**]', 'Secret.'),
      'docs/archaeology/partners.md': page('publish: partners\ngoverns: [lib/**]', 'Partners.'),
      'docs/archaeology/elsewhere.md': page('governs: [other/**]', 'Elsewhere.'),
      'docs/archaeology/lifted.md': page('constraints: [law]\ngoverns: [lib/**]', 'Lifted.'),
      'docs/archaeology/bound.md': page('constraints: [law, physics]\ngoverns: [lib/**]', 'Bound.'),
      'docs/constraints/law.md': '---\nstatus: lifted\n---\n# Law\n',
      'docs/constraints/physics.md': '---\nstatus: holds\n---\n# Physics\n',
    });
    const told = async (...argv: string[]) => {
      const { out } = await run(root, ...argv);
      const rows = (await readIn(root)('AGENTS.md')).match(/^- `lib.*$/gm) ?? [];
      return { out, told: rows.map((row) => /`(\w+)\.`/.exec(row)?.[1]), rows };
    };
    const usual = await told();
    expect(usual.told).toEqual(['Bound', 'New', 'Lifted']);
    expect(usual.rows[0]).not.toContain('gone');
    expect(usual.rows[2]).toContain('its reasons are gone, so check what relies on it now');
    expect(usual.out).toContain('2 pages not published to this audience left out; see `--audience`.');
    expect((await told('--audience', 'team')).told).toEqual(['Bound', 'Partners', 'New', 'Lifted']);
    expect((await run(root, '--audience', 'teams')).err).toContain('Did you mean `team`?');
  });

  test('writes nothing anywhere while the marks of one file are broken', async () => {
    const broken = '# Ours\n<!-- trowel:begin -->\n';
    const { root, git } = await makeRepository({ ...hub, ...code, 'CLAUDE.md': broken });
    for (const argv of [[], ['--check'], ['--remove']]) {
      const { code: exit, err } = await run(root, ...argv);
      expect(exit).toBe(2);
      expect(err).toContain(
        'CLAUDE.md:2: CLAUDE.md has a begin mark without an end mark; write `<!-- trowel:end -->` below',
      );
    }
    expect(await git('status', '--short')).toBe('');
  });

  test('takes its part out again, and deletes what it has made', async () => {
    const files = { ...hub, ...code, 'CLAUDE.md': 'a\r\nb', 'GEMINI.md': '\ufeff# A\n' };
    const { root, git } = await makeRepository(files);
    await run(root);
    expect((await run(root, '--remove')).out).toContain('AGENTS.md: deleted');
    expect(await git('status', '--short')).toBe('');
    expect((await run(root, '--remove')).out).toBe('No file has a part to remove.\n');
  });

  test('names pages by id and says where the hub is, when that is another folder', async () => {
    const { root } = await makeRepository({
      ...code,
      'package.json': '{"devDependencies":{"docusaurus-plugin-trowel":"1"}}',
    });
    const elsewhere = await makeFolder(hub);
    const from = path.relative(root, elsewhere);
    expect((await run(root)).err).toContain('name it: --content ../hub');
    await run(root, '--content', elsewhere, '--site', 'https://hub.example/why-not');
    const text = await readIn(root)('AGENTS.md');
    expect(text).toContain(`- \`npx trowel why <path> --content ${from}\``);
    expect(text).toContain('(`archaeology/two-ledgers`)');
    expect(text).toContain('<https://hub.example/why-not/why>');
  });

  test('runs our package by its name where it is not installed', async () => {
    const { root } = await makeRepository({ ...hub, ...code, 'package.json': '{ broken' });
    await run(root);
    expect(await readIn(root)('AGENTS.md')).toContain(
      '`npx --yes --package docusaurus-plugin-trowel trowel why <path>`',
    );
  });

  test.each([
    [['--file', '../x.md'], /`--file \.\.\/x\.md` is outside the repository/],
    [['--folder', 'nowhere'], /`--folder nowhere` is no folder/],
    [['--site', 'javascript:alert(1)'], /expected the address of the published hub/],
    [['--max-tokens', 'few'], /expected a whole number/],
    [['--max-tokens', '5'], /expected a whole number, 200 or more/],
    [['--file', 'docs/latin.md'], /is not UTF-8/],
  ])('refuses %j', async (argv, message) => {
    const { root } = await makeRepository({ ...hub, ...code, 'docs/latin.md': Buffer.from('F\xe4hre', 'latin1') });
    expect(await run(root, ...argv)).toMatchObject({ code: 2, err: expect.stringMatching(message) });
  });

  test('writes nothing by a link that leads out of the repository', async () => {
    const { root } = await makeRepository({ ...hub, ...code });
    const outside = await makeFolder({ 'keep.md': '' });
    await symlink(outside, path.join(root, 'out'));
    expect(await run(root, '--file', 'out/x.md')).toMatchObject({ code: 2, err: expect.stringMatching(/outside/) });
    expect((await run(await makeFolder(hub))).err).toContain('in no git repository');
  });

  test('keeps who may read and write a file', async () => {
    const { root } = await makeRepository({ ...hub, ...code, 'AGENTS.md': '' });
    await chmod(path.join(root, 'AGENTS.md'), 0o600);
    await mkdir(path.join(root, 'empty'));
    await run(root);
    expect(((await import('node:fs')).statSync(path.join(root, 'AGENTS.md')).mode & 0o777).toString(8)).toBe('600');
  });
});
