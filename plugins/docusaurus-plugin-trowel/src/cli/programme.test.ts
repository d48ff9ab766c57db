import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { makeRepository } from '../../test/support/repository.ts';
import { programmeShape } from './shapes/programme.ts';

const files = {
  'docs/people/ana.md': '---\ntitle: Ana\n---\n',
  'docs/systems/pay.md': '---\ntitle: Pay | *all*\nowners: [ana]\n---\n',
  'blog/2026-03-01-told.md': '---\ntitle: Told\ndescription: What we saw.\nauthors: [ana]\nmentors: [ana]\n---\n',
  'docs/retrospectives/2026-04-01.md':
    '---\ntitle: Spring\ndate: 2026-04-01\nactions:\n  - {change: Ask twice., who: ana, by: 2026-05-01}\n---\n',
  'data/programme.yml': 'targets:\n  systems-one: {at_most: 0, owner: ana}\n',
};

describe('trowel programme', () => {
  test('says what misses its target first, with what to do, and who answers for it or nobody', async () => {
    const { code, out } = await runIn(await makeFolder(files), ['programme']);
    expect(code).toBe(0);
    expect(out).toContain(
      [
        'As of 2026-11-22',
        '',
        'Misses its target',
        '  Overdue actions: 1 (1 of 1; wanted: none)',
        '    Spring',
        '    Next: Do it, agree on another day, or drop it and say why: trowel due',
        '    Owner: nobody',
        '  Systems that one person alone could explain: 1 (1 of 1; wanted: none)',
        '    Pay | *all*',
        '    Next: Choose a second person for each, and have them explain it back: trowel gaps',
        '    Owner: Ana',
      ].join('\n'),
    );
    expect(out).toContain('Nobody records it: write it into data/programme.yml, once a year.');
    expect(out).toMatch(/No trend: this folder is in no git repository, so nobody knows how it was\.\n$/);
  });

  test('prints the same for programs, and fails only when it is told to', async () => {
    const folder = await makeFolder(files);
    const { out } = await runIn(folder, ['programme', '--json']);
    const { figures, thin, departures, actions, quotations, noTrend } = programmeShape.parse(JSON.parse(out));
    expect(figures[0]).toMatchObject({ name: 'actions-overdue', state: 'bad', value: 1, owner: null, atMost: 0 });
    expect(thin).toEqual([{ system: 'system/pay', count: 1, people: ['person/ana'] }]);
    expect(departures).toMatchObject([{ person: 'person/ana', nobody: ['system/pay'], actions: ['Ask twice.'] }]);
    expect(actions).toMatchObject([{ change: 'Ask twice.', whoId: 'person/ana', by: '2026-05-01' }]);
    expect(quotations).toEqual([{ page: 'story/2026-03-01-told', says: 'What we saw.', date: '2026-03-01' }]);
    expect(noTrend).toContain('no git repository');
    expect((await runIn(folder, ['programme', '--strict'])).code).toBe(1);
  });

  test('counts who has explained a system, and never says who it was', async () => {
    const folder = await makeFolder({
      ...files,
      'docs/systems/pay.md': '---\ntitle: Pay\n---\n',
      'data/programme.yml': 'explained:\n  - {system: pay, by: ana, on: 2026-05-01}\n',
    });
    const { thin, departures } = programmeShape.parse(JSON.parse((await runIn(folder, ['programme', '--json'])).out));
    expect(thin).toEqual([{ system: 'system/pay', count: 1, people: [] }]);
    expect(departures).toMatchObject([{ person: 'person/ana', nobody: [] }]);
    const review = (await runIn(folder, ['report'])).out;
    expect(review).toContain('- [Pay](<../systems/pay.md>): no page names them');
    expect((await runIn(folder, ['gaps'])).out).toMatch(
      /One person alone could explain 1 system, and no page names them/,
    );
  });

  test('takes the span after which outcomes are due, as `trowel due` does', async () => {
    const folder = await makeFolder({
      'docs/decisions/0001-a.md': '---\ntitle: A\nstatus: accepted\ndate: 2026-10-01\n---\n',
    });
    const outcomes = async (...more: string[]) => {
      const { figures } = programmeShape.parse(JSON.parse((await runIn(folder, ['programme', '--json', ...more])).out));
      return figures.find(({ name }) => name === 'outcomes-judged')?.of;
    };
    expect(await outcomes()).toBeNull();
    expect(await outcomes('--outcome-after', '1 month')).toBe(1);
    expect((await runIn(folder, ['programme', '--outcome-after', '1'])).err).toContain('`--outcome-after` is `1`');
  });

  test('says that there are no pages', async () => {
    expect((await runIn(await makeFolder({}), ['programme'])).out).toMatch(/no pages/i);
  });
});

