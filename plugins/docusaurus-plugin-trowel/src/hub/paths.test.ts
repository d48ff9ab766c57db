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
    expect(planOf(path({ stages: ['one', 'one'] })).problems).toEqual([
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
