import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BlockType, playbookBlockTypes } from '../../../content/blockTypes.ts';
import type { PlaybookBlockProps, PlaybookStageProps } from '../../../site/playbookProps.ts';
import {
  type Chosen,
  countBlocks,
  filterStages,
  listChoices,
  listTypes,
  parseChosen,
  toggleType,
  writeChosen,
} from './filter.ts';

const counts = { ask: 2, lens: 1, pitfall: 0 };
const none: Chosen = { types: new Set() };

function makeBlock(type: BlockType, overrides: Partial<PlaybookBlockProps> = {}): PlaybookBlockProps {
  return { id: type, type, module: 0, minutes: 5, ...overrides };
}
function makeStages(...blocks: readonly (readonly PlaybookBlockProps[])[]): readonly PlaybookStageProps[] {
  const entry = { id: 'guide/a', kind: 'guide' as const, title: 'Listening', permalink: '/listening' };
  return blocks.map((own, index) => ({
    id: `stage-${index}`,
    title: `Stage ${index}`,
    steps: [],
    stories: [],
    lacks: [],
    pages: [{ entry, blocks: own }],
  }));
}

const stages = makeStages(
  [makeBlock('ask', { level: 'starter', skills: ['sql'] }), makeBlock('lens', { minutes: 20 })],
  [makeBlock('pitfall', { level: 'expert', skills: ['go', 'sql'] })],
);
const part = { counts: Object.fromEntries(playbookBlockTypes.map((type) => [type, 1])), stages };

describe('what is chosen in a playbook', () => {
  test('is read from the address, without what the playbook does not have', () => {
    expect(
      parseChosen('?show=lens,pitfall,nonsense&level=practised&minutes=7&skill=cobol', { counts, stages }),
    ).toEqual({
      types: new Set(['lens']),
      level: undefined,
      minutes: undefined,
      skill: undefined,
    });
  });

  test('is the same after writing and reading the address, whatever else it has', () => {
    const anyChosen = fc.record({
      types: fc.uniqueArray(fc.constantFrom(...playbookBlockTypes)).map((types) => new Set(types)),
      level: fc.constantFrom('starter', 'expert', undefined),
      minutes: fc.constantFrom(5, 10, undefined),
      skill: fc.constantFrom('sql', 'go', undefined),
    });
    fc.assert(
      fc.property(anyChosen, (chosen) => {
        const search = writeChosen('?q=ledger', chosen);
        expect(parseChosen(search, part)).toEqual(chosen);
        expect(new URLSearchParams(search).get('q')).toBe('ledger');
      }),
    );
    expect(writeChosen('?show=ask&level=starter', none)).toBe('');
  });

  test('leaves the blocks that fit all of it, and no page or stage without one', () => {
    const shown = (chosen: Partial<Chosen>) => filterStages(stages, { ...none, ...chosen }).map(({ id }) => id);
    expect(shown({ types: new Set(['lens']) })).toEqual(['stage-0']);
    expect(shown({ skill: 'sql' })).toEqual(['stage-0', 'stage-1']);
    expect(shown({ skill: 'sql', level: 'expert' })).toEqual(['stage-1']);
    expect(countBlocks(filterStages(stages, { ...none, minutes: 5 }))).toBe(2);
    expect(countBlocks(filterStages(stages, none))).toBe(3);
  });

  test('gets a type by one press and loses it by another', () => {
    const once = toggleType(none, 'ask');
    expect([...once.types]).toEqual(['ask']);
    expect(toggleType(once, 'ask').types.size).toBe(0);
  });
});

describe('what one can choose', () => {
  test('are types of which there is a block', () => {
    expect(listTypes(counts).map(({ type }) => type)).toEqual(['ask', 'lens']);
    expect(new Set(listTypes(part.counts).map(({ type }) => type))).toEqual(new Set(playbookBlockTypes));
  });

  test('are levels and skills that blocks have, and times that tell blocks apart', () => {
    expect(listChoices(stages)).toEqual({ levels: ['starter', 'expert'], minutes: [5, 10, 15], skills: ['go', 'sql'] });
    expect(listChoices(makeStages([makeBlock('ask')]))).toEqual({ levels: [], minutes: [], skills: [] });
  });
});
