import { expect, test } from 'vitest';
import { toFragment } from './pasted.ts';

test.each([
  ['https://hub.example.org/progress#1AbC', '1AbC'],
  ['In #general: https://hub.example.org/progress#1AbCdEfGh\nThanks!', '1AbCdEfGh'],
  ['  1AbC ', '1AbC'],
  ['https://hub.example.org/progress#', 'https://hub.example.org/progress#'],
  ['  ', ''],
])('of “%s”, the share link is taken', (text, fragment) => {
  expect(toFragment(text)).toBe(fragment);
});
