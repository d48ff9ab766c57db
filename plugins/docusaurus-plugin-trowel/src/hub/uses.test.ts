import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { buildHub } from './build.ts';
import { countUses } from './uses.ts';

const decision = (name: string, fields: Readonly<Record<string, unknown>> = {}) =>
  makePage(`docs/decisions/${name}.md`, fields);
const usesOf = (id: string, ...pages: readonly ParsedPage[]) => countUses(buildHub(pages)).get(id) ?? 0;

describe('an entry is used', () => {
  test('by each entry that refers to it, once, and not by those it refers to', () => {
    const a = decision('a');
    const b = makePage(
      'docs/archaeology/b.md',
      { explains: ['a'] },
      'See [a](../decisions/a.md) and [a](../decisions/a.md).',
    );
    const c = makePage('docs/patterns/c.md', {}, 'See [a](../decisions/a.md).');
    expect(usesOf('decision/a', a, b, c)).toBe(2);
    expect(usesOf('archaeology/b', a, b, c)).toBe(0);
  });

  test('not by what replaces it, nor by a log entry', () => {
    const log = makePage('docs/log/ana/x.md', { log: 'ana' }, 'See [a](../../decisions/a.md).');
    expect(usesOf('decision/a', decision('a'), decision('b', { supersedes: ['a'] }), log)).toBe(0);
  });

  test('as a step of a path, and the path by its steps', () => {
    const pages = [
      makePage('docs/paths/p.md', { stages: [{ id: 'day', title: 'First day' }] }),
      decision('a', { paths: [{ path: 'p', stage: 'day' }] }),
      decision('b', { paths: [{ path: 'p', stage: 'day' }] }),
    ];
    expect(usesOf('decision/a', ...pages)).toBe(1);
    expect(usesOf('path/p', ...pages)).toBe(2);
  });
});
