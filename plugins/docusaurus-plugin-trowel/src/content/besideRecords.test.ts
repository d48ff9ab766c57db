import { expect, test } from 'vitest';
import { findRecordFolders } from './besideRecords.ts';

const find = (...sources: string[]) => {
  const { records, beside } = findRecordFolders(sources);
  return { records: [...records], beside: [...beside] };
};

test('the index of a numbered folder is a record, and what lies beside it is not', () => {
  expect(
    find(
      'docs/use_cases/adr106-traceability/README.md',
      'docs/use_cases/adr106-traceability/TEST.mdx',
      'docs/use_cases/adr106-traceability/api/notes/shells.md',
      'docs/use_cases/0107-other.md',
    ),
  ).toEqual({
    records: ['docs/use_cases/adr106-traceability/README.md'],
    beside: ['docs/use_cases/adr106-traceability/TEST.mdx', 'docs/use_cases/adr106-traceability/api/notes/shells.md'],
  });
});

test('a folder with other numbered pages holds many records', () => {
  expect(find('adr/01-payments/README.md', 'adr/01-payments/0001-ledger.md', 'adr/01-payments/notes.md')).toEqual({
    records: [],
    beside: [],
  });
  expect(find('adr/01-payments/index.md', 'adr/01-payments/2024-03-01-ledger.md').records).toEqual([]);
  expect(find('adr/01-payments/index.md', 'adr/01-payments/0002-ledger/index.md').records).toEqual([
    'adr/01-payments/0002-ledger/index.md',
  ]);
});

test('a folder of a year, or without a number or an index, is no record', () => {
  expect(find('adr/2024/README.md', 'adr/2024/ledger.md')).toEqual({ records: [], beside: [] });
  expect(find('adr/2024-q1/README.md', 'adr/2024-q1/ledger.md')).toEqual({ records: [], beside: [] });
  expect(find('adr/payments/README.md', 'adr/payments/ledger.md')).toEqual({ records: [], beside: [] });
  expect(find('adr/0001-ledger/ledger.md')).toEqual({ records: [], beside: [] });
});

test('pages generated from an API are never records, and do not count as numbered', () => {
  expect(find('adr/0004-doors/README.md', 'adr/0004-doors/api/1-open.api.mdx', 'adr/shop.info.mdx')).toEqual({
    records: ['adr/0004-doors/README.md'],
    beside: ['adr/0004-doors/api/1-open.api.mdx', 'adr/shop.info.mdx'],
  });
});
