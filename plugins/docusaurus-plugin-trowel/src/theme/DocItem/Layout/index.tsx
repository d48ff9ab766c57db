import { useDoc } from '@docusaurus/plugin-content-docs/client';
import type { Props } from '@theme/DocItem/Layout';
import EntryLayout from '@theme/Trowel/EntryLayout';
import Part from '@theme/Trowel/Part';
import DocItemLayout from '@theme-init/DocItem/Layout';
import { EntryNotes, EntryProvider, toHubModule, useEntry, useEntryPieces } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';

/**
 * Gives entries the hub's layout. Guides and pages that are not entries keep the site's own; one that introduces an index
 * shows it below its text.
 */
export default function HubDocItemLayout(props: Props): ReactNode {
  const { frontMatter } = useDoc();
  return (
    <EntryProvider content={toHubModule(frontMatter)}>
      <EntryOrOwnLayout {...props} />
    </EntryProvider>
  );
}

function EntryOrOwnLayout(props: Props): ReactNode {
  const entry = useEntry();
  const { StepBar } = useEntryPieces();
  if (!entry) return <DocItemLayout {...props} />;
  if (entry.self.kind !== 'guide') return <EntryLayout entry={entry}>{props.children}</EntryLayout>;
  return (
    <>
      {StepBar && <StepBar entry={entry} place="above" />}
      <DocItemLayout {...props}>
        <EntryNotes entry={entry} />
        {props.children}
        {entry.part && <Part part={entry.part} />}
      </DocItemLayout>
      {StepBar && <StepBar entry={entry} place="below" />}
    </>
  );
}
