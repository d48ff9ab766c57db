import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { buildHub } from './build.ts';
import { buildLedger } from './ledger.ts';
import { toReconsider } from './reconsider.ts';

const constraints = [
  makePage('docs/constraints/gone.md', { status: 'lifted' }),
  makePage('docs/constraints/held.md', { status: 'holds' }),
];
const mine = ':::landmine[The key is read elsewhere]\n\nFinance reads it.\n\n:::';

/** Returns how the ledger speaks of the first decision. */
function stateOf(fields: Readonly<Record<string, unknown>>, body: string, ...others: readonly ParsedPage[]) {
  const decision = makePage('docs/decisions/0001-d.md', { status: 'accepted', constraints: ['gone'], ...fields }, body);
  const page = buildLedger(buildHub([...constraints, decision, ...others]).entries).pages.get('decision/0001-d');
  return [page?.reconsider, page?.landmines.map(({ entry }) => entry)];
}
const dig = (fields: Readonly<Record<string, unknown>>) => makePage('docs/archaeology/dig.md', fields, mine);

describe('an entry whose constraints were all lifted', () => {
  test('is free only while no landmine is on record about it', () => {
    expect(stateOf({}, 'Text.')).toEqual(['free', []]);
    expect(stateOf({}, mine)).toEqual(['check', ['decision/0001-d']]);
  });

  test('is to be checked when the entry that explains it warns of a landmine', () => {
    expect(stateOf({}, 'Text.', dig({ decisions: ['1'] }))).toEqual(['check', ['archaeology/dig']]);
    expect(stateOf({}, 'Text.', dig({}))).toEqual(['free', []]);
  });

  test('is to be checked when an entry about the same code warns of a landmine', () => {
    const governs = ['src/pay/**'];
    expect(stateOf({ governs }, 'Text.', dig({ governs }))).toEqual(['check', ['archaeology/dig']]);
    expect(stateOf({ governs }, 'Text.', dig({ governs: ['src/send/**'] }))).toEqual(['free', []]);
    const elsewhere = [{ repository: 'other', paths: governs }];
    expect(stateOf({ governs }, 'Text.', dig({ governs: elsewhere }))).toEqual(['free', []]);
  });

  test('is free when the only landmine was in what is gone', () => {
    expect(stateOf({}, 'Text.', dig({ decisions: ['1'], verdict: 'gone' }))).toEqual(['free', []]);
  });
});

test('an entry with another constraint left is bound, and names its landmines all the same', () => {
  expect(stateOf({ constraints: ['gone', 'held'] }, mine)).toEqual(['bound', ['decision/0001-d']]);
});

test('the verdict to keep it speaks against a change, the verdict to revisit it does not', () => {
  const only = { total: 1, lifted: 1, landmines: 0 };
  expect(toReconsider({ ...only, verdict: 'keep' })).toBe('check');
  expect(toReconsider({ ...only, verdict: 'revisit' })).toBe('free');
  expect(toReconsider({ ...only, lifted: 0, verdict: 'revisit' })).toBeUndefined();
});
