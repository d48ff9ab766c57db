import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import { HtmlClassNameProvider, PageMetadata, ThemeClassNames } from '@docusaurus/theme-common';
import BlogLayout from '@theme/BlogLayout';
import type { Props } from '@theme/BlogListPage';
import BlogListPageStructuredData from '@theme/BlogListPage/StructuredData';
import BlogListPaginator from '@theme/BlogListPaginator';
import BlogPostItems from '@theme/BlogPostItems';
import Heading from '@theme/Heading';
import SearchMetadata from '@theme/SearchMetadata';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The stories, newest first, below a title, which Docusaurus's list of posts does not have. */
export default function StoryListPage({ metadata, items, sidebar, ...props }: Props): ReactNode {
  const { blogTitle, blogDescription, permalink } = metadata;
  // Later pages are at …/page/2. The hub's index is beside the first page, at …/all.
  const index = `${permalink.replace(/\/page\/\d+\/?$/, '').replace(/\/$/, '')}/all`;
  return (
    <HtmlClassNameProvider className={`${ThemeClassNames.wrapper.blogPages} ${ThemeClassNames.page.blogListPage}`}>
      <PageMetadata title={blogTitle} description={blogDescription} />
      <SearchMetadata tag="blog_posts_list" />
      <BlogListPageStructuredData metadata={metadata} items={items} sidebar={sidebar} {...props} />
      <BlogLayout sidebar={sidebar}>
        <header className={styles.header}>
          <Heading as="h1">{blogTitle}</Heading>
          <p>{blogDescription}</p>
          <Link to={index}>
            {items.length === 0 ? (
              <Translate id="site.stories.none">No story is written yet. How to begin</Translate>
            ) : (
              <Translate id="site.stories.index">By system, skill and person</Translate>
            )}
          </Link>
        </header>
        <BlogPostItems items={items} />
        <BlogListPaginator metadata={metadata} />
      </BlogLayout>
    </HtmlClassNameProvider>
  );
}
