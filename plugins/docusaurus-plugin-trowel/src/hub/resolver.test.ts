import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import type { Reference } from '../content/entry.ts';
import { createResolver } from './resolver.ts';

const sources: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'docs/decisions/0014-one-ledger.md': {},
  'docs/decisions/pay/0007-queue.md': {},
  'docs/decisions/mail/0007-mailbox.md': {},
  'docs/archaeology/queue.md': {},
  'docs/systems/ledger.md': {},
  'docs/guides/ledger.mdx': {},
  'docs/people/ana.md': { title: 'Ana Lee' },
  'docs/log/ana/0014-draft.md': { log: 'ana' },
  'docs/log/ana/x/promoted.md': { log: 'ana' },
  'docs/decisions/promoted.md': {},
  'docs/patterns/lane.md': { title: 'Fast Lane' },
  'docs/decisions/CIP-0021/README.md': {},
  'docs/decisions/CPS-0021/README.md': {},
};
const makeEntries = () => Object.entries(sources).map(([source, fields]) => makePage(source, fields).entry);

/** Resolves a reference, from a file if one is given. Returns the ids of the entries that it can mean. */
function resolve(target: string, { kind, from }: { kind?: Reference['kind']; from?: string } = {}) {
  const entries = makeEntries();
  const found = createResolver(entries)(
    { target, kind },
    entries.find(({ source }) => source === from),
  );
  if (found.type === 'missing') return found.similar()[0];
  return found.type === 'found' ? found.entry.id : found.entries.map(({ id }) => id);
}
const ledger = 'decision/0014-one-ledger';

describe('a reference means an entry', () => {
  test.each([
    'decision/0014-one-ledger',
    '0014-one-ledger',
    'one-ledger',
    'One-Ledger',
    ' one-ledger ',
    'docs/decisions/0014-one-ledger.md',
    '/docs/decisions/0014-one-ledger.md',
    '@site/docs/decisions/0014-one-ledger.md',
    './0014-one-ledger.md',
    '../0014-one-ledger.md',
    'elsewhere/0014-one-ledger.md',
    '0014',
    '14',
    '#14',
    'ADR-14',
  ])('of decisions, by %s', (target) => {
    expect(resolve(target, { kind: 'decision', from: 'docs/decisions/promoted.md' })).toBe(ledger);
  });

  test.each([
    ['../decisions/0014-one-ledger.md', 'docs/systems/ledger.md'],
    ['./0014-one-ledger.md', 'docs/decisions/promoted.md'],
    ['0014-one-ledger.md', 'docs/decisions/promoted.md'],
    ['.././/../decisions/0014-one-ledger.md', 'docs/decisions/pay/0007-queue.md'],
    ['../../../docs/decisions/0014-one-ledger.md', 'docs/decisions/pay/0007-queue.md'],
    ['/docs/decisions/0014-one-ledger.md', 'docs/guides/ledger.mdx'],
  ])('by the relative path %s in %s', (target, from) => {
    expect(resolve(target, { from })).toBe(ledger);
  });

  test.each([
    ['../CIP-0021/', 'docs/decisions/CPS-0021/README.md'],
    ['../CIP-0021', 'docs/decisions/CPS-0021/README.md'],
    ['../CIP-0021/README.md', 'docs/decisions/CPS-0021/README.md'],
    ['../CIP-0021/README', 'docs/decisions/CPS-0021/README.md'],
    ['./CIP-0021/', 'docs/decisions/promoted.md'],
    ['CIP-21', 'docs/decisions/promoted.md'],
    ['CIP-0021', undefined],
    ['cip 21', undefined],
  ])('by its folder, of which it is the index: %s in %s', (target, from) => {
    expect(resolve(target, { from, kind: 'decision' })).toBe('decision/CIP-0021');
  });

  test('by a path without extension', () => {
    expect(resolve('./0014-one-ledger', { from: 'docs/decisions/promoted.md' })).toBe(ledger);
    expect(resolve('../guides/ledger', { from: 'docs/systems/ledger.md' })).toBe('guide/docs/guides/ledger');
    expect(resolve('../guides/', { from: 'docs/systems/ledger.md' })).toBeUndefined();
  });

  test('by a number only in a spelling that all records have, or in its own', () => {
    expect(resolve('XIP-0014', { kind: 'decision' })).not.toBe(ledger);
    expect(resolve('JIRA-0014')).toBeUndefined();
    expect(resolve('21', { kind: 'decision' })).toEqual(['decision/CIP-0021', 'decision/CPS-0021']);
  });

  test('by a path, even where another entry has the name', () => {
    expect(resolve('../guides/ledger.mdx', { from: 'docs/systems/ledger.md' })).toBe('guide/docs/guides/ledger');
    expect(resolve('ledger.md', { from: 'docs/systems/ledger.md' })).toBe('system/ledger');
    expect(resolve('.././systems//ledger.md', { from: 'docs/guides/ledger.mdx' })).toBe('system/ledger');
  });

  test.each(['docs/systems/ledger.md', '/docs/systems/ledger.md', '@site/docs/systems/ledger.md'])(
    'by the path %s from the root, even when a reader typed it',
    (target) => expect(resolve(target)).toBe('system/ledger'),
  );

  test('of the kind that the field requires', () => {
    expect(resolve('0014-draft', { kind: 'log' })).toBe('log/ana/0014-draft');
    expect(resolve('ledger', { kind: 'system' })).toBe('system/ledger');
    expect(resolve('queue', { kind: 'archaeology' })).toBe('archaeology/queue');
    expect(resolve('ledger', { kind: 'guide' })).toBe('guide/docs/guides/ledger');
  });

  test('by a person’s title or handle, but by no other title', () => {
    expect(resolve('Ana Lee', { kind: 'person' })).toBe('person/ana');
    expect(resolve('@ana', { kind: 'person' })).toBe('person/ana');
    expect(resolve('docs/systems/ledger', { kind: 'person' })).toBeUndefined();
    expect(resolve('Fast Lane')).toBeUndefined();
    expect(resolve('lane')).toBe('pattern/lane');
  });

  test('by the id that a log entry had as a decision', () => {
    expect(resolve('decision/ana/0014-draft')).toBe('log/ana/0014-draft');
    expect(resolve('log/ana/0014-draft')).toBe('log/ana/0014-draft');
  });
});

