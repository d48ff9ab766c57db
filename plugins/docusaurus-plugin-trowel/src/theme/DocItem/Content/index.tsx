import { useDoc } from '@docusaurus/plugin-content-docs/client';
import type { Props } from '@theme/DocItem/Content';
import EntryLayout from '@theme/Trowel/EntryLayout';
import GuideLayout from '@theme/Trowel/GuideLayout';
import DocItemContent from '@theme-init/DocItem/Content';
import { EntryProvider, toHubModule, useEntry, useHasEntryProvider } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';

/**
 * The text of a docs page. A site can have pages with a layout of their own (the option `docItemComponent`, as for OpenAPI
 * docs), which goes past the hub's layout. All of them show the text, so there the hub's parts come with it.
 */
export default function HubDocItemContent(props: Props): ReactNode {
  const { frontMatter } = useDoc();
  if (useHasEntryProvider()) return <DocItemContent {...props} />;
  return (
    <EntryProvider content={toHubModule(frontMatter)}>
      <EntryContent {...props} />
    </EntryProvider>
  );
}

function EntryContent({ children }: Props): ReactNode {
  const entry = useEntry();
  if (!entry) return <DocItemContent>{children}</DocItemContent>;
  if (entry.self.kind !== 'guide')
    return (
      <EntryLayout entry={entry} inside>
        {children}
      </EntryLayout>
    );
  return (
    <GuideLayout entry={entry} frame={DocItemContent}>
      {children}
    </GuideLayout>
  );
}
