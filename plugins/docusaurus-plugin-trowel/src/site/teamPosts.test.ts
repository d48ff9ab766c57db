import { expect, test } from 'vitest';
import { toCustomKinds } from '../config/customKinds.ts';
import { keepFromFeeds } from './teamPosts.ts';

test('posts that only the team reads are in no feed, by their own word, by their kind, or by a slip', () => {
  const fields = [{}, { publish: 'none' }, { publish: 'partners' }, { publish: 'nobody' }, { lesson: 'worked' }];
  const posts = fields.map((frontMatter): { metadata: { frontMatter: Record<string, unknown> } } => ({
    metadata: { frontMatter: { ...frontMatter } },
  }));
  keepFromFeeds(
    { 'docusaurus-plugin-content-blog': { default: { blogPosts: posts } } },
    toCustomKinds({ file: '{"publish": {"story": "none"}}' }),
  );
  expect(posts.map(({ metadata }) => metadata.frontMatter.unlisted)).toEqual([undefined, true, undefined, true, true]);
});
