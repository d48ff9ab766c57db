import { expect, test } from 'vitest';
import { parseProgress, toggleStep } from './progressText.ts';

const at = new Date('2024-05-01T08:30:00Z');

test('ticking a step off keeps the moment and the other steps', () => {
  const first = toggleStep({ text: null, entryId: 'system/checkout', at });
  const second = toggleStep({ text: first, entryId: 'guide/start', at });
  expect(parseProgress(second)).toEqual({
    'system/checkout': '2024-05-01T08:30:00.000Z',
    'guide/start': '2024-05-01T08:30:00.000Z',
  });
});

test('ticking a step again removes the tick', () => {
  const once = toggleStep({ text: null, entryId: 'system/checkout', at });
  expect(parseProgress(toggleStep({ text: once, entryId: 'system/checkout', at }))).toEqual({});
});

test.each([null, '', '{', '[1]', 'null', '"x"', '{"a": 1}'])(
  'a stored text of another shape is no progress: %s',
  (text) => {
    expect(parseProgress(text)).toEqual({});
  },
);
