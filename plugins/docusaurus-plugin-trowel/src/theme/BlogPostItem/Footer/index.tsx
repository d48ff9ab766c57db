import EntryFooter from '@theme/Trowel/EntryFooter';
import StepBar from '@theme/Trowel/StepBar';
import BlogPostItemFooter from '@theme-init/BlogPostItem/Footer';
import type { ReactNode } from 'react';
import { useEntry } from '../../Trowel/entryContext.ts';

/** What a story is tied to, below its own footer. */
export default function HubBlogPostItemFooter(): ReactNode {
  const entry = useEntry();
  return (
    <>
      <BlogPostItemFooter />
      {entry && <EntryFooter entry={entry} />}
      {entry && <StepBar entry={entry} place="below" />}
    </>
  );
}
