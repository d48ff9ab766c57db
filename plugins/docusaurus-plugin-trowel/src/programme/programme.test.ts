import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { readProgramme } from '../content/team/programme.ts';
import { noTeamData } from '../content/team/teamData.ts';
import { buildHub } from '../hub/build.ts';
import { buildTeam } from '../hub/team.ts';
import { figureNames, programmeFigures } from '../shared/programmeFigures.ts';
import { toProgramme } from './programme.ts';
import { judge } from './targets.ts';

const today = '2026-06-15';
const ana = makePage('docs/people/ana.md', { title: 'Ana Lima' });
const engagement = (name: string, more: object) =>
  makePage(`docs/engagements/${name}.md`, { mentor: 'ana', mentees: ['ana'], status: 'running', ...more });

function programmeOf(pages: ReturnType<typeof makePage>[], file = '') {
  const hub = buildHub(pages);
  const team = buildTeam({ ...noTeamData, programme: readProgramme(file) }, hub);
  return toProgramme({ hub, team, outcomeAfter: '6 months', today });
}
const figureOf = (name: string, pages: ReturnType<typeof makePage>[], file?: string) =>
  programmeOf(pages, file).figures.find((figure) => figure.name === name);

describe('a figure', () => {
  test('that nothing or nobody says is unknown, with the reason, and never zero', () => {
    for (const { state, why, value } of programmeOf([]).figures) {
      expect({ state, value }).toEqual({ state: 'unknown', value: undefined });
      expect(['nothing', 'not-recorded']).toContain(why);
    }
    const running = [ana, engagement('a', { start: '2026-06-01', hours: 2 })];
    expect(figureOf('hours-respected', running)).toMatchObject({ state: 'unknown', why: 'not-recorded' });
    expect(figureOf('engagements-running', running)).toMatchObject({ state: 'unknown', why: 'no-target', value: 1 });
  });

  test('of hours counts check-ins of twelve months at which they were there, whatever became of them, and adds up the last of those that run', () => {
    const pages = [
      ana,
      engagement('a', {
        hours: 2,
        check_ins: [
          { date: '2026-06-01', hours: 2 },
          { date: '2026-06-08', hours: 1.5 },
        ],
      }),
      engagement('b', { hours: 1, check_ins: [{ date: '2026-06-08', hours: 1 }] }),
      engagement('c', { hours: 1, status: 'ended', check_ins: [{ date: '2026-06-08', hours: 0 }] }),
      engagement('d', { hours: 1, status: 'ended', check_ins: [{ date: '2025-06-15', hours: 1 }] }),
      engagement('e', { hours: 1, status: 'ended', check_ins: [{ date: '2025-06-16', hours: 1 }] }),
    ];
    expect(figureOf('hours-respected', pages)).toMatchObject({ value: 60, part: 3, of: 5, planned: 3, real: 2.5 });
  });

  test('of goals counts those that are settled or past: changed, dropped and forgotten ones too', () => {
    const goals = [
      { goal: 'A', state: 'reached' },
      { goal: 'B', state: 'dropped' },
      { goal: 'C', by: '2026-06-14' },
      { goal: 'D', by: '2026-06-16' },
      { goal: 'E' },
    ];
    expect(figureOf('goals-reached', [ana, engagement('a', { goals })])).toMatchObject({ part: 1, of: 3 });
    expect(figureOf('goals-reached', [ana, engagement('a', { goals, status: 'ended' })])).toMatchObject({
      part: 1,
      of: 5,
    });
  });

  test('of silence names the engagement whose rhythm has passed', () => {
    const pages = [
      ana,
      engagement('quiet', { start: '2026-01-01', rhythm: '2 weeks', check_ins: [{ date: '2026-05-31' }] }),
      engagement('told', { start: '2026-01-01', rhythm: '2 weeks', check_ins: [{ date: '2026-06-01' }] }),
    ];
    expect(figureOf('engagements-silent', pages)).toMatchObject({
      value: 1,
      state: 'bad',
      about: ['engagement/quiet'],
    });
  });

  test('of silence is not recorded where an engagement says neither when it began nor when both last talked', () => {
    expect(figureOf('engagements-silent', [ana, engagement('a', {})])).toMatchObject({
      ...{ state: 'unknown', why: 'not-recorded', about: ['engagement/a'] },
    });
  });

  test('leaves out what no list shows', () => {
    const hidden = makePage('docs/systems/hidden.md', { unlisted: true });
    expect(figureOf('systems-nobody', [hidden, makePage('docs/systems/a.md', {})])).toMatchObject({ part: 1, of: 1 });
  });

  test('of pages and decisions says what is late on the day', () => {
    const pages = [
      makePage('docs/a.md', { verified: '2026-01-01', review_every: '5 months' }),
      makePage('docs/b.md', { verified: '2026-01-16', review_every: '5 months' }),
      makePage('docs/decisions/0001-a.md', { status: 'accepted', date: '2025-01-01', outcome: 'worked' }),
      makePage('docs/decisions/0002-b.md', { status: 'accepted', date: '2025-01-01' }),
      makePage('docs/decisions/0003-c.md', { status: 'accepted', date: '2026-06-01' }),
    ];
    expect(figureOf('pages-fresh', pages)).toMatchObject({ part: 1, of: 2, about: ['guide/docs/a'] });
    expect(figureOf('outcomes-judged', pages)).toMatchObject({ part: 1, of: 2, about: ['decision/0002-b'] });
  });

  test('that is recorded is that of the latest year', () => {
    const file =
      'recorded:\n- {figure: retention, year: 2024, value: 70}\n- {figure: retention, year: 2025, value: 90, of: 10, note: One left.}\n- {figure: retention, year: 2027, value: 1}\n';
    expect(figureOf('retention', [], file)).toMatchObject({ value: 90, year: 2025, of: 10, note: 'One left.' });
  });

  test('that is a share of fewer than ten is a count, and meets or misses no target', () => {
    const file = (of: number) =>
      `targets:\n  retention: {at_least: 95}\nrecorded:\n- {figure: retention, year: 2025, value: 88, of: ${of}}\n`;
    expect(figureOf('retention', [], file(8))).toMatchObject({ state: 'unknown', why: 'count', part: 7, of: 8 });
    expect(figureOf('retention', [], file(10))).toMatchObject({ state: 'watch', part: 9, of: 10 });
  });

  test('of silent engagements says since when the first is silent', () => {
    const pages = [
      ana,
      engagement('a', { start: '2026-01-10', rhythm: '4 weeks', check_ins: [{ date: '2026-02-10' }] }),
      engagement('b', { start: '2026-03-10' }),
    ];
    expect(figureOf('engagements-silent', pages)).toMatchObject({ value: 2, since: '2026-03-10' });
  });

  test('has the owner of its target, else that of the file, else nobody', () => {
    const pages = [ana, makePage('docs/systems/a.md', {})];
    const owner = (file: string) => figureOf('systems-nobody', pages, file)?.owner;
    expect(owner('owner: bo\ntargets:\n  systems-nobody: {at_most: 0, owner: ana}\n')).toEqual({
      name: 'Ana Lima',
      id: 'person/ana',
    });
    expect(owner('owner: ana\n')?.name).toBe('Ana Lima');
    expect(owner('')).toBeUndefined();
  });
});

