import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { buildHub } from './build.ts';

/** Makes a decision with a number. Its name is `000<number>-d`. */
const decision = (number: number, fields: Readonly<Record<string, unknown>> = {}, body = '') =>
  makePage(`docs/decisions/000${number}-d.md`, { status: 'accepted', ...fields }, body);
const problemsOf = (...pages: readonly ParsedPage[]) => buildHub(pages).problems;

describe('the status of a decision contradicts its relations', () => {
  test('when other decisions supersede it and it does not say so', () => {
    const problems = problemsOf(decision(1), decision(2, { supersedes: ['1'] }), decision(3, { supersedes: ['1'] }));
    expect(problems).toEqual([
      {
        code: 'contradiction',
        severity: 'warning',
        message:
          'The status is `accepted`, but this decision is superseded by decision/0002-d, decision/0003-d; set `status: superseded`, or correct the other page.',
        source: 'docs/decisions/0001-d.md',
        at: { line: 3, column: 9 },
        field: 'status',
        fixes: [{ type: 'set', fields: { status: 'superseded' }, names: { superseded_by: ['0002-d', '0003-d'] } }],
      },
    ]);
  });

  test('when it says that it is superseded and no page says by which', () => {
    expect(problemsOf(decision(1, { status: 'superseded' }))).toEqual([
      {
        code: 'contradiction',
        severity: 'warning',
        message: 'The status is `superseded`, but no page says by which decision; add `superseded_by`.',
        source: 'docs/decisions/0001-d.md',
        at: { line: 3, column: 9 },
        field: 'status',
        fixes: [{ type: 'add', field: 'superseded_by' }],
      },
    ]);
  });

  test.each([
    ['it says that it is superseded', { status: 'superseded' }, {}],
    ['it has no status', { status: undefined }, {}],
    ['the other one is only proposed', {}, { status: 'proposed' }],
    ['the other one only amends it', {}, { supersedes: undefined, amends: ['1'] }],
  ])('but not when %s', (_, fields, others) => {
    expect(problemsOf(decision(1, fields), decision(2, { supersedes: ['1'], ...others }))).toEqual([]);
  });

  test('but not on a page that is no decision', () => {
    expect(problemsOf(makePage('docs/systems/s.md', { status: 'superseded' })).map(({ code }) => code)).toEqual([
      'unknown-value',
    ]);
  });
});

describe('decisions that supersede each other in a circle', () => {
  test('are reported once, with the whole circle', () => {
    const problems = problemsOf(
      decision(1, { status: 'superseded', supersedes: ['2'] }),
      decision(2, { status: 'superseded', supersedes: ['3'] }),
      decision(3, { status: 'superseded', supersedes: ['1'] }),
    );
    expect(problems).toEqual([
      {
        code: 'cycle',
        severity: 'error',
        message:
          'These decisions supersede each other in a circle: decision/0001-d → decision/0002-d → decision/0003-d → decision/0001-d; one of the relations must go.',
        source: 'docs/decisions/0001-d.md',
        at: { line: 4, column: 14 },
        field: 'supersedes',
      },
    ]);
  });

  test('are reported where one names another, not where it names itself, a stranger or a reason', () => {
    const problems = problemsOf(
      decision(1, { status: 'superseded', relates_to: ['2'], amends: ['2'] }, 'See [two](0002-d.md).'),
      decision(2, { status: 'superseded', supersedes: ['2', '4', '9', '1'], superseded_by: ['1'] }),
      decision(4, { status: 'superseded' }),
    );
    expect(problems.filter(({ code }) => code === 'cycle')).toMatchObject([
      { source: 'docs/decisions/0002-d.md', field: 'supersedes', at: { line: 4 } },
    ]);
  });

  test('may say so only with `superseded_by`', () => {
    const problems = problemsOf(
      decision(1, { status: 'superseded', superseded_by: ['2'] }),
      decision(2, { status: 'superseded', superseded_by: ['1'] }),
    );
    expect(problems).toMatchObject([{ code: 'cycle', source: 'docs/decisions/0001-d.md', field: 'superseded_by' }]);
  });

  test('are reported circle by circle', () => {
    const circle = (a: number, b: number) => [
      decision(a, { status: 'superseded', supersedes: [String(b)] }),
      decision(b, { status: 'superseded', supersedes: [String(a)] }),
    ];
    const problems = problemsOf(...circle(1, 2), ...circle(3, 4));
    expect(problems.map(({ code, source }) => [code, source])).toEqual([
      ['cycle', 'docs/decisions/0001-d.md'],
      ['cycle', 'docs/decisions/0003-d.md'],
    ]);
  });
});