describe('of several entries with one name', () => {
  test('the one in the same folder is meant', () => {
    expect(resolve('7', { from: 'docs/decisions/pay/0007-queue.md' })).toBe('decision/pay/0007-queue');
    expect(resolve('7', { from: 'docs/decisions/mail/0007-mailbox.md' })).toBe('decision/mail/0007-mailbox');
  });

  test('the one of the same kind is meant', () => {
    expect(resolve('queue', { from: 'docs/decisions/0014-one-ledger.md' })).toBe('decision/pay/0007-queue');
    expect(resolve('queue', { from: 'docs/archaeology/queue.md' })).toBe('archaeology/queue');
  });

  test('a record is meant rather than the log entry that it was promoted from', () => {
    expect(resolve('promoted', { kind: 'decision' })).toBe('decision/promoted');
    expect(resolve('promoted', { from: 'docs/systems/ledger.md' })).toBe('decision/promoted');
  });

  test('none is meant when nothing tells them apart', () => {
    expect(resolve('7')).toEqual(['decision/pay/0007-queue', 'decision/mail/0007-mailbox']);
    expect(resolve('ledger')).toEqual(['system/ledger', 'guide/docs/guides/ledger']);
  });
});

describe('a reference that means nothing', () => {
  test('suggests the nearest name of the kind', () => {
    expect(resolve('ledgr', { kind: 'system' })).toBe('ledger');
    expect(resolve('0014-one-legder', { kind: 'decision' })).toBe('0014-one-ledger');
    expect(resolve('ledgr', { kind: 'person' })).toBeUndefined();
  });

  test.each(['15', 'quite-else', '', 'a@ana'])('is one such as %j', (target) => {
    expect(resolve(target)).toBeUndefined();
  });
});
