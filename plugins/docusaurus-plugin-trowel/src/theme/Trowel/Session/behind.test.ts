import { expect, test } from 'vitest';
import { findCommonBehind } from './behind.ts';

const of = (name: string) => ({ behind: { title: name, permalink: `/${name}` } });

test('a misconception behind all questions stands once', () => {
  expect(findCommonBehind([of('a'), of('a')])).toEqual({ title: 'a', permalink: '/a' });
});

test('a misconception stands at its question when another has its own or none, or there is no other', () => {
  expect(findCommonBehind([of('a'), of('b')])).toBeUndefined();
  expect(findCommonBehind([of('a'), { behind: undefined }])).toBeUndefined();
  expect(findCommonBehind([of('a')])).toBeUndefined();
  expect(findCommonBehind([])).toBeUndefined();
});
