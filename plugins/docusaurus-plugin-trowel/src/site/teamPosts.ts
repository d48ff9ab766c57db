import type { AllContent } from '@docusaurus/types';
import { type Publish, publishValues } from '../content/audience.ts';
import type { Kinds } from '../content/kinds/index.ts';
import { isTold } from '../content/kinds/story.ts';

interface BlogContent {
  readonly blogPosts: readonly { readonly metadata: { readonly frontMatter: Record<string, unknown> } }[];
}

/**
 * Keeps the posts that only the team reads out of the blog's own feeds. Docusaurus has no setting for it: it leaves unlisted posts out
 * when it writes feeds, which is after it has written the pages and lists, where such a post stays.
 */
export function keepFromFeeds(allContent: AllContent, { story, guide }: Pick<Kinds, 'story' | 'guide'>): void {
  const blogs = Object.values((allContent['docusaurus-plugin-content-blog'] ?? {}) as Record<string, BlogContent>);
  for (const { metadata } of blogs.flatMap(({ blogPosts }) => blogPosts)) {
    const { frontMatter } = metadata;
    const ofKind: { readonly publish?: Publish } = isTold(frontMatter) ? story : guide;
    const stated = frontMatter.publish ?? ofKind.publish ?? 'public';
    if (stated === 'none' || !publishValues.some((value) => value === stated)) frontMatter.unlisted = true;
  }
}
