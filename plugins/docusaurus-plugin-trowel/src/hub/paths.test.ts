import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { buildHub } from './build.ts';

const path = (fields: Readonly<Record<string, unknown>> = {}) => makePage('docs/paths/p.md', fields);
const step = (name: string, paths: readonly unknown[]) => makePage(`docs/guides/${name}.md`, { id: name, paths });
/** Builds a hub with one path. Returns its stages, each with its steps, and the problems as texts. */
const planOf = (...pages: readonly ParsedPage[]) => {
  const { paths, problems } = buildHub(pages);
  return {
    stages: paths[0]?.stages.map(
      ({ id, title, steps }) => `${id} “${title}”: ${steps.map(({ entry }) => entry).join(' ')}`,
    ),
    problems: problems.map(({ code, severity, message, field }) => ({ code, severity, message, field })),
  };
};

describe('the stages of a path', () => {
  test('are one of all steps when nobody names a stage', () => {
    expect(planOf(path(), step('a', ['p']))).toEqual({ stages: ['steps “Steps”: guide/a'], problems: [] });
  });

  test('may be named only by steps, and are then sorted by name', () => {
    expect(planOf(path(), step('a', ['p/week-2']), step('b', ['p/week__1']), step('c', ['p']))).toEqual({
      stages: ['week-2 “Week 2”: guide/a guide/c', 'week__1 “Week 1”: guide/b'],
      problems: [],
    });
  });

  test('come before those that only steps name, which are reported', () => {
    const { stages, problems } = planOf(path({ stages: ['week-1', 'week-2'] }), step('a', ['p/week-3']));
    expect(stages).toEqual(['week-1 “Week 1”: ', 'week-2 “Week 2”: ', 'week-3 “Week 3”: guide/a']);
    expect(problems).toMatchObject([{ code: 'unknown-stage', severity: 'error', field: 'paths' }]);
    expect(problems[0]?.message).toContain('which path/p does not have; expected week-1, week-2.');
  });

  test('are reported at their field when two have one id', () => {
    expect(planOf(path({ stages: ['one', 'one'] }), step('a', ['p'])).problems).toEqual([
      {
        code: 'duplicate-id',
        severity: 'warning',
        message: '`stages` has the stage `one` twice; give one of the two another id. Until then they are one stage.',
        field: 'stages',
      },
    ]);
  });
});

describe('a prerequisite', () => {
  const after = (target: string, stage = 'one') => step('a', [{ path: 'p', stage, after: [target] }]);
  const staged = path({ stages: ['one', 'two'] });

  test('may stand in an earlier stage', () => {
    expect(planOf(staged, after('b', 'two'), step('b', ['p/one'])).problems).toEqual([]);
  });

  test.each([
    ['itself', 'a', 'cycle', '`after` names `a`, which is this page itself; remove it.'],
    [
      'a step of a later stage',
      'b',
      'contradiction',
      '`after` names `b`, which comes in a later stage; move one of the two.',
    ],
    [
      'no step of the path',
      'c',
      'dangling-reference',
      '`after` names `c`, which is no step of the path p; tag it into the path, or remove it.',
    ],
    [
      'no page',
      'nowhere',
      'dangling-reference',
      '`after` names `nowhere`, which is not a page of the hub. Write its page, or remove it here.',
    ],
  ])('is reported when it is %s', (_, target, code, message) => {
    const { problems, stages } = planOf(
      staged,
      after(target),
      step('b', ['p/two']),
      makePage('docs/c.md', { id: 'c' }),
    );
    expect(problems).toEqual([{ code, severity: 'error', message, field: 'paths' }]);
    expect(stages).toEqual(['one “One”: guide/a', 'two “Two”: guide/b']);
  });
});

describe('a path', () => {
  test('without steps says how to get some', () => {
    expect(planOf(path({ stages: ['one'] }))).toMatchObject({
      stages: ['one “One”: '],
      problems: [{ code: 'empty-path', severity: 'warning', message: expect.stringContaining('`paths: [p]`') }],
    });
  });

  test('of a thousand steps keeps all of them, and is told to be shorter', () => {
    const pages = Array.from({ length: 1000 }, (_, at) => step(`s${at}`, ['p']));
    const { paths, problems } = buildHub([path(), ...pages]);
    expect(paths[0]?.stages[0]?.steps).toHaveLength(1000);
    expect(problems).toMatchObject([{ code: 'long-path', message: expect.stringContaining('1000 steps') }]);
  });

  test('asks what to do at each step that does not say so, once one of them does', () => {
    const tagged = (name: string, more: object) => step(name, [{ path: 'p', ...more }]);
    expect(planOf(path(), tagged('a', {}), tagged('b', {})).problems).toEqual([]);
    const { problems } = planOf(path(), tagged('a', { do: 'Draw it.' }), tagged('b', {}));
    expect(problems).toMatchObject([{ code: 'incomplete-step', severity: 'warning', field: 'paths' }]);
  });
});

