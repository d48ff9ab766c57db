import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { footerHeading, toTocItems, useEntryPieces } from 'docusaurus-plugin-trowel/client';
import type { EntryProps } from 'docusaurus-plugin-trowel/props';
import { useMemo } from 'react';

/** Returns the table of contents of an entry's page: the headings of its text, and those that the hub adds around it. */
export function useWholeContents(entry: EntryProps) {
  const { toc } = useDoc();
  const { leadContents, partContents } = useEntryPieces();
  return useMemo(() => {
    const { part } = entry;
    const footer = footerHeading(entry);
    return [
      ...toTocItems((part && leadContents?.(part)) ?? []),
      ...toc,
      ...toTocItems((part && partContents?.(part)) ?? []),
      ...toTocItems(footer ? [footer] : []),
    ];
  }, [entry, toc, leadContents, partContents]);
}
