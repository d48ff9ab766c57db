import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BlockType, playbookBlockTypes } from '../../../content/blockTypes.ts';
import { countBlocks, filterStages, listTypes, parseChosen, toggleInSearch } from './filter.ts';

const counts = { ask: 2, lens: 1, pitfall: 0 };

function makeStages(...types: readonly BlockType[][]) {
  return types.map((blocks, index) => ({
    id: `stage-${index}`,
    title: `Stage ${index}`,
    pages: [
      {
        entry: { id: `guide/${index}`, kind: 'guide' as const, title: 'Listening', permalink: '/listening' },
        blocks: blocks.map((type, module) => ({ type, module })),
      },
    ],
  }));
}

describe('what a mentor chose to see of a playbook', () => {
  test('is read from the address, without what the playbook does not hold', () => {
    expect([...parseChosen('?show=lens,pitfall,nonsense', counts)]).toEqual(['lens']);
    expect([...parseChosen('', counts)]).toEqual([]);
  });

  test('is written to the address and read back the same, whatever else stands there', () => {
    const all = Object.fromEntries(playbookBlockTypes.map((type) => [type, 1]));
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...playbookBlockTypes)), (types) => {
        const search = types.reduce((text, type) => toggleInSearch(text, type, parseChosen(text, all)), '?q=ledger');
        expect(parseChosen(search, all)).toEqual(new Set(types));
        expect(new URLSearchParams(search).get('q')).toBe('ledger');
      }),
    );
  });

  test('leaves the address as it was when the last choice is given up', () => {
    expect(toggleInSearch('?show=ask', 'ask', new Set(['ask']))).toBe('');
    expect(toggleInSearch('', 'ask', new Set())).toBe('?show=ask');
  });

  test('keeps the chosen blocks, and drops pages and stages that have none', () => {
    const stages = makeStages(['ask', 'lens'], ['pitfall']);
    const shown = filterStages(stages, new Set(['lens']));
    expect(shown.map(({ id }) => id)).toEqual(['stage-0']);
    expect(countBlocks(shown)).toBe(1);
  });

  test('everything is shown when nothing is chosen', () => {
    expect(countBlocks(filterStages(makeStages(['ask', 'lens'], ['pitfall']), new Set()))).toBe(3);
  });

  test('types without a block are not offered', () => {
    expect(listTypes(counts).map(({ type }) => type)).toEqual(['ask', 'lens']);
  });

  test('every type there is can be chosen', () => {
    const all = Object.fromEntries(playbookBlockTypes.map((type) => [type, 1]));
    expect(new Set(listTypes(all).map(({ type }) => type))).toEqual(new Set(playbookBlockTypes));
  });
});
