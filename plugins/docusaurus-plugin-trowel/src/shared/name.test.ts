import { expect, test } from 'vitest';
import { findByName, nameOfId, normalizeName } from './name.ts';

const mara = { id: 'person/mara', title: 'Mara Lind' };
const zoe = { id: 'person/zoe', title: 'Zoë' };

test.each(['mara', '@mara', 'Mara', 'Mara Lind', 'mara lind', ' mara '])('%j names Mara', (written) => {
  expect(findByName(written, [zoe, mara])).toBe(mara);
});

test.each(['', 'lind', 'mar', 'person/mara'])('%j names no one', (written) => {
  expect(findByName(written, [zoe, mara])).toBeUndefined();
});

test('ignores how accents are encoded', () => {
  expect(findByName('Zoe\u0308', [mara, zoe])).toBe(zoe);
  expect(normalizeName('  ZOE\u0308 ')).toBe('zo\u00eb');
});

test('takes the name from an id, with its further slashes', () => {
  expect(nameOfId('guide/handbook/reviews')).toBe('handbook/reviews');
});
