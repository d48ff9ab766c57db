import { cp } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../../test/support/docusaurus.ts';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { gapsShape } from './shapes/gaps.ts';

const files = {
  'docs/people/lee.md': '---\ntitle: Lee Chu\nleaving: 2027-01-29\n---\n',
  'docs/people/ana.md': '---\ntitle: Ana\n---\n',
  'docs/people/bo.md': '---\ntitle: Bo\n---\n',
  'docs/systems/whole.md': '---\ntitle: Whole\nowners: [ana, bo]\nverified: 2026-01-01\n---\n',
  'docs/archaeology/odd.md': '---\ntitle: Odd\nsystems: [whole]\nwitnesses: [ana, bo]\n---\n',
};
const bank = { 'docs/systems/bank.md': '---\ntitle: Bank\nowners: [lee]\n---\n' };

describe('trowel gaps', () => {
  test('lists what is missing, and fails only when it is told to', async () => {
    const folder = await makeFolder({ ...files, ...bank });
    const { code, out } = await runIn(folder, ['gaps']);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Urgent',
        '  Lee Chu leaves on 2027-01-29: 1 system relies on them.',
        '    System: Bank',
        '    Next: trowel interview lee',
        '',
        'Minor',
        '  1 system has no archaeology.',
        '    System: Bank',
        '',
        '1 of 2 systems has gaps.',
        '',
      ].join('\n'),
    );
    expect((await runIn(folder, ['gaps', '--strict'])).code).toBe(1);
  });

  test('is content with a hub that lacks nothing', async () => {
    const { code, out } = await runIn(await makeFolder(files), ['gaps', '--strict']);
    expect({ code, out }).toEqual({ code: 0, out: '1 system: nothing is missing.\n' });
  });

  test('says how systems come to be where there are none', async () => {
    const { out } = await runIn(await makeFolder({ 'docs/a.md': '# A\n' }), ['gaps']);
    expect(out).toBe('This hub has no systems yet. A page in docs/systems makes one.\n');
  });

  test('says it as JSON', async () => {
    const { out } = await runIn(await makeFolder({ ...files, ...bank }), ['gaps', '--json']);
    const { systems } = gapsShape.parse(JSON.parse(out));
    expect(systems.map(({ id, known }) => [id, known])).toEqual([
      ['system/bank', ['person/lee']],
      ['system/whole', ['person/ana', 'person/bo']],
    ]);
    expect(systems[0]?.gaps[1]).toEqual({
      type: 'no-verified-owner',
      people: ['Lee Chu'],
      pages: [],
      message: 'Every owner leaves: Lee Chu.',
    });
  });
});

describe('every command that is recommended', () => {
  const runAll = async (folder: string) => {
    // The hub is read once, not once for each command.
    const env = { TROWEL_CACHE: path.join(folder, 'cache') };
    const { out } = await runIn(folder, ['gaps', '--json'], { env });
    const { causes } = JSON.parse(out) as { causes: readonly { command: string | null }[] };
    const commands = causes.flatMap(({ command }) => command ?? []);
    for (const command of commands) {
      // Splits as a shell does.
      const words = [...command.matchAll(/'([^']*)'|\S+/g)].map(([whole, quoted]) => quoted ?? whole);
      expect(await runIn(folder, words.slice(1), { env }), command).toMatchObject({ code: 0, err: '' });
    }
    return commands;
  };

  test('runs in the example hub', async () => {
    const folder = await makeFolder({});
    await cp(path.join(root, 'docs'), path.join(folder, 'docs'), { recursive: true });
    const commands = await runAll(folder);
    expect(commands).toContain('trowel interview ingrid-solheim');
    expect(commands).toContain('trowel verify web-shop');
  });

  test('runs where a name needs quotes, or means several pages', async () => {
    const owned = '---\nowner: someone else\n---\n';
    const folder = await makeFolder({
      'docs/people/someone else.md': '---\ntitle: Eve\n---\n',
      'docs/systems/bank.md': '---\nowners: [someone else]\n---\n',
      'docs/decisions/bank.md': owned,
    });
    expect(await runAll(folder)).toEqual(["trowel interview 'someone else'", 'trowel verify system/bank']);
  });
});
