import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { buildHub } from './build.ts';
import { buildLedger, type Ledger } from './ledger.ts';

const ledgerOf = (...pages: readonly ParsedPage[]): Ledger => buildLedger(buildHub(pages).entries);

const lifted = makePage('docs/constraints/lifted.md', { status: 'lifted', since: '2011-06', until: '2022-09-30' });
const earlier = makePage('docs/constraints/earlier.md', { status: 'lifted', until: '2019' });
const undated = makePage('docs/constraints/undated.md', { status: 'lifted' });
const held = makePage('docs/constraints/held.md', { status: 'holds' });
const unknown = makePage('docs/constraints/unknown.md', { status: 'unknown' });
const silent = makePage('docs/constraints/silent.md');
const all = [lifted, earlier, undated, held, unknown, silent];

/** Makes a decision that rests on these constraints. */
const decision = (constraints: readonly string[], fields: Readonly<Record<string, unknown>> = {}) =>
  makePage('docs/decisions/0001-d.md', { status: 'accepted', constraints, ...fields });
const stateOf = (...pages: readonly ParsedPage[]) => ledgerOf(...all, ...pages).pages.get('decision/0001-d');

describe('a page in the ledger', () => {
  test('splits its constraints by state; without a status it is unknown', () => {
    expect(stateOf(decision(['lifted', 'held', 'unknown', 'silent']))).toMatchObject({
      lifted: ['constraint/lifted'],
      held: ['constraint/held'],
      unknown: ['constraint/silent', 'constraint/unknown'],
    });
  });

  test('lists the constraint lifted last first, and those lifted on an unknown day last', () => {
    expect(stateOf(decision(['undated', 'earlier', 'lifted']))?.lifted).toEqual([
      'constraint/lifted',
      'constraint/earlier',
      'constraint/undated',
    ]);
  });

  test.each([
    ['all are lifted', ['lifted', 'earlier'], 'free'],
    ['one still holds', ['lifted', 'held'], 'bound'],
    ['one is unknown', ['lifted', 'unknown'], 'bound'],
    ['none is lifted', ['held', 'unknown'], undefined],
  ])('is to be reconsidered according to its constraints: %s', (_, constraints, reconsider) => {
    expect(stateOf(decision(constraints))?.reconsider).toBe(reconsider);
  });

  test.each(['superseded', 'rejected', 'deprecated'])('is not to be reconsidered when it is %s', (status) => {
    expect(stateOf(decision(['lifted'], { status }))).toMatchObject({ isPast: true, reconsider: undefined });
  });

  test('is to be reconsidered while its successor is only proposed', () => {
    const proposal = makePage('docs/decisions/0002-e.md', { status: 'proposed', supersedes: ['1'] });
    expect(stateOf(decision(['lifted']), proposal)).toMatchObject({ isPast: false, reconsider: 'free' });
  });

  test('is not to be reconsidered when only its successor says that it was superseded', () => {
    const successor = makePage('docs/decisions/0002-e.md', { status: 'accepted', supersedes: ['1'] });
    expect(stateOf(decision(['lifted']), successor)?.reconsider).toBeUndefined();
  });

  test('can be archaeology, and is past when the verdict is `gone`', () => {
    const dig = (verdict: string) =>
      ledgerOf(...all, makePage('docs/archaeology/dig.md', { constraints: ['lifted'], verdict })).pages.get(
        'archaeology/dig',
      );
    expect(dig('revisit')?.reconsider).toBe('free');
    expect(dig('gone')?.reconsider).toBeUndefined();
  });

  test('is never a log entry', () => {
    const ledger = ledgerOf(...all, decision(['lifted'], { log: 'ana' }));
    expect(ledger.pages.size).toBe(0);
    expect(ledger.constraints.get('constraint/lifted')?.supports).toEqual([]);
  });
});

describe('a constraint in the ledger', () => {
  test('lists everything that rests on it, including what is past', () => {
    const ledger = ledgerOf(
      lifted,
      decision(['lifted'], { status: 'superseded' }),
      makePage('docs/archaeology/dig.md', { constraints: ['lifted'] }),
    );
    expect(ledger.constraints.get('constraint/lifted')).toEqual({
      id: 'constraint/lifted',
      state: 'lifted',
      since: '2011-06',
      until: '2022-09-30',
      supports: ['archaeology/dig', 'decision/0001-d'],
    });
  });

  test('has no end when its page has no `until`', () => {
    expect(ledgerOf(undated).constraints.get('constraint/undated')?.until).toBeUndefined();
  });
});

test('pages and constraints of the ledger agree, whatever rests on what', () => {
  const names = ['a', 'b', 'c', 'd'];
  const constraints = fc.tuple(...names.map(() => fc.constantFrom('lifted', 'holds', 'unknown', undefined)));
  const decisions = fc.array(
    fc.record({
      constraints: fc.subarray(names),
      status: fc.constantFrom('accepted', 'superseded', 'proposed'),
      log: fc.constantFrom(undefined, undefined, 'ana'),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(constraints, decisions, (statuses, records) => {
      const ledger = ledgerOf(
        ...statuses.map((status, at) => makePage(`docs/constraints/${names[at]}.md`, { status })),
        ...records.map((fields, at) => makePage(`docs/decisions/000${at}-x.md`, fields)),
      );
      for (const [id, { supports }] of ledger.constraints) {
        const resting = [...ledger.pages.values()].filter((entry) =>
          [...entry.lifted, ...entry.held, ...entry.unknown].includes(id),
        );
        expect(resting.map((entry) => entry.id)).toEqual(supports);
      }
      for (const { lifted: gone, held: kept, unknown: open, isPast, reconsider } of ledger.pages.values()) {
        expect(reconsider === 'free').toBe(!isPast && gone.length > 0 && kept.length + open.length === 0);
        expect(reconsider === 'bound').toBe(!isPast && gone.length > 0 && kept.length + open.length > 0);
      }
    }),
    { numRuns: 40 },
  );
});
