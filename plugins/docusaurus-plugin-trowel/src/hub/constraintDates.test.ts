import { describe, expect, test } from 'vitest';
import { readPage } from '../content/read.ts';
import { buildHub } from './build.ts';

const problemsOf = (fields: string) =>
  buildHub([readPage({ source: 'docs/constraints/law.md', text: `---\ntitle: Law\n${fields}\n---\n` })]).problems.map(
    ({ source, at, message, code }) => `${source}:${at?.line} ${message} [${code}]`,
  );

describe('a constraint', () => {
  test('that is lifted since nobody knows when is told where to say it', () => {
    expect(problemsOf('status: lifted')).toMatchInlineSnapshot(`
      [
        "docs/constraints/law.md:3 The status is \`lifted\`, but no \`until\` says since when: pages that rest on it can only say “since an unknown day”; add \`until\`, be it a year. [contradiction]",
      ]
    `);
  });

  test('that holds and has an end is told to choose', () => {
    expect(problemsOf('status: holds\nuntil: 2020-03')).toMatchInlineSnapshot(`
      [
        "docs/constraints/law.md:4 \`until\` is 2020-03, but the status is \`holds\`; set \`status: lifted\` if it no longer holds, or remove \`until\`. [contradiction]",
      ]
    `);
  });

  test('that has an end and no status is told what is missing', () => {
    expect(problemsOf('until: 2020-03')).toMatchInlineSnapshot(`
      [
        "docs/constraints/law.md:3 \`until\` is 2020-03, but no \`status\` says how it stands; add \`status: lifted\` if it no longer holds. [contradiction]",
      ]
    `);
  });

  test('that ends before it begins is told both days', () => {
    expect(problemsOf('status: lifted\nsince: 2020-05-01\nuntil: 1 March 2020')).toMatchInlineSnapshot(`
      [
        "docs/constraints/law.md:5 \`until\` (2020-03-01) lies before \`since\` (2020-05-01); put one of the two right. [contradiction]",
      ]
    `);
  });

  test.each([
    'status: lifted\nsince: 2019\nuntil: 2020-03',
    'status: holds\nsince: 2019',
    'status: lifted\nsince: 2020-03-04\nuntil: 2020',
  ])('with %j has nothing to be told', (fields) => {
    expect(problemsOf(fields)).toEqual([]);
  });
});
