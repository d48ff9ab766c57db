import { expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { buildHub } from '../hub/build.ts';
import { findGoverningPages } from './governingPages.ts';
import { findReconsider } from './reconsider.ts';

/** Finds what a decision is that rests on a lifted constraint. */
function reconsiderOf(fields: Readonly<Record<string, unknown>>, body = 'Text.') {
  const hub = buildHub([
    makePage('docs/constraints/gone.md', { status: 'lifted' }),
    makePage('docs/decisions/0001-d.md', { status: 'accepted', constraints: ['gone'], ...fields }, body),
  ]);
  const page = findGoverningPages(hub).find(({ kind }) => kind === 'decision');
  return page && findReconsider(page);
}

test('a page about code is free once its constraints are lifted, unless it warns of a landmine or is past', () => {
  expect(reconsiderOf({})).toBe('free');
  expect(reconsiderOf({}, ':::landmine[Read elsewhere]\n\nBy finance.\n\n:::')).toBe('check');
  expect(reconsiderOf({ status: 'superseded' })).toBeUndefined();
  expect(reconsiderOf({ constraints: [] })).toBeUndefined();
});
