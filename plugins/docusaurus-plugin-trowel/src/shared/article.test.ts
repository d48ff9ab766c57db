import { expect, test } from 'vitest';
import { beginWithArticle, withArticle } from './article.ts';

test('a word gets the article that is said before it', () => {
  expect(withArticle('decision')).toBe('a decision');
  expect(withArticle('archaeology')).toBe('an archaeology');
  expect(beginWithArticle('interview')).toBe('An interview');
  expect(beginWithArticle('system')).toBe('A system');
});
