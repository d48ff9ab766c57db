import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { buildHub } from './build.ts';

const ask = ':::ask\nWhy?\n:::\n';
const feedback = ':::feedback\nGood.\n:::\n';

/** Builds the hub of a playbook with this selection, and of other pages. Returns its pages by stage, counts and problems. */
function compile(collect: unknown, ...pages: readonly ParsedPage[]) {
  const { playbooks, problems } = buildHub([makePage('docs/playbooks/p.md', { collect }, ask), ...pages]);
  const stages = playbooks[0]?.stages.map(({ id, title, pages: found }) => ({
    id,
    title,
    pages: found.map(({ entry, blocks }) => `${entry} ${blocks}`),
  }));
  return { stages, counts: playbooks[0]?.counts, problems };
}
const stageOf = (...pages: readonly string[]) => [{ id: 'pages', title: '', pages }];

describe('a playbook', () => {
  test('collects the pages that fit every part of its selection, by at least one value of each', () => {
    const page = (name: string, skills: readonly string[], tags: readonly string[]) =>
      makePage(`docs/patterns/${name}.md`, { skills, tags }, ask);
    const { stages } = compile(
      { skills: ['sql', 'go'], tags: ['money', 'mail'] },
      page('both', ['go', 'c'], ['money']),
      page('no-skill', ['c'], ['money']),
      page('no-tag', ['sql'], ['other']),
      page('neither', [], []),
    );
    expect(stages).toEqual(stageOf('pattern/both 0'));
  });

  test('collects the page of a system itself, and pages that name a system without a page', () => {
    const { stages, problems } = compile(
      { systems: ['Ledger', 'old-mainframe'] },
      makePage('docs/systems/ledger.md', {}, ask),
      makePage('docs/patterns/ledger.md', { systems: ['ledger'] }, ask),
      makePage('docs/patterns/mainframe.md', { systems: ['old-mainframe'] }, ask),
      makePage('docs/patterns/other.md', { systems: ['else'] }, ask),
    );
    expect(stages).toEqual(stageOf('pattern/ledger 0', 'pattern/mainframe 0', 'system/ledger 0'));
    expect(problems.filter(({ code }) => code === 'empty-playbook')).toEqual([]);
  });

  test('leaves out itself, pages without blocks for a session, and private log entries', () => {
    const { stages } = compile(
      { tags: ['t'] },
      makePage('docs/patterns/a.md', { tags: ['t'] }, ask),
      makePage('docs/patterns/answered.md', { tags: ['t'] }, feedback),
      makePage('docs/patterns/plain.md', { tags: ['t'] }, 'Text.'),
      makePage('docs/log/2026-01-01-x.md', { log: 'ana', tags: ['t'] }, ask),
      makePage('docs/playbooks/q.md', { collect: { tags: ['t'] }, tags: ['t'] }, ask),
    );
    expect(stages).toEqual(stageOf('pattern/a 0', 'playbook/q 0'));
    const own = buildHub([
      makePage('docs/playbooks/q.md', { collect: { tags: ['t'] }, tags: ['t'] }, ask),
      makePage('docs/patterns/a.md', { tags: ['t'] }, ask),
    ]);
    expect(own.playbooks[0]?.stages[0]?.pages.map(({ entry }) => entry)).toEqual(['pattern/a']);
  });

  test('gives the positions of the blocks for a session, and counts them by type', () => {
    const { stages, counts } = compile(
      { tags: ['t'] },
      makePage('docs/patterns/a.md', { tags: ['t'] }, `${ask}\n${feedback}\n:::lens\nWhere?\n:::\n`),
      makePage('docs/patterns/b.md', { tags: ['t'] }, ask),
    );
    expect(stages).toEqual(stageOf('pattern/a 0,2', 'pattern/b 0'));
    expect(counts).toEqual({ ask: 2, lens: 1 });
  });

  test('follows the stages of a path in its order, and leaves out stages without a fitting page', () => {
    const { stages } = compile(
      { path: 'p', tags: ['t'] },
      makePage('docs/paths/p.md', { stages: [{ id: 'two', title: 'Second' }, 'one', 'empty'] }),
      makePage('docs/guides/a.md', { tags: ['t'], paths: ['p/one'] }, ask),
      makePage('docs/guides/b.md', { tags: ['t'], paths: ['p/two'] }, ask),
      makePage('docs/guides/c.md', { tags: ['t'] }, ask),
      makePage('docs/guides/d.md', { paths: ['p/one'] }, ask),
      makePage('docs/guides/e.md', { paths: ['p/empty'] }, ask),
    );
    expect(stages).toEqual([
      { id: 'two', title: 'Second', pages: ['guide/docs/guides/b 0'] },
      { id: 'one', title: 'One', pages: ['guide/docs/guides/a 0'] },
    ]);
  });

  test('follows a path without a further selection', () => {
    const { stages } = compile(
      { path: 'p' },
      makePage('docs/paths/p.md', { stages: ['one'] }),
      makePage('docs/guides/a.md', { paths: ['p/one'] }, ask),
    );
    expect(stages).toEqual([{ id: 'one', title: 'One', pages: ['guide/docs/guides/a 0'] }]);
  });

  test('says for each stage which stories are about the same matter, and what a session has nothing of', () => {
    const { playbooks, problems } = buildHub([
      makePage('docs/playbooks/p.md', { collect: { path: 'p' }, for: 'mentor' }),
      makePage('docs/paths/p.md', {
        stages: [
          { id: 'one', title: 'First' },
          { id: 'two', title: 'Second' },
        ],
      }),
      makePage('docs/guides/a.md', { skills: ['sql'], tags: ['money'], paths: ['p/one'] }, ask),
      makePage(
        'docs/guides/b.md',
        { skills: ['go'], paths: ['p/two'] },
        [':::exercise', ':::shadow', ':::lens', ':::ask'].map((open) => `${open}\n\nx\n\n:::`).join('\n\n'),
      ),
      makePage('blog/one.md', { kind: 'story', skills: ['sql'] }),
      makePage('blog/two.md', { kind: 'story', skills: ['sql', 'go'], tags: ['money'] }),
    ]);
    expect(playbooks[0]?.stages.map(({ stories, lacks }) => [stories.map((id) => id.slice(-3)), lacks])).toEqual([
      [
        ['two', 'one'],
        ['exercise', 'shadow', 'lens'],
      ],
      [['two'], []],
    ]);
    expect(
      problems.filter(({ code }) => code === 'thin-playbook').map(({ message, at }) => `${at?.line} ${message}`),
    ).toEqual([
      '3 Sessions with this playbook lack something: “First” has no `:::exercise` (exercise), no `:::shadow` (shadow), no `:::lens` (review lens). Write it on a page that the playbook collects.',
    ]);
  });

  test('for mentors also has the pitfalls of mentors, each once', () => {
    const pitfall = ':::pitfall\nTaking the keyboard.\n:::\n';
    const pages = [
      makePage('docs/guides/a.md', { tags: ['t'], skills: ['mentoring'] }, `${ask}\n${pitfall}`),
      makePage('docs/guides/b.md', { skills: ['mentoring'] }, `${ask}\n${pitfall}`),
      makePage('docs/guides/c.md', {}, pitfall),
    ];
    const ownOf = (reader: string) => {
      const playbook = makePage('docs/playbooks/p.md', { collect: { tags: ['t'] }, for: reader });
      const [plan] = buildHub([playbook, ...pages]).playbooks;
      return [plan?.own, plan?.stages[0]?.pages[0]?.isOwn];
    };
    expect(ownOf('mentor')).toEqual([[{ entry: 'guide/docs/guides/b', isOwn: true, blocks: [1] }], true]);
    expect(ownOf('mentee')).toEqual([[], undefined]);
  });

  test.each([
    ['nothing fits', { tags: ['none'] }],
    ['it selects nothing', {}],
    ['its path is not in the hub', { path: 'nowhere' }],
  ])('is reported as empty when %s', (_, collect) => {
    const { stages, counts, problems } = compile(collect, makePage('docs/patterns/a.md', { tags: ['t'] }, ask));
    expect(stages).toEqual([]);
    expect(counts).toEqual({});
    expect(problems.filter(({ code }) => code === 'empty-playbook')).toEqual([
      {
        code: 'empty-playbook',
        severity: 'warning',
        message:
          'No page that `collect` selects has a block; tag pages, write blocks such as `:::ask`, or widen the selection.',
        source: 'docs/playbooks/p.md',
        at: { line: 3, column: 10 },
        field: 'collect',
      },
    ]);
  });
});
