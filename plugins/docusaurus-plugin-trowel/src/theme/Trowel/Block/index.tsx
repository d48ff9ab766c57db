import type { Props } from '@theme/Trowel/Block';
import type { ReactNode } from 'react';
import { ExplainBlock } from './ExplainBlock.tsx';
import { PlainBlock } from './PlainBlock.tsx';

/** A tagged passage: one of those that playbooks are compiled from, or a mentor's feedback. */
export default function Block({ type, ...props }: Props): ReactNode {
  return type === 'explain' ? <ExplainBlock {...props} /> : <PlainBlock {...props} type={type} />;
}
