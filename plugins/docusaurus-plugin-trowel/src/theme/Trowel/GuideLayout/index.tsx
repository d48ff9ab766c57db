import { useDoc } from '@docusaurus/plugin-content-docs/client';
import CopyMarkdown from '@theme/Trowel/CopyMarkdown';
import EntryHead from '@theme/Trowel/EntryHead';
import type { Props } from '@theme/Trowel/GuideLayout';
import Part from '@theme/Trowel/Part';
import ReaderRow from '@theme/Trowel/ReaderRow';
import EditLink from '@theme/Trowel/ui/EditLink';
import { EntryNotes, isOfHub, toMoment, useEntryPieces } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';

/**
 * Lays out a guide's page in the site's own frame: notes above the text, what it introduces below it, and its place in an
 * onboarding path around the frame.
 */
export default function GuideLayout({ entry, frame: Frame, children }: Props): ReactNode {
  const { StepBar, ChangedAfter } = useEntryPieces();
  const { metadata, frontMatter } = useDoc();
  return (
    <>
      <EntryHead entry={entry} description={frontMatter.description} modified={toMoment(metadata.lastUpdatedAt)} />
      {StepBar && <StepBar entry={entry} place="above" />}
      <Frame>
        <EntryNotes entry={entry} />
        {children}
        {entry.part && <Part part={entry.part} />}
        {ChangedAfter && <ChangedAfter entry={entry} />}
        {isOfHub(entry) && (
          <>
            <ReaderRow entry={entry} />
            <CopyMarkdown entry={entry} />
            <EditLink entry={entry} />
          </>
        )}
      </Frame>
      {StepBar && <StepBar entry={entry} place="below" />}
    </>
  );
}
