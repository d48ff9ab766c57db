import type { Props } from '@theme/Trowel/Block';
import type { ReactNode } from 'react';
import { Explain } from './Explain.tsx';
import { Passage } from './Passage.tsx';

/** A tagged passage: one of those that playbooks are compiled from, or a mentor's feedback. */
export default function Block({ type, ...props }: Props): ReactNode {
  return type === 'explain' ? <Explain {...props} /> : <Passage {...props} type={type} />;
}
