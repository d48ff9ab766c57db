import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { buildHub } from './build.ts';
import type { Hub, HubEntry } from './hub.ts';
import { buildLogs, findReplacement, logStateOf } from './logs.ts';

const person = (name: string) => makePage(`docs/people/${name}.md`, { title: name });
const logged = (name: string, fields: Readonly<Record<string, unknown>> = {}, body = '') =>
  makePage(`docs/log/tia/${name}.md`, { log: 'tia', mentor: 'mo', date: '2026-03-01', ...fields }, body);
const feedback = ':::feedback[Good question]\n\nWhat would prove you wrong?\n\n:::\n';
const idOf = (name: string) => `log/tia/${name}`;
const hubOf = (...pages: readonly ParsedPage[]) =>
  buildHub([person('tia'), person('mo'), makePage('docs/systems/ledger.md', { owners: ['mo'] }), ...pages]);

describe('a mentee’s decision log', () => {
  test('is grouped by mentee, newest first; what awaits review is grouped by mentor, oldest first', () => {
    const { entries } = hubOf(
      logged('b', { date: '2026-04-01' }),
      logged('a', { date: '2026-03-01' }),
      logged('c', { date: '2026-05-01' }, feedback),
      logged('d', { date: '2026-06-01', mentor: undefined }),
      makePage('docs/decisions/0001-x.md'),
    );
    expect(buildLogs(entries)).toEqual({
      logs: [{ mentee: { name: 'tia', id: 'person/tia' }, entries: ['d', 'c', 'b', 'a'].map(idOf) }],
      awaiting: [
        { mentor: { name: 'mo', id: 'person/mo' }, entries: ['a', 'b'].map(idOf) },
        { mentor: undefined, entries: [idOf('d')] },
      ],
    });
  });

  test('is one for each mentee, however the name is spelled, with or without a page', () => {
    const { entries } = hubOf(
      logged('a', { log: 'Tia' }),
      logged('b'),
      logged('c', { log: 'Nobody Known' }),
      logged('d', { log: 'nobody known' }),
    );
    expect(buildLogs(entries).logs.map(({ mentee, entries: ids }) => [mentee.id ?? mentee.name, ids.length])).toEqual([
      ['nobody known', 2],
      ['person/tia', 2],
    ]);
  });

  test.each([
    ['no feedback', '', 'awaiting'],
    ['feedback', feedback, 'reviewed'],
    ['feedback that is a title', ':::feedback[Go]\n:::\n', 'reviewed'],
    ['an empty feedback block', ':::feedback\n\n:::\n', 'awaiting'],
    ['a block of another type', ':::ask[Why?]\n:::\n', 'awaiting'],
  ])('has a state for each entry: %s', (_, body, state) => {
    const entry = hubOf(logged('a', {}, body)).entries.find(({ id }) => id === idOf('a'));
    expect(entry && logStateOf(entry)).toBe(state);
  });
});

