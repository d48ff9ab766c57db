import type { Props } from '@theme/DocItem';
import DocItem from '@theme-init/DocItem';
import { EntryProvider, type HubModule } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';

/** Wraps the site's own page and gives its parts the page's entry. */
export default function HubDocItem(props: Props): ReactNode {
  return (
    <EntryProvider content={props.content as HubModule}>
      <DocItem {...props} />
    </EntryProvider>
  );
}
