import type { Props } from '@theme/Trowel/GuideLayout';
import Part from '@theme/Trowel/Part';
import ReaderRow from '@theme/Trowel/ReaderRow';
import EditLink from '@theme/Trowel/ui/EditLink';
import { EntryNotes, isOfHub, useEntryPieces } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';

/**
 * Lays out a guide's page in the site's own frame: notes above the text, what it introduces below it, and its place in an
 * onboarding path around the frame.
 */
export default function GuideLayout({ entry, frame: Frame, children }: Props): ReactNode {
  const { StepBar, ChangedAfter } = useEntryPieces();
  return (
    <>
      {StepBar && <StepBar entry={entry} place="above" />}
      <Frame>
        <EntryNotes entry={entry} />
        {children}
        {entry.part && <Part part={entry.part} />}
        {ChangedAfter && <ChangedAfter entry={entry} />}
        {isOfHub(entry) && (
          <>
            <ReaderRow entry={entry} />
            <EditLink entry={entry} />
          </>
        )}
      </Frame>
      {StepBar && <StepBar entry={entry} place="below" />}
    </>
  );
}
