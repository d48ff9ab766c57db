import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromTemplatePath, toTemplatePath } from './template.ts';

test('files whose names begin with a dot have other names in the template, and get their own back', () => {
  expect(toTemplatePath('.github/workflows/hub.yml')).toBe('dot-github/workflows/hub.yml');
  expect(toTemplatePath('docs/.hidden/a.b')).toBe('docs/dot-hidden/a.b');
  const file = fc.array(fc.stringMatching(/^\.?[a-c][a-c.]*$/), { minLength: 1 }).map((parts) => parts.join('/'));
  fc.assert(fc.property(file, (path) => fromTemplatePath(toTemplatePath(path)) === path));
});
