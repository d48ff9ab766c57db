import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PageRead, readPage } from '../content/read.ts';
import { buildHub } from './build.ts';
import { buildLedger, type Ledger } from './ledger.ts';

const page = (source: string, fields: Readonly<Record<string, unknown>> = {}): PageRead => {
  const lines = Object.entries({ title: source, ...fields }).map(
    ([field, value]) => `${field}: ${JSON.stringify(value)}`,
  );
  return readPage({ source, text: `---\n${lines.join('\n')}\n---\n` });
};
const ledgerOf = (...pages: readonly PageRead[]): Ledger => buildLedger(buildHub(pages).entries);

const lifted = page('docs/constraints/lifted.md', { status: 'lifted', since: '2011-06', until: '2022-09-30' });
const earlier = page('docs/constraints/earlier.md', { status: 'lifted', until: '2019' });
const undated = page('docs/constraints/undated.md', { status: 'lifted' });
const held = page('docs/constraints/held.md', { status: 'holds' });
const unknown = page('docs/constraints/unknown.md', { status: 'unknown' });
const silent = page('docs/constraints/silent.md');
const all = [lifted, earlier, undated, held, unknown, silent];

/** A decision on these constraints; what a test is about is overridden. */
const decision = (constraints: readonly string[], fields: Readonly<Record<string, unknown>> = {}) =>
  page('docs/decisions/0001-d.md', { status: 'accepted', constraints, ...fields });
const stateOf = (...pages: readonly PageRead[]) => ledgerOf(...all, ...pages).pages.get('decision/0001-d');

describe('a page in the ledger', () => {
  test('splits its constraints by how they stand; what a page does not say is not known', () => {
    expect(stateOf(decision(['lifted', 'held', 'unknown', 'silent']))).toMatchObject({
      lifted: ['constraint/lifted'],
      held: ['constraint/held'],
      unknown: ['constraint/silent', 'constraint/unknown'],
    });
  });

  test('names what was lifted last first, and what was lifted on an unknown day last', () => {
    expect(stateOf(decision(['undated', 'earlier', 'lifted']))?.lifted).toEqual([
      'constraint/lifted',
      'constraint/earlier',
      'constraint/undated',
    ]);
  });

  test.each([
    ['every reason is gone', ['lifted', 'earlier'], 'all'],
    ['one still holds', ['lifted', 'held'], 'some'],
    ['of one nobody knows', ['lifted', 'unknown'], 'some'],
    ['none is gone', ['held', 'unknown'], undefined],
  ])('is to be reconsidered or not when %s', (_, constraints, reconsider) => {
    expect(stateOf(decision(constraints))?.reconsider).toBe(reconsider);
  });

  test.each(['superseded', 'rejected', 'deprecated'])('is not up for reconsidering when it is %s', (status) => {
    expect(stateOf(decision(['lifted'], { status }))).toMatchObject({ isPast: true, reconsider: undefined });
  });

  test('stays up for reconsidering as long as what would replace it is a proposal', () => {
    const proposal = page('docs/decisions/0002-e.md', { status: 'proposed', supersedes: ['1'] });
    expect(stateOf(decision(['lifted']), proposal)).toMatchObject({ isPast: false, reconsider: 'all' });
  });

  test('is not up for reconsidering when only the page that replaced it says so', () => {
    const successor = page('docs/decisions/0002-e.md', { status: 'accepted', supersedes: ['1'] });
    expect(stateOf(decision(['lifted']), successor)?.reconsider).toBeUndefined();
  });

  test('may be archaeology, unless what it tells of is gone', () => {
    const dig = (verdict: string) =>
      ledgerOf(...all, page('docs/archaeology/dig.md', { constraints: ['lifted'], verdict })).pages.get(
        'archaeology/dig',
      );
    expect(dig('keep')?.reconsider).toBe('all');
    expect(dig('gone')?.reconsider).toBeUndefined();
  });

  test('is none of a mentee’s log', () => {
    const ledger = ledgerOf(...all, decision(['lifted'], { log: 'ana' }));
    expect(ledger.pages.size).toBe(0);
    expect(ledger.constraints.get('constraint/lifted')?.supports).toEqual([]);
  });
});

describe('a constraint in the ledger', () => {
  test('names everything that rests on it, history included', () => {
    const ledger = ledgerOf(
      lifted,
      decision(['lifted'], { status: 'superseded' }),
      page('docs/archaeology/dig.md', { constraints: ['lifted'] }),
    );
    expect(ledger.constraints.get('constraint/lifted')).toEqual({
      id: 'constraint/lifted',
      state: 'lifted',
      since: '2011-06',
      until: '2022-09-30',
      supports: ['archaeology/dig', 'decision/0001-d'],
    });
  });

  test('has no day when nobody wrote one', () => {
    expect(ledgerOf(undated).constraints.get('constraint/undated')?.until).toBeUndefined();
  });
});

test('both sides of the ledger say the same, whatever rests on what', () => {
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
        ...statuses.map((status, at) => page(`docs/constraints/${names[at]}.md`, { status })),
        ...records.map((fields, at) => page(`docs/decisions/000${at}-x.md`, fields)),
      );
      for (const [id, { supports }] of ledger.constraints) {
        const resting = [...ledger.pages.values()].filter((entry) =>
          [...entry.lifted, ...entry.held, ...entry.unknown].includes(id),
        );
        expect(resting.map((entry) => entry.id)).toEqual(supports);
      }
      for (const { lifted: gone, held: kept, unknown: open, isPast, reconsider } of ledger.pages.values()) {
        expect(reconsider === 'all').toBe(!isPast && gone.length > 0 && kept.length + open.length === 0);
        expect(reconsider === 'some').toBe(!isPast && gone.length > 0 && kept.length + open.length > 0);
      }
    }),
    { numRuns: 40 },
  );
});
