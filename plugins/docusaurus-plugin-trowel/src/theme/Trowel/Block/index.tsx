import type { Props } from '@theme/Trowel/Block';
import type { ReactNode } from 'react';
import { Explain } from './Explain.tsx';
import { Passage } from './Passage.tsx';

/** One of the seven kinds of tagged passages that playbooks are compiled from. */
export default function Block({ type, ...props }: Props): ReactNode {
  return type === 'explain' ? <Explain {...props} /> : <Passage {...props} type={type} />;
}
