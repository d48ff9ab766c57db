import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { findAliasProblems, listFormerIds, toAliases } from './aliases.ts';
import { buildHub } from './build.ts';

const page = (name: string, aliases: readonly string[]) =>
  makePage(`docs/systems/${name}.md`, { title: name, aliases });

describe('former names', () => {
  test('are of the kind of the page, or whole ids', () => {
    const [entry] = buildHub([page('till', ['register', 'old/register', 'system/box', 'pattern/box'])]).entries;
    expect(entry && listFormerIds(entry)).toEqual([
      'system/register',
      'system/old/register',
      'system/box',
      'pattern/box',
    ]);
    expect(toAliases(buildHub([page('till', ['register'])]))).toEqual({ 'system/register': 'system/till' });
  });

  test('that are free give no problem', () => {
    expect(buildHub([page('till', ['register']), page('gate', ['door'])]).problems).toEqual([]);
  });

  test.each([
    ['of a page that exists', [page('till', ['gate']), page('gate', [])], 'is the name of docs/systems/gate.md'],
    [
      'that two pages claim',
      [page('till', ['box']), page('gate', ['box'])],
      'a former name of docs/systems/gate.md, too',
    ],
    ['that the page has today', [page('till', ['till'])], 'is what the page is called today'],
  ])('%s are reported at the page that claims them', (_, pages, message) => {
    const problems = findAliasProblems(buildHub(pages).entries);
    expect(problems).toMatchObject([{ source: 'docs/systems/till.md', field: 'aliases', severity: 'warning' }]);
    expect(problems[0]?.message).toContain(message);
    expect(buildHub(pages).problems).toEqual(problems);
  });
});
