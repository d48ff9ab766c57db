import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { searchShape } from './shapes/search.ts';

const files = {
  'docs/decisions/0007-one-ledger.md':
    '---\ntitle: One ledger\nstatus: accepted\ndate: 2024-03-01\n---\n\n## Context\n\nThe reconciliation took a week.\n',
  'docs/handbook/tea.md':
    '---\ntitle: Tea\ndescription: Where the kettle is.\ndraft: true\n---\n\nThe kettle stands beside the ledger.\n',
};

describe('trowel search', () => {
  test('prints the pages that fit with their files', async () => {
    const folder = await makeFolder(files);
    const { code, out } = await runIn(folder, ['search', 'reconciliation', 'week']);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "One ledger  decision 7 · accepted · 2024-03-01
        docs/decisions/0007-one-ledger.md
        The reconciliation took a week.
        # Context: The reconciliation took a week.

      1 page found
      "
    `);
  });

  test('prints the documented JSON, drafts included', async () => {
    const folder = await makeFolder(files);
    const { out } = await runIn(folder, ['search', 'ledger', '--json', '--content', 'docs']);
    const { query, total, results } = searchShape.strict().parse(JSON.parse(out));
    expect({ query, total }).toEqual({ query: 'ledger', total: 2 });
    expect(results.map(({ source }) => source)).toEqual(['decisions/0007-one-ledger.md', 'handbook/tea.md']);
    expect(results[0]).toMatchObject({
      id: 'decision/0007-one-ledger',
      number: 7,
      status: 'accepted',
      date: '2024-03-01',
    });
  });

  test('gives the anchor of the section that fits', async () => {
    const folder = await makeFolder(files);
    const { out } = await runIn(folder, ['search', 'reconciliation', '--json']);
    const [result] = searchShape.parse(JSON.parse(out)).results;
    expect(result?.sections).toEqual([
      { heading: 'Context', anchor: 'context', excerpt: 'The reconciliation took a week.' },
    ]);
  });

  test('finds what rests on a constraint, and what somebody decided, by their names', async () => {
    const folder = await makeFolder({
      ...files,
      'docs/constraints/no-lock.md': '---\ntitle: No lock is held\n---\n',
      'docs/people/ada.md': '---\ntitle: Ada Byron\n---\n',
      'docs/decisions/0008-retry.md':
        '---\ntitle: Retry\nconstraints: [no-lock]\ndecision-makers: [ada]\n---\n\nThe ledger is asked again.\n',
    });
    for (const query of ['ledger constraint:"no lock"', 'ledger by:byron']) {
      const { out } = await runIn(folder, ['search', query, '--json']);
      expect(searchShape.parse(JSON.parse(out)).results.map(({ title }) => title)).toEqual(['Retry']);
    }
  });

  test('searches one kind only when asked to', async () => {
    const folder = await makeFolder(files);
    const { out } = await runIn(folder, ['search', 'ledger', '--kind', 'guide', '--json']);
    expect(searchShape.parse(JSON.parse(out)).results.map(({ kind }) => kind)).toEqual(['guide']);
  });

  test('prints as many as asked for, and says that there are more', async () => {
    const folder = await makeFolder(files);
    const { out } = await runIn(folder, ['search', 'ledger', '--limit', '1']);
    expect(out).toContain('2 pages found; to see more: --limit 2');
    expect(out).not.toContain('tea.md');
  });

  test('a superseded record is followed by what replaced it', async () => {
    const folder = await makeFolder({
      'docs/decisions/0001-a.md': '---\ntitle: A quay\nstatus: superseded\n---\n',
      'docs/decisions/0002-b.md': '---\ntitle: B\nstatus: accepted\nsupersedes: ["0001"]\n---\n',
    });
    const { out } = await runIn(folder, ['search', 'quay']);
    expect(out).toContain('  Replaced by: B  docs/decisions/0002-b.md\n');
    const json = searchShape.strict().parse(JSON.parse((await runIn(folder, ['search', 'quay', '--json'])).out));
    expect(json.results[0]?.replacedBy).toEqual({ title: 'B', source: 'docs/decisions/0002-b.md' });
  });

  test('says what could be asked instead of what finds nothing', async () => {
    const folder = await makeFolder(files);
    const { out } = await runIn(folder, ['search', 'ledger kind:story']);
    expect(out).toBe('Nothing found.\nTry: trowel search "ledger"  (2 pages)\n');
  });

  test('says that a kind is none, with the nearest one', async () => {
    const folder = await makeFolder(files);
    const { code, err } = await runIn(folder, ['search', 'kind:desicion quay']);
    expect(code).toBe(2);
    expect(err).toContain('`desicion` is not a kind; expected decision, ');
    expect(err).toContain('Did you mean `decision`?');
    for (const kind of ['decisions', 'dec', 'Decision', 'onboarding'])
      expect((await runIn(folder, ['search', `kind:${kind} quay`])).code).toBe(0);
  });

  test('suggests no query without words, which the command would refuse', async () => {
    const folder = await makeFolder(files);
    expect((await runIn(folder, ['search', 'kind:story'])).out).toBe(
      'Nothing found.\nTry other words. Small words such as `why` are not searched for.\n',
    );
  });

  test('finds nothing without complaint', async () => {
    const folder = await makeFolder(files);
    expect(await runIn(folder, ['search', 'xylophone'])).toMatchObject({
      code: 0,
      out: 'Nothing found.\nTry other words. Small words such as `why` are not searched for.\n',
    });
  });

  test('asks for a query', async () => {
    const folder = await makeFolder(files);
    const { code, err } = await runIn(folder, ['search', '  ']);
    expect({ code, err }).toEqual({ code: 2, err: 'trowel: Say what to search for: trowel search <query>\n' });
  });
});
