import { useDoc } from '@docusaurus/plugin-content-docs/client';
import type { Props } from '@theme/DocItem/Layout';
import EntryLayout from '@theme/Trowel/EntryLayout';
import GuideLayout from '@theme/Trowel/GuideLayout';
import DocItemLayout from '@theme-init/DocItem/Layout';
import { EntryProvider, toHubModule, useEntry } from 'docusaurus-plugin-trowel/client';
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

function EntryOrOwnLayout({ children }: Props): ReactNode {
  const entry = useEntry();
  if (!entry) return <DocItemLayout>{children}</DocItemLayout>;
  if (entry.self.kind !== 'guide') return <EntryLayout entry={entry}>{children}</EntryLayout>;
  return (
    <GuideLayout entry={entry} frame={DocItemLayout}>
      {children}
    </GuideLayout>
  );
}