test('the worst figure and the worst answer come first', () => {
  const { figures, answers } = programmeOf(
    [ana, makePage('docs/systems/a.md', {}), engagement('a', { start: '2026-06-10' })],
    'targets:\n  engagements-running: {at_least: 1}\n',
  );
  expect(figures[0]).toMatchObject({ name: 'systems-nobody', state: 'bad' });
  expect(answers).toEqual([
    { group: 'knowledge', state: 'bad' },
    { group: 'hours', state: 'good' },
    { group: 'working', state: 'unknown' },
  ]);
});

test('each figure is measured once, whatever the hub has', () => {
  const names = (pages: ReturnType<typeof makePage>[]) =>
    programmeOf(pages)
      .figures.map(({ name }) => name)
      .sort();
  const all = [...figureNames].sort();
  expect(names([])).toEqual(all);
  expect(names([ana, engagement('a', {}), makePage('docs/systems/a.md', {})])).toEqual(all);
  expect(Object.keys(programmeFigures)).toHaveLength(all.length);
});

test('a value nearer to its target never stands worse', () => {
  const rank = ['bad', 'watch', 'good', 'unknown'];
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), fc.nat(200), (target, a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      const state = (value: number, wanted: object) => rank.indexOf(judge(value, wanted));
      expect(state(more, { at_least: target })).toBeGreaterThanOrEqual(state(less, { at_least: target }));
      expect(state(less, { at_most: target })).toBeGreaterThanOrEqual(state(more, { at_most: target }));
    }),
  );
});

test('quotations are the newest first, of several pages before a second of one, and of nothing that is a draft', () => {
  const { quotations } = programmeOf([
    makePage(
      'docs/retrospectives/r.md',
      { date: '2026-05-01' },
      '## What worked\n\nThe hours.\n\n## What did not\n\nThe room.\n',
    ),
    makePage('blog/2026-04-01-s.md', { description: 'A story.', mentors: [] }),
    makePage('blog/2026-06-01-d.md', { description: 'A draft.', mentors: [], draft: true }),
  ]);
  expect(quotations.map(({ says, below }) => [says, below])).toEqual([
    ['The hours.', 'What worked'],
    ['A story.', undefined],
    ['The room.', 'What did not'],
  ]);
});
