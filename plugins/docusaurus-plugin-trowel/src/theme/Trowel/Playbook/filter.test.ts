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

describe('the block types chosen in a playbook', () => {
  test('are read from the address, without types that the playbook does not have', () => {
    expect([...parseChosen('?show=lens,pitfall,nonsense', counts)]).toEqual(['lens']);
    expect([...parseChosen('', counts)]).toEqual([]);
  });

  test('are the same after writing and reading the address, whatever else it has', () => {
    const all = Object.fromEntries(playbookBlockTypes.map((type) => [type, 1]));
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...playbookBlockTypes)), (types) => {
        const search = types.reduce((text, type) => toggleInSearch(text, type, parseChosen(text, all)), '?q=ledger');
        expect(parseChosen(search, all)).toEqual(new Set(types));
        expect(new URLSearchParams(search).get('q')).toBe('ledger');
      }),
    );
  });

  test('leave the address when the last one is removed', () => {
    expect(toggleInSearch('?show=ask', 'ask', new Set(['ask']))).toBe('');
    expect(toggleInSearch('', 'ask', new Set())).toBe('?show=ask');
  });

  test('leave their blocks, and no page or stage without one', () => {
    const stages = makeStages(['ask', 'lens'], ['pitfall']);
    const shown = filterStages(stages, new Set(['lens']));
    expect(shown.map(({ id }) => id)).toEqual(['stage-0']);
    expect(countBlocks(shown)).toBe(1);
  });

  test('are all types when none is chosen', () => {
    expect(countBlocks(filterStages(makeStages(['ask', 'lens'], ['pitfall']), new Set()))).toBe(3);
  });

  test('are offered only if there is a block of them', () => {
    expect(listTypes(counts).map(({ type }) => type)).toEqual(['ask', 'lens']);
  });

  test('can be any type of a playbook', () => {
    const all = Object.fromEntries(playbookBlockTypes.map((type) => [type, 1]));
    expect(new Set(listTypes(all).map(({ type }) => type))).toEqual(new Set(playbookBlockTypes));
  });
});
