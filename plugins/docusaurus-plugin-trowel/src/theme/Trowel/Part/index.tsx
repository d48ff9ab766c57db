import type { Props } from '@theme/Trowel/Part';
import type { ReactNode } from 'react';
import { useEntryPieces } from '../entryContext.ts';

/**
 * What an entry's kind adds below its text. What draws it comes with the page's own module, not by `lazy`: React sets
 * aside what stands in a large `Suspense`, where only a script would bring it back.
 */
export default function Part({ part }: Props): ReactNode {
  const { Part: PartOfKind } = useEntryPieces();
  return PartOfKind && <PartOfKind part={part} />;
}
