import type { AllContent } from '@docusaurus/types';
import { isPublish, type Publish } from '../content/audience.ts';
import type { Kinds } from '../content/kinds/index.ts';
import { isTold } from '../content/kinds/story.ts';
import type { NotInFeeds } from './outward.ts';

interface Post {
  readonly source: string;
  readonly frontMatter: Record<string, unknown>;
  authors?: readonly { readonly name?: string }[];
}

interface BlogContent {
  readonly blogPosts: readonly { readonly metadata: Post }[];
}

interface FeedsInput extends Pick<Kinds, 'story' | 'guide'> {
  readonly notInFeeds?: NotInFeeds;
}

/**
 * Keeps out of the blog's own feeds the posts that only the team reads, those that lead to such pages, and the names of authors whose
 * pages are. Docusaurus has no setting for it: it reads this of posts when it writes feeds, which is after it has written the pages and
 * lists, where all stays.
 */
export function keepFromFeeds(allContent: AllContent, { story, guide, notInFeeds }: FeedsInput): void {
  const blogs = Object.values((allContent['docusaurus-plugin-content-blog'] ?? {}) as Record<string, BlogContent>);
  const { sources = [], people = [] } = notInFeeds ?? {};
  for (const { metadata } of blogs.flatMap(({ blogPosts }) => blogPosts)) {
    const { frontMatter, source, authors } = metadata;
    const ofKind: { readonly publish?: Publish } = isTold(frontMatter) ? story : guide;
    const stated = frontMatter.publish ?? ofKind.publish ?? 'public';
    if (stated === 'none' || !isPublish(stated) || sources.includes(source.replace(/^@site\//, '')))
      frontMatter.unlisted = true;
    if (authors) metadata.authors = authors.filter(({ name }) => name === undefined || !people.includes(name));
  }
}
