import { describe, expect, test } from 'vitest';
import { type PageRead, readPage } from '../content/read.ts';
import { buildHub } from './build.ts';
import { buildLogs, logStateOf } from './logs.ts';

const page = (source: string, fields: Readonly<Record<string, unknown>> = {}, body = '') => {
  const lines = Object.entries({ title: source, ...fields })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return readPage({ source, text: `---\n${lines.join('\n')}\n---\n\n${body}\n` });
};
const person = (name: string) => page(`docs/people/${name}.md`, { title: name });
const logged = (name: string, fields: Readonly<Record<string, unknown>> = {}, body = '') =>
  page(`docs/log/tia/${name}.md`, { log: 'tia', mentor: 'mo', date: '2026-03-01', ...fields }, body);
const feedback = ':::feedback[Good question]\n\nWhat would prove you wrong?\n\n:::\n';
const idOf = (name: string) => `log/tia/${name}`;
const hubOf = (...pages: readonly PageRead[]) =>
  buildHub([person('tia'), person('mo'), page('docs/systems/ledger.md', { owners: ['mo'] }), ...pages]);

describe('a mentee’s decision log', () => {
  test('is kept by mentee, newest first, with what waits for a mentor oldest first', () => {
    const { entries } = hubOf(
      logged('b', { date: '2026-04-01' }),
      logged('a', { date: '2026-03-01' }),
      logged('c', { date: '2026-05-01' }, feedback),
      logged('d', { date: '2026-06-01', mentor: undefined }),
      page('docs/decisions/0001-x.md'),
    );
    expect(buildLogs(entries)).toEqual({
      logs: [{ mentee: { name: 'tia', id: 'person/tia' }, entries: ['d', 'c', 'b', 'a'].map(idOf) }],
      awaiting: [
        { mentor: { name: 'mo', id: 'person/mo' }, entries: ['a', 'b'].map(idOf) },
        { mentor: undefined, entries: [idOf('d')] },
      ],
    });
  });

  test('keeps one log for somebody who is written in two ways, and one for somebody without a page', () => {
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
    ['an empty block, which says nothing', ':::feedback\n\n:::\n', 'awaiting'],
    ['a block of another type', ':::ask[Why?]\n:::\n', 'awaiting'],
  ])('an entry with %s', (_, body, state) => {
    const entry = hubOf(logged('a', {}, body)).entries.find(({ id }) => id === idOf('a'));
    expect(entry && logStateOf(entry)).toBe(state);
  });
});

