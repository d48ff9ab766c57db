import { expect, test } from 'vitest';
import { addNames } from './addNames.ts';

const page = (...fields: string[]) => `---\n${fields.join('\n')}\n---\n`;

test.each([
  ['no field', ['id: a'], ['id: a', 'by: [b, c]']],
  ['an empty field', ['by:', 'id: a'], ['by: [b, c]', 'id: a']],
  ['one name', ['by: a # first'], ['by: [a, b, c] # first']],
  ['brackets', ['by: [a, b] # two'], ['by: [a, b, c] # two']],
  ['lines', ['by:', '- a', 'id: x'], ['by:', '- a', '- b', '- c', 'id: x']],
  [
    'lines with comments and quotes',
    ['by:', '    - "a" # why', '    # and', "    -   'd'", 'id: x'],
    ['by:', '    - "a" # why', '    # and', "    -   'd'", '    -   b', '    -   c', 'id: x'],
  ],
])('names are added to %s, and nothing else is another', (_, before, after) => {
  expect(addNames(page(...before), 'by', ['b', 'c'])).toBe(page(...after));
});

test('names that are there are not added again', () => {
  expect(addNames(page('by: [a, b]'), 'by', ['b'])).toBe(page('by: [a, b]'));
});

test('a list whose last item has several lines is refused, not broken', () => {
  expect(() => addNames(page('by:', '  - >-', '    a', '    long'), 'by', ['b'])).toThrow(/several lines/);
});
