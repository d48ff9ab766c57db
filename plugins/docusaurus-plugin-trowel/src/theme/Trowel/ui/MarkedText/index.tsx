import type { Props } from '@theme/Trowel/ui/MarkedText';
import type { ReactNode } from 'react';

/** Shows a text with its matches marked. */
export default function MarkedText({ marked: { text, ranges } }: Props) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const [start, length] of ranges) {
    parts.push(text.slice(end, start), <mark key={start}>{text.slice(start, start + length)}</mark>);
    end = start + length;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
