import { normalizePluginOptions } from '@docusaurus/utils-validation';
import { expect, test } from 'vitest';
import { type Options, parseOptions } from './options.ts';

const parse = (options: unknown) =>
  parseOptions({ validate: normalizePluginOptions as never, options: options as Options });

test('a site that sets nothing gets Docusaurus’s own list of pages and time of hydration', () => {
  expect(parse({})).toEqual({ id: 'default', flat: false, hydrate: 'load', early: [] });
});

test('options of the site are kept', () => {
  const options = {
    flat: true,
    hydrate: 'interaction',
    early: ['./src/search.ts', { module: './src/ticks.ts', where: 'data-tick' }],
  };
  expect(parse(options)).toMatchObject(options);
});

test.each([
  [{ hydrate: 'idle' }, /hydrate/],
  [{ flat: 'no' }, /flat/],
  [{ early: 'one.ts' }, /early/],
  [{ early: [{ module: 'one.ts' }] }, /early/],
  [{ lazy: true }, /lazy/],
])('%j is refused by the name of the option', (options, message) => {
  expect(() => parse(options)).toThrow(message);
});
