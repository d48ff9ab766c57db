import { describe, expect, test } from 'vitest';
import { findGlobFault, normalizeGlob } from './glob.ts';

describe('a glob', () => {
  test.each([
    ['./services/checkout/', 'services/checkout/**'],
    ['/services//checkout/**/**/**/x.ts', 'services/checkout/**/x.ts'],
    ['!services/**/', '!services/**'],
    ['*.md', '*.md'],
  ])('is normalized from %s to %s', (written, plain) => {
    expect(normalizeGlob(written)).toBe(plain);
  });

  test.each([
    'services/checkout/**',
    'a/{b,c}/*.{ts,tsx}',
    'app/(shop)/\\[slug\\]/**',
    '!web/**/*.test.*',
    'Makefile',
    'über/*',
  ])('can be matched: %s', (glob) => {
    expect(findGlobFault(glob)).toBeUndefined();
  });

  test.each([
    ['', /nothing/],
    ['../other/**', /out of the repository/],
    ['C:\\code', /out of the repository/],
    ['services\\checkout', /backslash/],
    ['a\nb', /control character/],
    ['*a*a*a*b', /stars/],
    ['a/{b,c', /brace/],
    ['a/b}', /brace/],
    ['{a,b}{c,d}{e,f}{g,h}{i,j}{k,l}{m,n}', /128 patterns/],
    ['{a,b}'.repeat(50), /millions/],
    ['x'.repeat(301), /301 characters/],
    ['**/**/**/*{a,b}*{c,d}*{e,f}*', /stars/],
  ])('has a fault: %j', (glob, fault) => {
    expect(findGlobFault(glob)).toMatch(fault);
  });
});
