import { useDoc } from '@docusaurus/plugin-content-docs/client';
import CopyMarkdown from '@theme/Trowel/CopyMarkdown';
import EntryFooter from '@theme/Trowel/EntryFooter';
import EntryHead from '@theme/Trowel/EntryHead';
import EntryHeader from '@theme/Trowel/EntryHeader';
import Part from '@theme/Trowel/Part';
import ReaderRow from '@theme/Trowel/ReaderRow';
import EditLink from '@theme/Trowel/ui/EditLink';
import { toMoment, useEntryPieces } from 'docusaurus-plugin-trowel/client';
import type { EntryProps } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import { EntryText } from './EntryText.tsx';

interface InsideProps {
  readonly entry: EntryProps;
  readonly children: ReactNode;
}

/** Lays out an entry inside a layout of the site's own, which has the table of contents and the footer already. */
export function InsideLayout({ entry, children }: InsideProps): ReactNode {
  const { metadata, frontMatter, toc } = useDoc();
  const { StepBar, ChangedAfter } = useEntryPieces();
  return (
    <>
      {StepBar && <StepBar entry={entry} place="above" />}
      <EntryHead entry={entry} description={frontMatter.description} modified={toMoment(metadata.lastUpdatedAt)} />
      <EntryHeader entry={entry} lede={frontMatter.description} />
      <EntryText entry={entry} toc={toc}>
        {children}
      </EntryText>
      {entry.part && <Part part={entry.part} />}
      {ChangedAfter && <ChangedAfter entry={entry} />}
      <EntryFooter entry={entry} />
      <ReaderRow entry={entry} />
      <CopyMarkdown entry={entry} />
      <EditLink entry={entry} />
      {StepBar && <StepBar entry={entry} place="below" />}
    </>
  );
}
