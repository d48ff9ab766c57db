import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeHelpedEvent } from '../../test/support/readerEvents.ts';
import { parseEvents } from './eventParser.ts';

const isTaken = (address: string) => parseEvents([makeHelpedEvent({ address })]).events.length === 1;

test('a page that helped has an address within the site', () => {
  expect(['/', '/kb/stories/a?x=1#y', '/kb/%E6%96%87', '/kb/文', '/kb/a b'].map(isTaken)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
});

test.each([
  'javascript:alert(1)',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' /a',
  '',
  'a',
])('a file cannot bring the address %j, which leads elsewhere', (address) => {
  expect(isTaken(address)).toBe(false);
});

test('whatever address is taken, it stays on the site', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '/', '//', '/\\', '/\t'), (rest, start) => {
      const address = `${start}${rest}`;
      if (isTaken(address)) expect(new URL(address, 'https://hub.example').origin).toBe('https://hub.example');
    }),
    { numRuns: 2000 },
  );
});
