import type { Props } from '@theme/DocItem/Layout';
import EntryLayout from '@theme/Trowel/EntryLayout';
import StepBar from '@theme/Trowel/StepBar';
import DocItemLayout from '@theme-init/DocItem/Layout';
import type { ReactNode } from 'react';
import { useEntry } from '../../Trowel/entryContext.ts';

/** Entries get the hub's layout; guides and pages that are not entries keep the site's own. */
export default function HubDocItemLayout(props: Props): ReactNode {
  const entry = useEntry();
  if (!entry) return <DocItemLayout {...props} />;
  if (entry.self.kind !== 'guide') return <EntryLayout entry={entry}>{props.children}</EntryLayout>;
  return (
    <>
      <StepBar entry={entry} place="above" />
      <DocItemLayout {...props} />
      <StepBar entry={entry} place="below" />
    </>
  );
}
