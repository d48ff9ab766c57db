import type { Props } from '@theme/BlogPostPage';
import BlogPostPage from '@theme-init/BlogPostPage';
import { EntryProvider, type HubModule } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';

/** The site's own post page, with what the hub knows about the story at hand. */
export default function HubBlogPostPage(props: Props): ReactNode {
  return (
    <EntryProvider content={props.content as HubModule}>
      <BlogPostPage {...props} />
    </EntryProvider>
  );
}
