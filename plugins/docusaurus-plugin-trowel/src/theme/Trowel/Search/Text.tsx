import type { ReactNode } from 'react';
import type { Marked } from '../../../search/search.ts';

/** Plain text with its matches marked. */
export function Text({ marked: { text, ranges } }: { readonly marked: Marked }) {
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
