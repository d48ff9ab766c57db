import type { TimelineProps } from 'docusaurus-plugin-trowel/props';

type Entries = TimelineProps['entries'];

/** Groups entries by the year of their date, and keeps their order. Those without a date have no year. */
export function groupByYear(entries: Entries): readonly { readonly year?: string; readonly entries: Entries }[] {
  const years = new Map<string | undefined, Entries[number][]>();
  for (const entry of entries) {
    const year = entry.date?.slice(0, 4);
    const members = years.get(year);
    if (members) members.push(entry);
    else years.set(year, [entry]);
  }
  return [...years].map(([year, members]) => ({ year, entries: members }));
}
