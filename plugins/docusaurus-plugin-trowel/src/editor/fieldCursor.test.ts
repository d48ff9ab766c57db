import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFieldCursor } from './fieldCursor.ts';

/** Finds the cursor at the `|` of a page whose front matter these lines are. */
function at(...lines: string[]) {
  const all = ['---', ...lines];
  const line = all.findIndex((one) => one.includes('|'));
  const character = (all[line] as string).indexOf('|');
  const found = findFieldCursor(
    all.map((one) => one.replace('|', '')),
    line,
    character,
  );
  return found && [found.wants, found.path.join('.'), found.written];
}

test('a name is wanted at the beginning of a line, a value behind the colon', () => {
  expect(at('title: A', 'sta|', 'date: 2024-01-02', '---')).toEqual(['name', '', 'sta']);
  expect(at('|', '---')).toEqual(['name', '', '']);
  expect(at('status: acc|', '---')).toEqual(['value', 'status', 'acc']);
  expect(at('status: |', '---')).toEqual(['value', 'status', '']);
  expect(at('status:|', '---')).toEqual(['value', 'status', '']);
  expect(at('title: "Half a tit|', 'status: accepted', '---')).toEqual(['value', 'title', 'Half a tit']);
});

test('an item of a list is found behind a dash and between brackets', () => {
  expect(at('systems: [pay, ga|]', '---')).toEqual(['value', 'systems.1', 'ga']);
  expect(at('systems: [pay, ga|')).toEqual(['value', 'systems.1', 'ga']);
  expect(at('systems:', '  - pay', '  - ga|', '---')).toEqual(['either', 'systems.1', 'ga']);
  expect(at('systems:', '- pay', '- |', 'tags: []', '---')).toEqual(['either', 'systems.1', '']);
  expect(at('systems: [', '  pay,', '  ga|', ']', '---')).toEqual(['value', 'systems.1', 'ga']);
});

test('the fields inside a list are found by their columns', () => {
  expect(at('goals:', '  - goal: Read', '    so|', '---')).toEqual(['name', 'goals.0', 'so']);
  expect(at('goals:', '  - goal: Read', '  - go|', '---')).toEqual(['either', 'goals.1', 'go']);
  expect(at('goals:', '  - goal: Read', '    sort: te|', '---')).toEqual(['value', 'goals.0.sort', 'te']);
  expect(at('goals: [{goal: Read, so|', '---')).toEqual(['name', 'goals.0', 'so']);
  expect(at('goals: [{goal: "a, b", sort: t|}]', '---')).toEqual(['value', 'goals.0.sort', 't']);
  expect(at('feedback:', '  men|', '---')).toEqual(['name', 'feedback', 'men']);
  expect(at('goals:', '  - goal: Read', 'sta|', '---')).toEqual(['name', '', 'sta']);
});

test('nothing is wanted in the text, in comments and in texts of several lines', () => {
  expect(at('title: A', '---', 'sta|')).toBeUndefined();
  expect(at('# sta|', '---')).toBeUndefined();
  expect(at('learned: >', '  sta|', '---')).toBeUndefined();
  expect(at('status: accepted # re|', '---')).toBeUndefined();
});

test('the names that a map has already are known, those below the cursor too', () => {
  const lines = ['---', 'title: A', '', 'status: accepted', 'goals:', '  - goal: b', '---'];
  expect(findFieldCursor(lines, 2, 0)?.names).toEqual(['title', 'status', 'goals']);
});

test('no lines and no cursor make it throw', () => {
  const piece = fc.constantFrom(
    'a',
    ':',
    ' ',
    '-',
    '[',
    '{',
    ']',
    '}',
    ',',
    '"',
    "'",
    '#',
    '|',
    '>',
    '  ',
    'b: ',
    '- ',
    '\t',
  );
  const line = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.nat(9), fc.nat(20), (lines, at, character) => {
      const all = ['---', ...lines, '---'];
      const found = findFieldCursor(all, at, character);
      if (found) expect(found.start).toBeLessThanOrEqual(found.end);
    }),
    { numRuns: 500 },
  );
});

test('a line of very many spaces is read as any other', () => {
  const spaces = ' '.repeat(500_000);
  const lines = ['---', `title${spaces}x`, `title: a${spaces}b${spaces}# c`, `tags: [a${spaces}b${spaces}]`, '---'];
  expect(findFieldCursor(lines, 1, 3)?.whole).toBe(`title${spaces}x`);
  expect(findFieldCursor(lines, 2, 8)?.whole).toBe(`a${spaces}b`);
  expect(findFieldCursor(lines, 3, 8)?.whole).toBe(`a${spaces}b`);
});
