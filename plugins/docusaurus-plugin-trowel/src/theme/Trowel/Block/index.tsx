import type { Props } from '@theme/Trowel/Block';
import type { ReactNode } from 'react';
import { DialogueBlock } from './DialogueBlock.tsx';
import { ExplainBlock } from './ExplainBlock.tsx';
import { PlainBlock } from './PlainBlock.tsx';
import { takeTitle } from './title.ts';

/** Shows a block of Markdown, such as `:::ask`. */
export default function Block({ type, isBare, ...props }: Props): ReactNode {
  if (isBare) return takeTitle(props).children;
  if (type === 'dialogue') return <DialogueBlock {...props} />;
  return type === 'explain' ? <ExplainBlock {...props} /> : <PlainBlock {...props} type={type} />;
}
