import type { Props } from '@theme/Trowel/Block';
import { useEntry } from 'docusaurus-plugin-trowel/client';
import { toCheckId, toCheckName } from 'docusaurus-plugin-trowel/shared';
import type { ReactNode } from 'react';
import { CheckBlock } from './CheckBlock.tsx';
import { ExplainBlock } from './ExplainBlock.tsx';
import { PlainBlock } from './PlainBlock.tsx';
import { takeTitle, toText } from './title.ts';

/** Shows a block of Markdown, such as `:::ask`. */
export default function Block({ type, ...props }: Props): ReactNode {
  return type === 'explain' ? <Explain {...props} /> : <PlainBlock {...props} type={type} />;
}

/** Shows a question to explain back: as a check on its own page, and else, as in a playbook, with the answer folded. */
function Explain(props: Omit<Props, 'type'>): ReactNode {
  const entry = useEntry()?.self;
  const { title, children } = takeTitle(props);
  const name = toCheckName(toText(title), props.id);
  // As `listChecks` has it.
  const hasChecks = entry && entry.kind !== 'playbook' && entry.kind !== 'log';
  if (!hasChecks || name === undefined || !children) return <ExplainBlock {...props} />;
  return (
    <CheckBlock check={toCheckId(entry.id, name)} name={name} question={title} className={props.className}>
      {children}
    </CheckBlock>
  );
}
