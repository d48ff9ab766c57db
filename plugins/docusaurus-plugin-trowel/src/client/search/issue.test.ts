import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toIssueAddress } from './issue.ts';

test('the form of each forge is filled in', () => {
  const issue = { title: 'Please document: a & b', body: 'Nobody found it.\n\n> a & b' };
  expect(toIssueAddress({ ...issue, form: 'https://github.com/org/hub/issues/new?labels=docs' })).toBe(
    'https://github.com/org/hub/issues/new?labels=docs&title=Please+document%3A+a+%26+b&body=Nobody+found+it.%0A%0A%3E+a+%26+b',
  );
  const gitlab = new URL(toIssueAddress({ ...issue, form: 'https://gitlab.com/org/hub/-/issues/new' }) ?? '');
  expect(Object.fromEntries(gitlab.searchParams)).toEqual({
    'issue[title]': issue.title,
    'issue[description]': issue.body,
  });
});

test('an address that is not on a server gives none', () => {
  for (const form of ['', 'issues/new', 'javascript:alert(1)', 'data:text/html,x']) {
    expect(toIssueAddress({ form, title: 'a', body: 'b' })).toBeUndefined();
  }
});

test('every text gives an address that servers take', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 400, maxLength: 800 }), (text) => {
      const address = toIssueAddress({ form: 'https://github.com/org/hub/issues/new', title: text, body: text });
      expect(address?.length).toBeLessThan(8000);
    }),
    { numRuns: 30 },
  );
});
