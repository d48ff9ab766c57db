import { expect, test } from 'vitest';
import { toClaim } from './claim.ts';

const claim = (length: number) => toClaim({ title: 'Records', tagline: 'x'.repeat(length) });

test('a short tagline is a large heading, a longer one a smaller heading', () => {
  expect(claim(40)).toEqual({ heading: 'x'.repeat(40), size: 'large' });
  expect(claim(66)).toEqual({ heading: 'x'.repeat(66), size: 'medium' });
});

test('a tagline that is a sentence of its own stands below the site’s title', () => {
  expect(claim(170)).toEqual({ heading: 'Records', lede: 'x'.repeat(170), size: 'large' });
});

test('a character of Chinese counts as two letters', () => {
  expect(toClaim({ title: 'Halo', tagline: '文'.repeat(21) }).size).toBe('medium');
  expect(toClaim({ title: 'Halo', tagline: '文'.repeat(46) }).heading).toBe('Halo');
});
