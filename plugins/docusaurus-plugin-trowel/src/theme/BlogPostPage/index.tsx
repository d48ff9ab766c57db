import type { Props } from '@theme/BlogPostPage';
import BlogPostPage from '@theme-init/BlogPostPage';
import { EntryProvider, type HubModule } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';

/** Wraps the site's own post page and gives its parts the story's entry. */
export default function HubBlogPostPage(props: Props): ReactNode {
  return (
    <EntryProvider content={props.content as HubModule}>
      <BlogPostPage {...props} />
    </EntryProvider>
  );
}
