import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { buildHub } from './build.ts';
import { withGapsOn } from './gaps.ts';

const people = [
  makePage('docs/people/ana.md', { title: 'Ana' }),
  makePage('docs/people/bo.md', { title: 'Bo' }),
  makePage('docs/people/lee.md', { title: 'Lee', leaving: '2027-01-29' }),
];
const history = (fields: Readonly<Record<string, unknown>> = {}) =>
  makePage('docs/archaeology/odd.md', { systems: ['ledger'], witnesses: ['bo'], ...fields });
const system = (fields: Readonly<Record<string, unknown>> = {}) =>
  makePage('docs/systems/ledger.md', { owners: ['ana'], verified: '2026-01-01', ...fields });
const gapsOf = (...pages: readonly ParsedPage[]) => buildHub(pages).gaps[0]?.gaps;

describe('a system', () => {
  test('has no gap when nothing is missing', () => {
    expect(gapsOf(...people, system(), history())).toEqual([]);
  });

  test('has a gap when no archaeology is about it', () => {
    const decision = makePage('docs/decisions/0001-x.md', { systems: ['ledger'], 'decision-makers': ['bo'] });
    expect(gapsOf(...people, system(), decision)).toEqual([{ type: 'no-archaeology' }]);
  });

  test.each([
    ['names no owner', { owners: [] }, 'none', []],
    ['names nobody who is in the hub', { owners: ['gone'] }, 'none', []],
    ['names only people who leave', { owners: ['lee'] }, 'leaving', ['person/lee']],
    ['was never confirmed', { verified: '' }, 'unverified', ['person/ana']],
  ])('has no verified owner when it %s', (_, fields, why, owners) => {
    const witnesses = { witnesses: ['ana', 'bo'] };
    expect(gapsOf(...people, system(fields), history(witnesses))?.filter(({ type }) => type !== 'leaving')).toEqual([
      { type: 'no-verified-owner', why, owners },
    ]);
  });

  test('is not said to be without an owner, or known to one alone, where people are withheld', () => {
    const hub = buildHub([system({ owners: [] })]);
    const input = { today: '2026-01-01', explained: [] };
    const typesOf = (hidesPeople: boolean) =>
      withGapsOn(hub, { ...input, hidesPeople }).gaps[0]?.gaps.map(({ type }) => type);
    expect(typesOf(false)).toEqual(['no-archaeology', 'no-verified-owner', 'single-witness']);
    expect(typesOf(true)).toEqual(['no-archaeology']);
  });

  test('has a verified owner when one of its owners stays', () => {
    const found = gapsOf(...people, system({ owners: ['ana', 'lee'] }), history());
    expect(found?.map(({ type }) => type)).toEqual(['leaving']);
  });

  test('has no gap when a decision-maker leaves', () => {
    const decision = makePage('docs/decisions/0001-x.md', { systems: ['ledger'], 'decision-makers': ['lee'] });
    expect(gapsOf(...people, system(), history(), decision)).toEqual([]);
  });

  test('counts the owner of its page as an owner of the system', () => {
    expect(gapsOf(...people, system({ owners: [], owner: 'ana' }), history())).toEqual([]);
  });

  test('has a single witness when all its pages name one person', () => {
    expect(gapsOf(...people, system(), history({ witnesses: ['Ana'] }))).toEqual([
      { type: 'single-witness', person: 'person/ana' },
    ]);
  });

  test('has no owner and no witness when its pages name nobody', () => {
    expect(gapsOf(...people, system({ owners: [] }), history({ witnesses: [] }))).toEqual([
      { type: 'no-verified-owner', why: 'none', owners: [] },
      { type: 'single-witness', person: undefined },
    ]);
  });

  test.each([
    ['two stay', ['lee', 'bo'], 2],
    ['one stays', ['lee'], 1],
  ])('has a gap when somebody leaves and %s', (_, witnesses, staying) => {
    expect(gapsOf(...people, system(), history({ witnesses }))).toEqual([
      { type: 'leaving', person: 'person/lee', on: '2027-01-29', staying },
    ]);
  });

  test.each([
    ['no section', '## Symptom\n\nIt fails.\n', true],
    ['an empty section', '## Cause\n\n## Resolution\n\nRestart.\n', true],
    ['a section', '## Cause\n\nA lock.\n', false],
    ['a section under another name', '### Root cause\n\nA lock.\n', false],
    ['a section with parts', '## Cause\n\n### First\n\nA lock.\n\n## Resolution\n', false],
    ['code alone', '## Cause\n\n```\nselect\n```\n', false],
    ['a word in another heading', '## Because of locks\n\nA lock.\n', true],
  ])('reports a challenge without a cause: %s', (_, body, missing) => {
    const challenge = makePage('docs/challenges/c.md', { systems: ['ledger'] }, body);
    const gap = { type: 'no-cause', challenges: ['challenge/c'] };
    expect(gapsOf(...people, system(), history(), challenge)).toEqual(missing ? [gap] : []);
  });
});

