import EntryFooter from '@theme/Trowel/EntryFooter';
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
      {entry && isOfHub(entry) && (
        <>
          <Helped entry={entry} />
          <EditLink entry={entry} />
        </>
      )}
      {entry && StepBar && <StepBar entry={entry} place="below" />}
    </>
  );
}
