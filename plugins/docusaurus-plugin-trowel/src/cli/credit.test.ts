import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { type Files, makeFolder } from '../../test/support/folder.ts';
import { creditShape } from './shapes/credit.ts';

const files: Files = {
  'docs/people/lee.md': '---\ntitle: Lee Chu\ncredit: public\n---\n',
  'docs/people/ana.md': '---\ntitle: Ana\n---\n',
  'docs/archaeology/odd.md': '---\ntitle: Odd\nowner: lee\nverified: 2026-01-10\nreview_every: 1 year\n---\n',
  'docs/decisions/0001-a.md':
    '---\ntitle: "Use \\u001b[31mit"\nowner: ana\ndate: 2026-02-01\n---\n\nSee [odd](../archaeology/odd.md).\n',
  'data/questions.yml':
    'questions:\n  - question: Why is it odd?\n    answers: [archaeology/odd]\n    on: 2025-05-05\n',
};

describe('trowel credit', () => {
  test('prints what builds on the pages of a person, page by page', async () => {
    const { code, out } = await runIn(await makeFolder(files), ['credit', 'Lee Chu']);
    expect(code).toBe(0);
    expect(out).toContain('Lee Chu\n\n  Odd  docs/archaeology/odd.md\n    2026-01-10  Keeps it right.\n');
    expect(out).toContain('    2026-02-01  Cited by Use  [31mit.\n    2025-05-05  Answers “Why is it odd?”');
  });

  test('refuses somebody who has not said that it may be shown, and says what they write', async () => {
    const { code, out, err } = await runIn(await makeFolder(files), ['credit', 'ana']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Ana has not said that this may be shown.');
    expect(err).toContain('`credit: public` into their own page, docs/people/ana.md.');
  });

  test('says of an engagement with somebody who did not say so neither its title nor its file', async () => {
    const folder = await makeFolder({
      ...files,
      'docs/engagements/ana-leads.md':
        '---\ntitle: Led by Ana\nstatus: ended\noutcome: reached\nmentor: lee\nmentees: [ana]\nend: 2026-05-01\n---\n',
    });
    const { out } = await runIn(folder, ['credit', 'lee']);
    expect(out).toContain('have not said that they may be named\n    2026-05-01  As mentor.');
    expect(out).not.toMatch(/ana/i);
    const { contributions } = creditShape.parse(JSON.parse((await runIn(folder, ['credit', 'lee', '--json'])).out));
    expect(contributions.find(({ type }) => type === 'engagement')).toMatchObject({ page: null, source: null });
  });

  test('offers the name that was meant', async () => {
    expect((await runIn(await makeFolder(files), ['credit', 'lea'])).err).toContain('Did you mean `lee`?');
  });

  test('leaves out what is older than --since, and what has no day', async () => {
    const { out } = await runIn(await makeFolder(files), ['credit', 'lee', '--since', '2026-01-15', '--json']);
    const report = creditShape.parse(JSON.parse(out));
    expect(report.since).toBe('2026-01-15');
    expect(report.contributions.map(({ type, by }) => [type, by])).toEqual([['citation', 'decision/0001-a']]);
  });

  test('says so when there is nothing', async () => {
    const { code, out } = await runIn(await makeFolder(files), ['credit', 'lee', '--since', '2027-01-01']);
    expect({ code, out }).toEqual({ code: 0, out: 'No page shows anything of Lee Chu since 2027-01-01.\n' });
  });

  test.each([
    [['credit', 'odd'], 'person'],
    [['credit', 'lee', '--since', 'spring'], '`--since` is `spring`; expected a date as YYYY-MM-DD.'],
    [['credit'], '`trowel credit` takes one person'],
  ])('%j gives exit code 2 and says what to do', async (argv, message) => {
    const { code, out, err } = await runIn(await makeFolder(files), argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});
