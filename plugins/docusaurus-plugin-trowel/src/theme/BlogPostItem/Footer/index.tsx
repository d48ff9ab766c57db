import CopyMarkdown from '@theme/Trowel/CopyMarkdown';
import EntryFooter from '@theme/Trowel/EntryFooter';
import EntryHead from '@theme/Trowel/EntryHead';
import Helped from '@theme/Trowel/Helped';
import EditLink from '@theme/Trowel/ui/EditLink';
import BlogPostItemFooter from '@theme-init/BlogPostItem/Footer';
import { isOfHub, useEntry, useEntryPieces } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';

/** Shows a story's relations below the post's own footer. */
export default function HubBlogPostItemFooter(): ReactNode {
  const entry = useEntry();
  const { StepBar } = useEntryPieces();
  return (
    <>
      <BlogPostItemFooter />
      {entry && <EntryFooter entry={entry} />}
      {/* The head of a post says what it is by itself. */}
      {entry && <EntryHead entry={entry} article={false} />}
      {entry && isOfHub(entry) && (
        <>
          <Helped entry={entry} />
          <CopyMarkdown entry={entry} />
          <EditLink entry={entry} />
        </>
      )}
      {entry && StepBar && <StepBar entry={entry} place="below" />}
    </>
  );
}
