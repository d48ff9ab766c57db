import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { buildHub } from './build.ts';
import { findPathFaults } from './pathMending.ts';

const today = '2026-06-15';
const path = (fields: Readonly<Record<string, unknown>> = {}) => makePage('docs/paths/p.md', fields);
const step = (name: string, fields: Readonly<Record<string, unknown>> = {}) =>
  makePage(`docs/${name}.md`, { paths: ['p'], ...fields });

const faultsOf = (...pages: readonly ParsedPage[]) =>
  findPathFaults(buildHub([path(), ...pages]), today).map(
    ({ code, message, source, replacement }) =>
      `${source} [${code}] ${message}${replacement ? ` → ${replacement}` : ''}`,
  );

describe('a step', () => {
  test('is left alone as long as its page holds', () => {
    const ana = makePage('docs/people/ana.md', { leaving: '2026-12-31' });
    expect(
      faultsOf(ana, step('systems/pay', { owner: 'ana', verified: '2026-06-01', review_every: '1 year' }), step('a')),
    ).toEqual([]);
  });

  test('whose decision was superseded gives way to the one that holds', () => {
    const pages = [
      step('decisions/0001-a', { status: 'superseded' }),
      makePage('docs/decisions/0002-b.md', { status: 'superseded', supersedes: ['0001'] }),
    ];
    const last = { status: 'accepted', supersedes: ['0002'] };
    expect(faultsOf(...pages, makePage('docs/decisions/0003-c.md', last))).toEqual([
      'docs/decisions/0001-a.md [stale-step] This step of path/p was superseded by `decision/0003-c`. Tag `decision/0003-c` (docs/decisions/0003-c.md) into `p` in its place. → decision/0003-c',
    ]);
    expect(faultsOf(...pages, step('decisions/0003-c', last))[0]).toContain('in the path already; take this tag out.');
  });

  test.each([
    ['is retired', 'systems/pay', { status: 'retired' }, 'is retired.'],
    ['is a draft', 'challenges/a', { draft: true }, 'is a draft, which a build leaves out.'],
    ['is unlisted', 'challenges/a', { unlisted: true }, 'is unlisted, so no list leads to it.'],
    [
      'has expired',
      'challenges/a',
      { verified: '2025-06-01', review_every: '1 year' },
      'has been due to be verified since 2026-06-01. Confirm it with `trowel verify a`,',
    ],
    [
      'belongs to somebody who has left',
      'challenges/a',
      { owner: 'lee' },
      'belongs to Lee, who left on 2026-06-14. Give it another `owner`, or take the tag out.',
    ],
  ])('that %s is reported', (_, name, fields, message) => {
    const lee = makePage('docs/people/lee.md', { title: 'Lee', leaving: '2026-06-14' });
    const faults = faultsOf(lee, step(name, fields));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(message);
  });

  test('is replaced by the page of its kind that shares most with it', () => {
    const pay = makePage('docs/systems/pay.md');
    const shared = { systems: ['pay'], skills: ['sql'] };
    const others = [
      makePage('docs/patterns/c.md', shared),
      makePage('docs/challenges/d.md', { ...shared, tags: ['money'] }),
      makePage('docs/challenges/e.md', shared),
      makePage('docs/challenges/f.md', { systems: ['pay'] }),
    ];
    expect(
      faultsOf(pay, ...others, step('challenges/a', { ...shared, tags: ['money'], draft: true })).join(),
    ).toContain('→ challenge/d');
  });

  test('cannot be begun when it comes after one that readers do not see', () => {
    const later = makePage('docs/b.md', { id: 'b', paths: [{ path: 'p', after: ['a'] }] });
    expect(faultsOf(step('a', { id: 'a', draft: true }), later)[1]).toContain(
      'comes after `a`, which readers do not see, so nobody can begin it.',
    );
  });
});

describe('a skill', () => {
  const challenge = step('challenges/a', { skills: ['sql', 'go'] });

  test('that a challenge needs must be taught by a step before it', () => {
    const faults = faultsOf(
      challenge,
      step('systems/s', { skills: ['go'] }),
      makePage('docs/patterns/t.md', { skills: ['sql'] }),
    );
    expect(faults).toEqual([
      'docs/challenges/a.md [untaught-skill] This step of path/p needs the skill `sql`, which no step before it teaches. `pattern/t` (docs/patterns/t.md) teaches it: tag it into the path, before this step? → pattern/t',
    ]);
  });

  test('that nothing teaches asks for a page', () => {
    expect(faultsOf(challenge)[1]).toContain('`go`, which no step before it teaches. No other page has it either;');
  });
});

describe('a stage', () => {
  const staged = (stages: readonly object[], minutes: number) =>
    findPathFaults(
      buildHub([path({ stages }), makePage('docs/a.md', { paths: [{ path: 'p', stage: 'two', minutes }] })]),
      today,
    ).map(({ message }) => message);
  const days = (first: string, second: string) => [
    { id: 'one', within: first },
    { id: 'two', within: second },
  ];

  test.each([
    ['the days that the one before it leaves, half of each', days('1 week', '2 weeks'), 1200],
    ['its own days, when it is no longer than the one before', days('1 week', '1 week'), 1200],
    ['one day', days('1 day', '1 day'), 240],
    ['no limit when it has no time that can be read', days('1 week', 'soon'), 9999],
  ])('has room for %s', (_, stages, minutes) => {
    expect(staged(stages, minutes)).toEqual([]);
    if (minutes < 9999) expect(staged(stages, minutes + 30)).toHaveLength(1);
  });

  test('that takes longer says by how much', () => {
    expect(staged(days('1 day', '2 days'), 300)[0]).toContain('has steps for 5 h, and within 2 days there are 4 h');
  });
});
