import type { Props } from '@theme/Trowel/Part';
import { useEntryPieces } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';

/**
 * Shows what an entry's kind adds below its text. The page's own module brings the component that draws it. React's `lazy`
 * would not do: React defers the content of a large `Suspense`, so that it needs JavaScript to appear.
 */
export default function Part({ part }: Props): ReactNode {
  const { Part: PartOfKind } = useEntryPieces();
  return PartOfKind && <PartOfKind part={part} />;
}
