import { expect, test } from 'vitest';
import { readAudience } from './audience.ts';

test('the environment says for whom a build is, and without it the option', () => {
  expect(readAudience('public', {})).toBe('public');
  expect(readAudience('public', { TROWEL_AUDIENCE: '' })).toBe('public');
  expect(readAudience('team', { TROWEL_AUDIENCE: 'partners' })).toBe('partners');
});

test('a word that is no audience ends the build, with the fix', () => {
  expect(() => readAudience('public', { TROWEL_AUDIENCE: 'partner' })).toThrow(
    'TROWEL_AUDIENCE is `partner`, which is no audience; set it to public, partners, team. Did you mean `partners`?',
  );
});
