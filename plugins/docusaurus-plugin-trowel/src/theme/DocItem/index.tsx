import type { Props } from '@theme/DocItem';
import DocItem from '@theme-init/DocItem';
import type { ReactNode } from 'react';
import { EntryProvider, type HubModule } from '../Trowel/entryContext.ts';

/** The site's own page, with what the hub knows about it at hand. */
export default function HubDocItem(props: Props): ReactNode {
  return (
    <EntryProvider content={props.content as HubModule}>
      <DocItem {...props} />
    </EntryProvider>
  );
}
