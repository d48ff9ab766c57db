import { expect, test } from 'vitest';
import { copyText } from './copyText.ts';

test('a browser without a clipboard copies nothing, and says so', async () => {
  expect(await copyText('A plan')).toBe(false);
});