describe('the gaps of a hub', () => {
  test('come worst first; a retired system needs only its history and people who stay', () => {
    const hub = buildHub([
      ...people,
      system(),
      history(),
      makePage('docs/systems/bare.md', { owners: [] }),
      makePage('docs/systems/old.md', { status: 'retired', owners: ['lee'] }),
      makePage('docs/systems/thin.md', { owners: ['ana', 'bo'], verified: '2026-01-01' }),
    ]);
    expect(hub.gaps.map(({ system: id, gaps }) => [id, gaps.map(({ type }) => type)])).toEqual([
      ['system/bare', ['no-archaeology', 'no-verified-owner', 'single-witness']],
      ['system/old', ['no-archaeology', 'leaving']],
      ['system/thin', ['no-archaeology']],
      ['system/ledger', []],
    ]);
  });

  test('count written names in a hub without people, and ignore log entries', () => {
    const logged = makePage('docs/log/x.md', {
      log: 'eve',
      systems: ['ledger'],
      'decision-makers': ['eve'],
    });
    const named = [system({ owners: ['Ana Lee', 'Bo Chu'] }), history({ witnesses: [] }), logged];
    expect(buildHub(named).gaps[0]).toEqual({
      system: 'system/ledger',
      retired: false,
      known: ['Ana Lee', 'Bo Chu'],
      gaps: [],
    });
  });

  test('weigh people who leave most, and most of all when nobody stays', () => {
    const order = (...systems: readonly ParsedPage[]) =>
      buildHub([...people, ...systems]).gaps.map(({ system: id }) => id.replace('system/', ''));
    const about = (name: string, ...witnesses: readonly string[]) =>
      makePage(`docs/archaeology/${name}.md`, { systems: [name], witnesses });
    const sound = (name: string, fields: Readonly<Record<string, unknown>> = {}) =>
      makePage(`docs/systems/${name}.md`, { owners: ['ana', 'bo'], verified: '2026-01-01', ...fields });
    // The names are in the opposite order of the weights.
    expect(
      order(
        sound('z-lost', { owners: ['lee'], verified: '2026-01-01' }),
        about('z-lost', 'lee'),
        sound('y-single', { owners: ['ana'] }),
        about('y-single', 'ana'),
        sound('x-leaving', { owners: ['lee', 'ana', 'bo'] }),
        about('x-leaving', 'bo'),
        sound('v-challenged'),
        about('v-challenged', 'ana'),
        makePage('docs/challenges/c.md', { systems: ['v-challenged'] }),
        sound('a-sound'),
        about('a-sound', 'ana'),
      ),
    ).toEqual(['z-lost', 'y-single', 'x-leaving', 'v-challenged', 'a-sound']);
  });

  test('weigh missing history more than a missing cause', () => {
    const challenge = makePage('docs/challenges/c.md', { systems: ['a'] });
    const sound = (name: string) =>
      makePage(`docs/systems/${name}.md`, { owners: ['ana', 'bo'], verified: '2026-01-01' });
    const hub = buildHub([
      ...people,
      sound('a'),
      sound('b'),
      challenge,
      makePage('docs/archaeology/x.md', { systems: ['a'] }),
    ]);
    expect(hub.gaps.map(({ system: id }) => id)).toEqual(['system/b', 'system/a']);
  });

  test('list known people by id, and retired systems after others of equal weight', () => {
    const hub = buildHub([
      ...people,
      makePage('docs/systems/a.md', { status: 'retired', owners: ['bo', 'ana'] }),
      makePage('docs/systems/b.md', { owners: ['bo', 'ana'], verified: '2026-01-01' }),
    ]);
    expect(hub.gaps.map(({ system: id, known }) => [id, known])).toEqual([
      ['system/b', ['person/ana', 'person/bo']],
      ['system/a', ['person/ana', 'person/bo']],
    ]);
  });
});
