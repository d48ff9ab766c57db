import { useDoc } from '@docusaurus/plugin-content-docs/client';
import EntryFooter from '@theme/Trowel/EntryFooter';
import EntryHeader from '@theme/Trowel/EntryHeader';
import Part from '@theme/Trowel/Part';
import ReaderRow from '@theme/Trowel/ReaderRow';
import EditLink from '@theme/Trowel/ui/EditLink';
import { useEntryPieces } from 'docusaurus-plugin-trowel/client';
import type { EntryProps } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import { EntryText } from './EntryText.tsx';

interface InsideProps {
  readonly entry: EntryProps;
  readonly children: ReactNode;
}

/** Lays out an entry inside a layout of the site's own, which has the table of contents and the footer already. */
export function InsideLayout({ entry, children }: InsideProps): ReactNode {
  const { frontMatter, toc } = useDoc();
  const { StepBar, ChangedAfter } = useEntryPieces();
  return (
    <>
      {StepBar && <StepBar entry={entry} place="above" />}
      <EntryHeader entry={entry} lede={frontMatter.description} />
      <EntryText entry={entry} toc={toc}>
        {children}
      </EntryText>
      {entry.part && <Part part={entry.part} />}
      {ChangedAfter && <ChangedAfter entry={entry} />}
      <EntryFooter entry={entry} />
      <ReaderRow entry={entry} />
      <EditLink entry={entry} />
      {StepBar && <StepBar entry={entry} place="below" />}
    </>
  );
}