describe('trowel report', () => {
  test('drafts the review of a year, in which nothing that people wrote is markup', async () => {
    const { code, out } = await runIn(await makeFolder(files), ['report', '--year', '2026']);
    expect(code).toBe(0);
    expect(out).toContain('| Figure | 2025 | 2026, until 2026-11-22 | Wanted | Owner |');
    expect(out).toContain(
      '- [ ] Ask twice. [Ana](<../people/ana.md>), open, by 2026-05-01 ([Spring](<../retrospectives/2026-04-01.md>))',
    );
    expect(out).toContain('- Told: What we saw.');
    expect(out).toContain('- [Pay \\| \\*all\\*](<../systems/pay.md>): only [Ana](<../people/ana.md>)');
    expect(out).toMatch(/^- .*People who stayed.*: Nobody records it/m);
    expect(out.split('What we saw.')).toHaveLength(2);
  });

  test('says so when a year has neither stories nor actions', async () => {
    const { out } = await runIn(await makeFolder(files), ['report', '--year', '2025']);
    expect(out).toContain('Nobody has told a story this year.');
    expect(out).toContain('No retrospective of the year has agreed on anything.');
  });

  test('has of a past year what is known of that year, and nothing that is known only of today', async () => {
    const { root, write, commit } = await makeRepository();
    const story = '---\ntitle: Old\ndescription: What was.\nauthors: [ana]\nmentors: [ana]\n---\n';
    await write({ ...files, 'docs/systems/pay.md': '---\ntitle: Pay\n---\n', 'blog/2024-03-01-old.md': story });
    await commit('First', '2024-05-01');
    await write({ 'docs/systems/pay.md': files['docs/systems/pay.md'] });
    await commit('Second', '2026-01-10');
    const { out } = await runIn(root, ['report', '--year', '2024']);
    expect(out).toMatch(/\| Systems that nobody could explain \| {2}\| 1 \|/);
    expect(out).toMatch(/\| Running engagements \| {2}\| not known \|/);
    expect(out).toContain('- Old: What was.');
    expect(out).not.toContain('What we saw.');
    expect(out).not.toContain('Where knowledge is thin');
    expect(out).not.toContain('nothing to count');
  });

  test('writes a draft page, renews it, and leaves one alone in which somebody has written', async () => {
    const folder = await makeFolder(files);
    const file = path.join(folder, 'docs/reviews/2026.md');
    expect((await runIn(folder, ['report', '--write'])).out).toContain('Written: docs/reviews/2026.md');
    expect(await readFile(file, 'utf8')).toContain('draft: true');
    expect((await runIn(folder, ['report', '--write'], { today: '2026-11-23' })).code).toBe(0);
    const renewed = await readFile(file, 'utf8');
    expect(renewed).toContain('until 2026-11-23');
    await writeFile(file, `${renewed}\nOurs.\n`);
    const { code, err } = await runIn(folder, ['report', '--write'], { today: '2026-11-24' });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('Nothing was written') });
    expect(await readFile(file, 'utf8')).toContain('Ours.');
  });

  test('refuses a year that has not begun, and what is no year', async () => {
    const folder = await makeFolder(files);
    expect((await runIn(folder, ['report', '--year', '2027'])).err).toContain('has not begun');
    expect((await runIn(folder, ['report', '--year', 'last'])).err).toContain('expected a year like 2026');
  });
});
