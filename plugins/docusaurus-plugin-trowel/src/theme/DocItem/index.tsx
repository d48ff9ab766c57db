import type { Props } from '@theme/DocItem';
import DocItem from '@theme-init/DocItem';
import { EntryProvider, type HubModule } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';

/** The site's own page, with what the hub knows about it at hand. */
export default function HubDocItem(props: Props): ReactNode {
  return (
    <EntryProvider content={props.content as HubModule}>
      <DocItem {...props} />
    </EntryProvider>
  );
}
