import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { gapsShape } from './shapes/gaps.ts';

const files = {
  'docs/people/lee.md': '---\ntitle: Lee Chu\nleaving: 2027-01-29\n---\n',
  'docs/people/ana.md': '---\ntitle: Ana\n---\n',
  'docs/people/bo.md': '---\ntitle: Bo\n---\n',
  'docs/systems/whole.md': '---\ntitle: Whole\nowners: [ana, bo]\nverified: 2026-01-01\n---\n',
  'docs/archaeology/odd.md': '---\ntitle: Odd\nsystems: [whole]\nwitnesses: [ana]\n---\n',
};
const bank = { 'docs/systems/bank.md': '---\ntitle: Bank\nowners: [lee]\n---\n' };

describe('trowel gaps', () => {
  test('lists what is missing, and fails only when it is told to', async () => {
    const folder = await makeFolder({ ...files, ...bank });
    const { code, out } = await runIn(folder, ['gaps']);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Bank',
        '  No archaeology: nothing says how it came to be.',
        '  Every owner leaves: Lee Chu.',
        '  One person knows it: Lee Chu.',
        '  Lee Chu leaves, last day 2027-01-29; nobody who knows it stays.',
        '2 systems: 1 with gaps',
        '',
      ].join('\n'),
    );
    expect((await runIn(folder, ['gaps', '--strict'])).code).toBe(1);
  });

  test('is content with a hub that lacks nothing', async () => {
    const { code, out } = await runIn(await makeFolder(files), ['gaps', '--strict']);
    expect({ code, out }).toEqual({ code: 0, out: '1 system: nothing is missing\n' });
  });

  test('says how systems come to be where there are none', async () => {
    const { out } = await runIn(await makeFolder({ 'docs/a.md': '# A\n' }), ['gaps']);
    expect(out).toBe('No systems: a page in docs/systems makes one.\n');
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