describe('a log entry', () => {
  const fields = { systems: ['ledger'], constraints: ['bank'], 'decision-makers': ['tia'], status: 'accepted' };
  const bank = makePage('docs/constraints/bank.md', { status: 'holds' });

  test('is in no system’s history, and is not among anybody’s decisions', () => {
    const hub = hubOf(logged('a', fields), bank);
    expect(hub.systems[0]?.layers).toEqual([]);
    expect(hub.systems[0]?.people).toEqual([{ id: 'person/mo', as: ['owner'] }]);
    const tia = hub.people.find(({ id }) => id === 'person/tia');
    expect(tia?.decided).toEqual([]);
    expect(tia?.log).toEqual([idOf('a')]);
  });

  test('supersedes no record, and only mentions the constraints that it rests on', () => {
    const hub = hubOf(
      logged('a', { ...fields, supersedes: ['0001'] }),
      bank,
      makePage('docs/decisions/0001-x.md', { status: 'accepted' }),
    );
    const relationsOf = (wanted: string) => hub.entries.find(({ id }) => id === wanted)?.relations;
    expect(relationsOf('decision/0001-x')).toEqual([{ type: 'mentioned-by', target: idOf('a') }]);
    expect(relationsOf('constraint/bank')).toEqual([{ type: 'mentioned-by', target: idOf('a') }]);
    expect(relationsOf(idOf('a'))).toEqual([
      { type: 'rests-on', target: 'constraint/bank' },
      { type: 'mentions', target: 'decision/0001-x' },
    ]);
    expect(hub.problems.map(({ code, message, at }) => [code, message.slice(0, 44), at?.line])).toEqual([
      ['contradiction', '`supersedes` does not count in a decision lo', 10],
    ]);
  });

  test('can supersede an earlier entry of the same log', () => {
    const hub = hubOf(logged('a', { status: 'superseded' }), logged('b', { supersedes: ['a'] }));
    expect(hub.entries.find(({ id }) => id === idOf('a'))?.relations).toEqual([
      { type: 'superseded-by', target: idOf('b') },
    ]);
  });

  test('has no number, so that 0001 means the organisation’s record', () => {
    const hub = hubOf(
      logged('0001-mine'),
      makePage('docs/decisions/0001-x.md'),
      makePage('docs/decisions/0002-y.md', { amends: ['0001'] }),
    );
    expect(hub.problems).toEqual([]);
    expect(hub.entries.find(({ id }) => id === idOf('0001-mine'))?.number).toBeUndefined();
  });

  test('gives way to the record that it was promoted to, when a reference fits both', () => {
    const hub = hubOf(
      logged('retry', { promoted: ['0001-retry'] }),
      makePage('docs/decisions/0001-retry.md'),
      makePage('docs/decisions/0002-y.md', { amends: ['retry'] }),
    );
    expect(hub.problems).toEqual([]);
    expect(hub.entries.find(({ id }) => id === 'decision/0001-retry')?.relations).toContainEqual({
      type: 'promoted-from',
      target: idOf('retry'),
    });
  });

  test('gives no blocks to playbooks, nor does feedback', () => {
    const hub = hubOf(
      logged('a', { tags: ['x'] }, ':::ask[Why?]\n:::\n'),
      makePage('docs/handbook/b.md', { tags: ['x'] }, `:::ask[How?]\n:::\n\n${feedback}`),
      makePage('docs/playbooks/p.md', { collect: { tags: ['x'] } }),
    );
    expect(hub.playbooks[0]).toMatchObject({
      stages: [{ pages: [{ entry: 'guide/docs/handbook/b', blocks: [0] }] }],
      counts: { ask: 1 },
    });
  });
});

describe('findLogProblems reports a log entry', () => {
  const messages = (...pages: readonly ParsedPage[]) => hubOf(...pages).problems.map(({ message }) => message);

  test('that names a mentee who is not in the hub', () => {
    expect(messages(logged('a', { log: 'tiaa' }))).toEqual([
      '`log` points at `tiaa`, which is not a person of the hub. Did you mean `tia`?',
    ]);
  });

  test.each(['', null, ['tia', 'mo']])('that names no mentee (%j), and keeps it out of the records', (log) => {
    const hub = hubOf(logged('a', { log, systems: ['ledger'] }));
    expect(hub.problems.some(({ message, at }) => message.startsWith('`log` names nobody') && at?.line === 3)).toBe(
      true,
    );
    expect(hub.systems[0]?.layers).toEqual([]);
    expect(buildLogs(hub.entries)).toEqual({
      logs: [{ mentee: { name: '' }, entries: [idOf('a')] }],
      awaiting: [{ mentor: { name: 'mo', id: 'person/mo' }, entries: [idOf('a')] }],
    });
  });

  test('whose mentor is the mentee', () => {
    expect(messages(logged('a', { mentor: 'Tia' }))).toEqual([
      '`mentor` and `log` are the same person; somebody else must review the entry of a log.',
    ]);
  });
});

