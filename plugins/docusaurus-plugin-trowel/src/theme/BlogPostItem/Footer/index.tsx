import EntryFooter from '@theme/Trowel/EntryFooter';
import BlogPostItemFooter from '@theme-init/BlogPostItem/Footer';
import type { ReactNode } from 'react';
import { useEntry, useEntryPieces } from '../../Trowel/entryContext.ts';

/** What a story is tied to, below its own footer. */
export default function HubBlogPostItemFooter(): ReactNode {
  const entry = useEntry();
  const { StepBar } = useEntryPieces();
  return (
    <>
      <BlogPostItemFooter />
      {entry && <EntryFooter entry={entry} />}
      {entry && StepBar && <StepBar entry={entry} place="below" />}
    </>
  );
}