describe('a step that is a block in the path’s text', () => {
  const withBlocks = (...blocks: readonly string[]) =>
    makePage('docs/paths/p.md', { stages: ['one', 'two'] }, blocks.map((block) => `${block}\n\n:::\n`).join('\n'));
  const stepsOf = (...pages: readonly ParsedPage[]) =>
    buildHub(pages).paths[0]?.stages.map(({ steps }) => steps.map(({ id }) => id));

  test('is one list with the pages, before those of its stage', () => {
    const blocks = withBlocks(':::step[Badge]{#badge}', ':::step[Laptop]{#laptop}', ':::step[Merge]{#merge stage=two}');
    expect(stepsOf(blocks, step('a', ['p/one']), step('b', ['p/two']))).toEqual([
      ['path/p#badge', 'path/p#laptop', 'guide/a'],
      ['path/p#merge', 'guide/b'],
    ]);
  });

  test('comes last in its stage when it is a milestone', () => {
    const blocks = withBlocks(':::step[Merge]{#merge milestone}', ':::step[Badge]{#badge}');
    expect(stepsOf(blocks, step('a', ['p/one']))).toEqual([['path/p#badge', 'guide/a', 'path/p#merge'], []]);
  });

  test('can come after pages, and they after it, by its id with or without a hash or the path', () => {
    const blocks = withBlocks(':::step[Badge]{#badge after=a}', ':::step[Buddy]{#buddy}');
    const after = (name: string, first: string) => step(name, [{ path: 'p', stage: 'one', after: [first] }]);
    const pages = [step('a', ['p/one']), after('b', '#badge'), after('c', 'badge'), after('d', 'path/p#badge')];
    expect(stepsOf(blocks, ...pages)).toEqual([
      ['path/p#buddy', 'guide/a', 'path/p#badge', 'guide/b', 'guide/c', 'guide/d'],
      [],
    ]);
    expect(buildHub([blocks, ...pages]).problems).toEqual([]);
  });

  test('has its title, what it says, and no page', () => {
    const text = ':::step[Get your badge]{#badge minutes=5 who=manager}\n\n**Why:** the door.\n\nAsk at the desk.';
    expect(buildHub([withBlocks(text)]).paths[0]?.stages[0]?.steps).toEqual([
      {
        id: 'path/p#badge',
        title: 'Get your badge',
        minutes: 5,
        who: 'manager',
        after: [],
        why: 'The door.',
        milestone: false,
        hash: expect.any(String),
      },
    ]);
  });
});

describe('the hash of a step', () => {
  const hashOf = (fields: object, body: string) => {
    const page = makePage('docs/a.md', { title: 'A', paths: [{ path: 'p', ...fields }] }, body);
    return buildHub([path(), page]).paths[0]?.stages[0]?.steps[0]?.hash;
  };
  const first = hashOf({ do: 'Draw it.' }, 'One *ledger*.\n\n## Why\n\nIt rained.');

  test.each([
    ['white space', { do: 'Draw  it. ' }, 'One\n*ledger*.\n\n\n## Why\n\nIt   rained.\n'],
    ['markup', { do: 'Draw it.' }, 'One **ledger**.\n\n## Why\n\nIt [rained](./b.md).'],
    ['stage, minutes and order', { do: 'Draw it.', stage: 'x', minutes: 5 }, 'One ledger.\n\n## Why\n\nIt rained.'],
  ])('stays when only %s differ', (_, fields, body) => {
    expect(hashOf(fields, body)).toBe(first);
  });

  test.each([
    ['the text', { do: 'Draw it.' }, 'Two ledgers.\n\n## Why\n\nIt rained.'],
    ['a heading', { do: 'Draw it.' }, 'One ledger.\n\n## How\n\nIt rained.'],
    ['what it says to do', { do: 'Read it.' }, 'One ledger.\n\n## Why\n\nIt rained.'],
    ['why', { do: 'Draw it.', why: 'Now.' }, 'One ledger.\n\n## Why\n\nIt rained.'],
    ['when it is done', { do: 'Draw it.', done_when: 'Now.' }, 'One ledger.\n\n## Why\n\nIt rained.'],
  ])('differs when %s does', (_, fields, body) => {
    expect(hashOf(fields, body)).not.toBe(first);
  });
});
