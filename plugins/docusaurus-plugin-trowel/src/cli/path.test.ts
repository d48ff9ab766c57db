import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { pathShape } from './shapes/path.ts';

const files = {
  'docs/paths/backend.md':
    '---\ntitle: Backend\nstages:\n  - { id: day-1, title: Day one, within: 1 day }\n  - week-1\n---\n\n:::step[Badge]{#badge minutes=5 who=manager}\n\n:::\n',
  'docs/systems/pay.md':
    '---\ntitle: Pay\nowners: [ana]\ntags: [money]\npaths: [{ path: backend, minutes: 90, do: Draw it. }]\n---\n',
  'docs/people/ana.md': '---\ntitle: Ana\ntags: [tills]\n---\n',
  'docs/people/bo.md': '---\ntitle: Bo\n---\n',
  'docs/challenges/late.md':
    '---\ntitle: Late\nsystems: [pay]\npaths: [{ path: backend, stage: week-1, after: [pay], do: Mend it., milestone: true }]\n---\n',
  'docs/archaeology/twice.md': '---\ntitle: Twice\nsystems: [pay]\n---\n',
};

describe('trowel path', () => {
  test('prints stages and steps as a tree with minutes', async () => {
    const { code, out } = await runIn(await makeFolder(files), ['path', 'backend']);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Backend (docs/paths/backend.md)',
        '├─ Day one, within 1 day: 1 h 35 min',
        '│  ├─ Badge  5 min · manager',
        '│  └─ Pay  1 h 30 min',
        '│     Draw it.',
        '└─ Week 1: 10 min',
        '   └─ Late  10 min · milestone · after Pay',
        '      Mend it.',
        '',
        '3 steps, 1 h 45 min in all',
        '',
      ].join('\n'),
    );
  });

  test('says below it what has become wrong, also as JSON', async () => {
    const folder = await makeFolder({
      ...files,
      'docs/systems/pay.md': '---\ntitle: Pay\nstatus: retired\npaths: [{ path: backend, do: Draw it. }]\n---\n',
    });
    expect((await runIn(folder, ['path', 'backend'])).out).toContain('warning: This step of path/backend is retired.');
    const { stages, faults } = pathShape.parse(JSON.parse((await runIn(folder, ['path', 'backend', '--json'])).out));
    expect(stages[0]?.steps[0]).toMatchObject({ id: 'path/backend#badge', who: 'manager', milestone: false });
    expect(faults).toMatchObject([{ code: 'stale-step', step: 'system/pay', replacement: null }]);
  });

  test.each([
    [['path', 'bakend'], 'Did you mean `backend`?'],
    [['path', 'backend', 'x'], 'Name a path, or a role'],
    [['path', 'new'], 'Name a path, or a role'],
    [['path', 'backend', '--owner', 'ana'], '`--owner` belongs to `new`'],
    [['path', 'backend', '--system', 'pay'], '`--system` belongs to `new`'],
    [
      ['path', 'new', 'engineer', '--owner', 'anna'],
      'Nobody has the tag `anna`, by which a team is named. No person of this hub is called `anna`. Did you mean `ana`?',
    ],
    [['path', 'new', 'engineer', '--owner', 'bo'], 'No system that still runs is owned by `bo`'],
    [['path', 'new', 'engineer', '--system', 'pey'], 'Did you mean `pay`?'],
    [['path', 'new', 'engineer', '--system', ','], '`--system` names nothing'],
    [['path', 'new', 'astronaut'], 'name one of these in the role, or use --system <systems> or --owner <people>: pay'],
  ])('refuses %j', async (argv, message) => {
    const { code, err } = await runIn(await makeFolder(files), argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test('says that a hub without systems has nothing to propose a path from', async () => {
    const { code, err } = await runIn(await makeFolder({ 'docs/a.md': '# A\n' }), ['path', 'new', 'engineer']);
    expect(code).toBe(2);
    expect(err).toContain('This hub has no pages of systems');
  });

  test('proposes a draft that `trowel check` takes, also when each tag is on its page', async () => {
    const pages = {
      'docs/people/ana.md': '---\ntitle: Ana\n---\n',
      'docs/systems/pay.md': '---\ntitle: Pay\nowners: [ana]\n---\n\nIt pays.\n',
      'docs/archaeology/twice.md': '---\ntitle: Twice\nsystems: [pay]\n---\n\nIt is so for a reason.\n',
    };
    const { out } = await runIn(await makeFolder(pages), ['path', 'new', 'engineer', '--owner', 'ana']);
    const tags = [...out.matchAll(/^`(docs\/[^`]+)`.*?```yaml\n(.*?)```/gms)];
    expect(tags).toHaveLength(2);
    const tagged = tags.map(([, source = '', tag = '']) => [
      source,
      pages[source as keyof typeof pages].replace('---\n\n', `${tag}---\n\n`),
    ]);
    for (const changed of [{}, Object.fromEntries(tagged)]) {
      const folder = await makeFolder({ ...pages, ...changed, 'docs/paths/engineer.md': out });
      const { problems } = JSON.parse((await runIn(folder, ['check', '--json'])).out);
      expect(problems).toEqual([]);
    }
  });

  test.each([
    ['the systems that the role names', ['path', 'new', 'money', 'engineer']],
    ['the systems that a person owns', ['path', 'new', 'engineer', '--owner', 'ana']],
    ['the systems that a team owns', ['path', 'new', 'engineer', '--owner', 'bo,Tills']],
    ['systems that are named', ['path', 'new', 'engineer', '--system', 'pay, system/pay']],
  ])('proposes a draft about %s, with the tag of each page in order', async (_, argv) => {
    const { code, out } = await runIn(await makeFolder(files), argv);
    expect(code).toBe(0);
    expect(out).toMatch(/^---\ntitle: .*engineer.*\ndraft: true\n/i);
    const tags = [...out.matchAll(/^`(docs\/[^`]+)`|^ {4}after: (.*)$/gm)].map(([, source, after]) => source ?? after);
    expect(tags).toEqual([
      'docs/systems/pay.md',
      'docs/archaeology/twice.md',
      '[pay]',
      'docs/challenges/late.md',
      '[pay]',
    ]);
  });
});
