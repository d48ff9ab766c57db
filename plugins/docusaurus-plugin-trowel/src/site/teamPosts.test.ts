import { expect, test } from 'vitest';
import { toCustomKinds } from '../config/customKinds.ts';
import { kinds } from '../content/kinds/index.ts';
import { keepFromFeeds } from './teamPosts.ts';

test('posts that only the team reads are in no feed, by their own word, by their kind, or by a slip', () => {
  const fields = [{}, { publish: 'none' }, { publish: 'partners' }, { publish: 'nobody' }, { lesson: 'worked' }];
  const posts = fields.map((frontMatter) => toPost(frontMatter));
  keepFromFeeds(contentOf(posts), toCustomKinds({ file: '{"publish": {"story": "none"}}' }));
  expect(posts.map(({ metadata }) => metadata.frontMatter.unlisted)).toEqual([undefined, true, undefined, true, true]);
});

test('posts that lead to such pages are in no feed, and the others without the authors whose pages only the team reads', () => {
  const posts = ['a', 'b'].map((name) => toPost({}, name));
  keepFromFeeds(contentOf(posts), { ...kinds, notInFeeds: { sources: ['blog/a.md'], people: ['Mira'] } });
  expect(posts.map(({ metadata }) => metadata.frontMatter.unlisted)).toEqual([true, undefined]);
  expect(posts[1]?.metadata.authors).toEqual([{ name: 'Ana' }]);
});

function toPost(frontMatter: object, name = 'a') {
  const metadata: { source: string; frontMatter: Record<string, unknown>; authors: { name: string }[] } = {
    source: `@site/blog/${name}.md`,
    frontMatter: { ...frontMatter },
    authors: [{ name: 'Mira' }, { name: 'Ana' }],
  };
  return { metadata };
}

function contentOf(blogPosts: readonly ReturnType<typeof toPost>[]) {
  return { 'docusaurus-plugin-content-blog': { default: { blogPosts } } };
}
