import { expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { buildHub } from './build.ts';

const problemsOf = (supersedes: unknown) =>
  buildHub([makePage('docs/decisions/0002-queue.md', { supersedes })]).problems.map(
    ({ severity, message }) => `${severity}: ${message}`,
  );

test.each(['PR #7', 'issue 3', 'pull request 12', 'MR !4', 'PR'])(
  'warns that %s, as front matter has it, names no page',
  (written) => {
    expect(problemsOf([written])).toEqual([
      `warning: \`supersedes\` points at \`${written}\`, which names an issue or a change, not a page of the hub; name a page, or remove it.`,
    ]);
  },
);

test.each(['ADR-7', '7', '#7', 'print-queue', 'tickets-by-mail'])(
  'reports %s, which may be a record, as an error',
  (written) => {
    expect(problemsOf([written])).toEqual([expect.stringMatching(/^error: .*which is not a decision of the hub/)]);
  },
);

test('finds a page that is called as an issue is', () => {
  const pages = [
    makePage('docs/decisions/pr-7.md'),
    makePage('docs/decisions/0002-queue.md', { supersedes: ['PR 7'] }),
  ];
  expect(buildHub(pages).problems).toEqual([]);
});
