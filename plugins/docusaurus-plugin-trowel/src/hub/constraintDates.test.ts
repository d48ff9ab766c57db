import { describe, expect, test } from 'vitest';
import { parsePage } from '../content/pageParser.ts';
import { buildHub } from './build.ts';

const problemsOf = (fields: string) =>
  buildHub([parsePage({ source: 'docs/constraints/law.md', text: `---\ntitle: Law\n${fields}\n---\n` })]).problems.map(
    ({ source, at, message, code }) => `${source}:${at?.line} ${message} [${code}]`,
  );

describe('findConstraintProblems', () => {
  test('asks for `until` when a constraint is lifted', () => {
    expect(problemsOf('status: lifted')).toMatchInlineSnapshot(`
      [
        "docs/constraints/law.md:3 The status is \`lifted\`, but no \`until\` says since when: pages that rest on it can only say “since an unknown day”; add \`until\`, be it a year. [contradiction]",
      ]
    `);
  });

  test('reports a constraint that holds and has an end', () => {
    expect(problemsOf('status: holds\nuntil: 2020-03')).toMatchInlineSnapshot(`
      [
        "docs/constraints/law.md:4 \`until\` is 2020-03, but the status is \`holds\`; set \`status: lifted\` if it no longer holds, or remove \`until\`. [contradiction]",
      ]
    `);
  });

  test('asks for a status when there is an end', () => {
    expect(problemsOf('until: 2020-03')).toMatchInlineSnapshot(`
      [
        "docs/constraints/law.md:3 \`until\` is 2020-03, but no \`status\` says how it stands; add \`status: lifted\` if it no longer holds. [contradiction]",
      ]
    `);
  });

  test('reports an end before the beginning', () => {
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
  ])('accepts %j', (fields) => {
    expect(problemsOf(fields)).toEqual([]);
  });
});
