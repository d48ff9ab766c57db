import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { buildHub } from './build.ts';
import { findGapCauses } from './gapCauses.ts';
import { withGapsOn } from './gaps.ts';
import { findKnowledge } from './knowledge.ts';

const ana = makePage('docs/people/ana.md', { title: 'Ana' });
const bo = makePage('docs/people/bo.md', { title: 'Bo' });
const lee = makePage('docs/people/lee.md', { title: 'Lee', leaving: '2027-01-29' });
const system = (name: string, fields: Readonly<Record<string, unknown>> = {}) =>
  makePage(`docs/systems/${name}.md`, { owners: ['ana', 'bo'], verified: '2026-01-01', ...fields });
const history = (name: string, fields: Readonly<Record<string, unknown>> = {}) =>
  makePage(`docs/archaeology/${name}.md`, { systems: [name], witnesses: ['ana', 'bo'], ...fields });
const causesOf = (...pages: readonly ParsedPage[]) => findGapCauses(buildHub(pages));

describe('the causes of what is missing', () => {
  test('are none where nothing is missing', () => {
    expect(causesOf(ana, bo, system('a'), history('a'))).toEqual([]);
  });

  test('make one row of somebody who leaves, with the systems and the pages that they leave', () => {
    const causes = causesOf(
      ...[ana, bo, lee],
      system('a', { owners: ['lee'] }),
      history('a', { witnesses: ['ana', 'lee'] }),
      system('b'),
      history('b', { witnesses: ['lee', 'ana'] }),
      makePage('docs/patterns/p.md', { owner: 'lee' }),
    );
    expect(causes).toEqual([
      {
        type: 'leaving',
        severity: 'urgent',
        people: ['person/lee'],
        on: '2027-01-29',
        systems: [
          { id: 'system/a', staying: 1, ownerless: true },
          { id: 'system/b', staying: 2, ownerless: false },
        ],
        pages: ['pattern/p'],
        command: 'trowel interview lee',
      },
    ]);
  });

  test.each([
    ['urgent when nobody who stays knows a system', { owners: ['lee'] }, ['lee'], 'urgent'],
    ['important when others know all of it', { owners: ['lee', 'ana'] }, ['lee', 'ana'], 'important'],
  ])('are %s', (_, fields, witnesses, severity) => {
    const [cause] = causesOf(ana, bo, lee, system('a', fields), history('a', { witnesses }));
    expect(cause).toMatchObject({ type: 'leaving', severity });
  });

  test('make one row of somebody who alone can explain many pages', () => {
    const causes = causesOf(
      ...[ana, bo],
      system('a', { owners: ['ana'] }),
      history('a', { witnesses: ['ana'] }),
      makePage('docs/patterns/p.md', { owner: 'ana' }),
      makePage('docs/patterns/q.md', { owner: 'bo' }),
    );
    expect(causes).toMatchObject([
      {
        type: 'sole-explainer',
        severity: 'important',
        people: ['person/ana'],
        systems: [{ id: 'system/a' }],
        pages: ['archaeology/a', 'pattern/p'],
        command: 'trowel interview ana',
      },
      { type: 'sole-explainer', severity: 'minor', people: ['person/bo'], systems: [], pages: ['pattern/q'] },
    ]);
  });

  test('make one row of all systems without an owner, and one of those that an owner has not confirmed', () => {
    const known = { witnesses: ['ana', 'bo'] };
    const causes = causesOf(
      ...[ana, bo],
      ...['a', 'b'].flatMap((name) => [system(name, { owners: [] }), history(name, known)]),
      ...['c', 'd'].flatMap((name) => [system(name, { owners: ['bo'], verified: '' }), history(name, known)]),
      // The same owners in another order.
      ...[system('e', { owners: ['bo', 'ana'], verified: '' }), history('e', known)],
      ...[system('f', { owners: ['ana', 'bo'], verified: '' }), history('f', known)],
    );
    expect(causes.map(({ type, people, systems, command }) => [type, people, systems.length, command])).toEqual([
      ['no-owner', [], 2, undefined],
      ['unverified', ['person/bo'], 2, 'trowel verify system/c system/d'],
      ['unverified', ['person/bo', 'person/ana'], 2, 'trowel verify system/e system/f'],
    ]);
  });

  test('say whom to ask about systems without history', () => {
    const causes = causesOf(ana, bo, system('a'), system('b', { owners: ['bo', 'ana'] }));
    expect(causes).toMatchObject([
      {
        type: 'no-archaeology',
        severity: 'minor',
        systems: [{ id: 'system/a', ask: 'person/ana' }, { id: 'system/b' }],
      },
    ]);
  });

  test('name systems that nobody knows, and challenges without a cause once', () => {
    const causes = causesOf(
      ...[ana, bo],
      ...['a', 'b'].flatMap((name) => [system(name, { owners: [] }), history(name, { witnesses: [] })]),
      makePage('docs/challenges/c.md', { systems: ['a', 'b'] }),
    );
    expect(causes.map(({ type, severity, systems, pages }) => [type, severity, systems.length, pages])).toEqual([
      ['no-explainer', 'important', 2, []],
      ['no-owner', 'important', 2, []],
      ['no-cause', 'minor', 0, ['challenge/c']],
    ]);
  });

  test('have the systems that the figures of the day have: nobody and one apart, and nobody who has left', () => {
    const today = '2027-01-30';
    const explained = [{ system: 'system/told', by: 'person/bo', on: '2026-05-01' }];
    const hub = withGapsOn(
      buildHub([
        ...[ana, bo, lee],
        ...[system('left', { owners: ['lee'] }), system('second', { owners: ['lee', 'ana'] })],
        ...[system('told', { owners: [] }), system('both', { owners: ['ana'] }), system('fine')],
        makePage('docs/rotations/r.md', {
          systems: ['both'],
          observers: ['bo'],
          start: '2026-01-01',
          end: '2026-02-01',
        }),
      ]),
      { today, explained },
    );
    const causes = findGapCauses(hub, today);
    const idsOf = (...types: string[]) =>
      causes.filter(({ type }) => types.includes(type)).flatMap(({ systems }) => systems.map(({ id }) => id));
    expect(idsOf('no-explainer')).toEqual(['system/left']);
    expect(idsOf('sole-explainer')).toEqual(['system/second']);
    expect(idsOf('sole-unnamed')).toEqual(['system/told']);
    expect(JSON.stringify(causes)).not.toContain('person/bo');
    const knowledge = findKnowledge(hub.entries, { today, explained });
    const thin = (count: number) =>
      knowledge.filter(({ people }) => people.length === count).map(({ system: id }) => id);
    expect(thin(0)).toEqual(idsOf('no-explainer'));
    expect(thin(1)).toEqual(idsOf('sole-explainer', 'sole-unnamed'));
  });

  test('name no command for people without a page', () => {
    const causes = causesOf(system('a', { owners: ['Ana Lee'] }), history('a', { witnesses: [] }));
    expect(causes).toMatchObject([{ type: 'sole-explainer', people: ['Ana Lee'], command: undefined }]);
  });

  test('leave drafts out, as the site does', () => {
    expect(causesOf(ana, bo, makePage('docs/systems/draft.md', { draft: true }))).toEqual([]);
  });
});
