import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';

const read = (fields: Readonly<Record<string, unknown>>) => {
  const { entry, problems } = makePage('decisions/0012-one-queue.md', { status: 'accepted', ...fields });
  return {
    globs: (entry.fields.governs as { paths: string[] }[] | undefined)?.flatMap(({ paths }) => paths),
    problems,
  };
};

describe('`affects` of adrkit', () => {
  test('says by its paths which code a record governs, exclusions last', () => {
    const { globs, problems } = read({
      affects: [
        { type: 'path', pattern: 'packages/core/**' },
        { type: 'path', pattern: 'packages/core/test/**', negate: true, note: 'only tests' },
        { type: 'path', pattern: 'package.json' },
      ],
    });
    expect(globs).toEqual(['packages/core/**', 'package.json', '!packages/core/test/**']);
    expect(problems).toEqual([]);
  });

  test('leaves out what names no file: other types, and other logs', () => {
    const { globs, problems } = read({
      affects: [
        { type: 'package', pattern: 'react@>=19' },
        { type: 'entity', pattern: 'component:default/payments' },
        { type: 'path', pattern: 'src/**', repo: 'payments' },
      ],
    });
    expect({ globs, problems }).toEqual({ globs: [], problems: [] });
  });

  test('adds up with `governs`, each pattern once', () => {
    const { globs } = read({ governs: ['src/a.ts'], affects: [{ type: 'path', pattern: 'src/a.ts' }, 'src/b.ts'] });
    expect(globs).toEqual(['src/a.ts', 'src/b.ts']);
  });

  test('is checked as `governs` is', () => {
    const faulty = read({
      affects: [
        { type: 'path', pattern: '../other/**' },
        { type: 'path', pattern: 'src/**' },
      ],
    });
    expect(faulty.globs).toEqual(['src/**']);
    expect(faulty.problems).toMatchObject([{ code: 'wrong-glob', field: 'affects' }]);
    const untyped = read({ affects: [{ pattern: 'src/**' }] }).problems.map(({ code }) => code);
    expect(untyped).toEqual(['unknown-field', 'wrong-type']);
  });
});
