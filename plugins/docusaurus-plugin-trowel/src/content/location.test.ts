import { expect, test } from 'vitest';
import { locate } from './location.ts';

test.each([
  ['docs/decisions/0007-one-ledger.md', 'decision', '0007-one-ledger', 7],
  ['docs/adr/README.md', 'guide', 'docs/adr', undefined],
  ['docs/decisions/template.md', 'guide', 'docs/decisions/template', undefined],
  ['docs/decisions/0000-template.md', 'guide', 'docs/decisions/0000-template', 0],
  ['docs/decisions/payments/index.md', 'decision', 'payments', undefined],
  ['blog/2024-03-01-it-worked/index.md', 'story', '2024-03-01-it-worked', undefined],
  ['docs/Systems/ledger.md', 'system', 'ledger', undefined],
  ['docs/handbook/a b.c.md', 'guide', 'docs/handbook/a b.c', undefined],
])('locates %s as the %s %s', (source, kind, name, number) => {
  expect(locate(source)).toMatchObject({ kind, name, number });
});

test('gives every page the kind that is asked for, templates and indexes too', () => {
  for (const file of ['README.md', 'template.md', 'index.md', '0001-a.md'])
    expect(locate(`docs/decisions/${file}`, 'decision').kind).toBe('decision');
});