describe('a page is a log entry', () => {
  const kindOf = (source: string, fields: Readonly<Record<string, unknown>>) => makePage(source, fields).entry.kind;

  test('when it is in a folder `log`, or says `kind: log`', () => {
    expect(kindOf('docs/log/tia/a.md', { log: 'tia' })).toBe('log');
    expect(kindOf('docs/notes/a.md', { kind: 'log', log: 'tia' })).toBe('log');
    expect(kindOf('docs/decisions/0001-a.md', {})).toBe('decision');
  });

  test.each([
    ['in the folder of logs', 'docs/log/tia/a.md', { kind: 'decision' }, 'log/tia/a', 'kind'],
    ['among the records', 'docs/decisions/a.md', {}, 'log/a', 'log'],
    ['elsewhere', 'docs/notes/a.md', { kind: 'decision' }, 'log/docs/notes/a', 'kind'],
  ])('when it is a decision with `log` %s, with a hint at the line to change', (_, source, fields, id, field) => {
    const { entry, problems } = makePage(source, { ...fields, log: 'tia' });
    expect(entry).toMatchObject({ id, kind: 'log', fields: { log: 'tia' } });
    expect(problems).toMatchObject([{ code: 'old-form', severity: 'warning', field }]);
    expect(problems[0]?.message).toContain('write `kind: log`');
  });

  test('when it was a decision; the hint is to move it only where its kind is not written', () => {
    const messageOf = (source: string, fields: Readonly<Record<string, unknown>>) =>
      makePage(source, { ...fields, log: 'tia' }).problems[0]?.message;
    expect(messageOf('docs/decisions/a.md', {})).toMatch(/or put the page into a folder `log`\.$/);
    expect(messageOf('docs/log/tia/a.md', { kind: 'decision' })).toMatch(/read as one; write `kind: log`\.$/);
  });

  test('that other pages can still name by its old id', () => {
    const hub = hubOf(logged('a'), makePage('docs/decisions/0001-x.md', { relates_to: ['decision/tia/a'] }));
    expect(hub.problems).toEqual([]);
    expect(hub.entries.find(({ id }) => id === 'decision/0001-x')?.relations).toEqual([
      { type: 'relates-to', target: idOf('a') },
    ]);
  });

  const entryOf = (hub: Hub, id: string) => hub.entries.find((entry) => entry.id === id) as HubEntry;

  test('is promoted when it names its record, which then stands in its place, or the record’s last successor', () => {
    const hub = hubOf(
      logged('a', { promoted: ['0001'] }, feedback),
      logged('b'),
      makePage('docs/decisions/0001-x.md', { status: 'superseded' }),
      makePage('docs/decisions/0002-y.md', { status: 'accepted', supersedes: ['0001'] }),
    );
    const find = (id: string) => hub.entries.find((entry) => entry.id === id);
    expect(logStateOf(entryOf(hub, idOf('a')))).toBe('promoted');
    expect(findReplacement(entryOf(hub, idOf('a')), find)?.id).toBe('decision/0002-y');
    expect(findReplacement(entryOf(hub, 'decision/0001-x'), find)?.id).toBe('decision/0002-y');
    expect(findReplacement(entryOf(hub, idOf('b')), find)).toBeUndefined();
    const alone = hubOf(logged('a', { promoted: ['0001'] }), makePage('docs/decisions/0001-x.md'));
    expect(findReplacement(entryOf(alone, idOf('a')), (id) => alone.entries.find((entry) => entry.id === id))?.id).toBe(
      'decision/0001-x',
    );
  });

  test('is listed by age: undated ones first of those that await review, equal ones by id', () => {
    const { entries } = hubOf(
      logged('c', { date: '2026-04-01' }),
      logged('b', { date: '2026-04-01' }),
      logged('z', { date: undefined }),
    );
    expect(buildLogs(entries).awaiting[0]?.entries).toEqual(['z', 'b', 'c'].map(idOf));
    expect(buildLogs(entries).logs[0]?.entries).toEqual(['c', 'b', 'z'].map(idOf));
  });

  test('is listed by mentor, those without one last', () => {
    const { entries } = hubOf(
      logged('a', { mentor: undefined }),
      logged('b', { mentor: 'Zoe' }),
      logged('c', { mentor: 'Abe' }),
      logged('d', { mentor: 'ABE' }),
    );
    expect(buildLogs(entries).awaiting.map(({ mentor, entries: ids }) => [mentor?.name, ids.length])).toEqual([
      ['Abe', 2],
      ['Zoe', 1],
      [undefined, 1],
    ]);
  });
});
