import type { Props } from '@theme/Trowel/Block';
import type { ReactNode } from 'react';
import { ExplainBlock } from './ExplainBlock.tsx';
import { PlainBlock } from './PlainBlock.tsx';

/** Shows a block of Markdown, such as `:::ask`. */
export default function Block({ type, ...props }: Props): ReactNode {
  return type === 'explain' ? <ExplainBlock {...props} /> : <PlainBlock {...props} type={type} />;
}
