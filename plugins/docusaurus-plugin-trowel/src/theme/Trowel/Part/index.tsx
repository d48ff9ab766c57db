import type { Props } from '@theme/Trowel/Part';
import { useEntryPieces } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';

/**
 * What an entry's kind adds below its text. What draws it comes with the page's own module, not by `lazy`: React sets
 * aside what stands in a large `Suspense`, where only a script would bring it back.
 */
export default function Part({ part }: Props): ReactNode {
  const { Part: PartOfKind } = useEntryPieces();
  return PartOfKind && <PartOfKind part={part} />;
}