describe('what stands in a log', () => {
  const fields = { systems: ['ledger'], constraints: ['bank'], 'decision-makers': ['tia'], status: 'accepted' };
  const bank = page('docs/constraints/bank.md', { status: 'holds' });

  test('is in no system’s history, and counts for nobody’s decisions', () => {
    const hub = hubOf(logged('a', fields), bank);
    expect(hub.systems[0]?.layers).toEqual([]);
    expect(hub.systems[0]?.people).toEqual([{ id: 'person/mo', as: ['owner'] }]);
    const tia = hub.people.find(({ id }) => id === 'person/tia');
    expect(tia?.decided).toEqual([]);
    expect(tia?.log).toEqual([idOf('a')]);
  });

  test('supersedes no record, and is no reason to keep a constraint', () => {
    const hub = hubOf(
      logged('a', { ...fields, supersedes: ['0001'] }),
      bank,
      page('docs/decisions/0001-x.md', { status: 'accepted' }),
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

  test('may supersede an earlier entry of the same log', () => {
    const hub = hubOf(logged('a', { status: 'superseded' }), logged('b', { supersedes: ['a'] }));
    expect(hub.entries.find(({ id }) => id === idOf('a'))?.relations).toEqual([
      { type: 'superseded-by', target: idOf('b') },
    ]);
  });

  test('has no number, so that 0001 is still the organisation’s first', () => {
    const hub = hubOf(
      logged('0001-mine'),
      page('docs/decisions/0001-x.md'),
      page('docs/decisions/0002-y.md', { amends: ['0001'] }),
    );
    expect(hub.problems).toEqual([]);
    expect(hub.entries.find(({ id }) => id === idOf('0001-mine'))?.number).toBeUndefined();
  });

  test('gives way to the record that it became, under the name of both', () => {
    const hub = hubOf(
      logged('retry', { promoted: ['0001-retry'] }),
      page('docs/decisions/0001-retry.md'),
      page('docs/decisions/0002-y.md', { amends: ['retry'] }),
    );
    expect(hub.problems).toEqual([]);
    expect(hub.entries.find(({ id }) => id === 'decision/0001-retry')?.relations).toContainEqual({
      type: 'promoted-from',
      target: idOf('retry'),
    });
  });

  test('gives playbooks nothing, and feedback is nobody’s material', () => {
    const hub = hubOf(
      logged('a', { tags: ['x'] }, ':::ask[Why?]\n:::\n'),
      page('docs/handbook/b.md', { tags: ['x'] }, `:::ask[How?]\n:::\n\n${feedback}`),
      page('docs/playbooks/p.md', { collect: { tags: ['x'] } }),
    );
    expect(hub.playbooks[0]).toMatchObject({
      stages: [{ pages: [{ entry: 'guide/docs/handbook/b', blocks: [0] }] }],
      counts: { ask: 1 },
    });
  });
});

describe('a log is reported when', () => {
  const messages = (...pages: readonly PageRead[]) => hubOf(...pages).problems.map(({ message }) => message);

  test('it names nobody who is there', () => {
    expect(messages(logged('a', { log: 'tiaa' }))).toEqual([
      '`log` points at `tiaa`, which is not a person of the hub. Did you mean `tia`?',
    ]);
  });

  test.each(['', null, ['tia', 'mo']])('it names nobody: %j; the entry is kept apart all the same', (log) => {
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

  test('the mentee reviews themselves', () => {
    expect(messages(logged('a', { mentor: 'Tia' }))).toEqual([
      '`mentor` and `log` are the same person; somebody else must review the entry of a log.',
    ]);
  });
});

describe('a page is an entry of a log when', () => {
  const kindOf = (source: string, fields: Readonly<Record<string, unknown>>) => page(source, fields).entry.kind;

  test('it stands in a folder `log`, or says so', () => {
    expect(kindOf('docs/log/tia/a.md', { log: 'tia' })).toBe('log');
    expect(kindOf('docs/notes/a.md', { kind: 'log', log: 'tia' })).toBe('log');
    expect(kindOf('docs/decisions/0001-a.md', {})).toBe('decision');
  });

  test.each([
    ['in the folder of logs', 'docs/log/tia/a.md', { kind: 'decision' }, 'log/tia/a'],
    ['among the records', 'docs/decisions/a.md', {}, 'log/a'],
    ['elsewhere', 'docs/notes/a.md', { kind: 'decision' }, 'log/docs/notes/a'],
  ])('it is a decision with `log` %s; a hint says how it is written now', (_, source, fields, id) => {
    const { entry, problems } = page(source, { ...fields, log: 'tia' });
    expect(entry).toMatchObject({ id, kind: 'log', fields: { log: 'tia' } });
    expect(problems).toMatchObject([{ code: 'old-form', severity: 'warning', field: 'log' }]);
    expect(problems[0]?.message).toContain('write `kind: log`');
  });

  test('it has the old id of a record in pointers of other pages', () => {
    const hub = hubOf(logged('a'), page('docs/decisions/0001-x.md', { relates_to: ['decision/tia/a'] }));
    expect(hub.problems).toEqual([]);
    expect(hub.entries.find(({ id }) => id === 'decision/0001-x')?.relations).toEqual([
      { type: 'relates-to', target: idOf('a') },
    ]);
  });
});
