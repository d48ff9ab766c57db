import { toMarkdownText } from '../../shared/markdownText.ts';
import { formatRecordNumber } from '../../shared/recordNumber.ts';
import type { EntryLink, PersonLink } from '../links.ts';
import type { PageLinks } from './pageLinks.ts';

/** Writes what the hub knows as Markdown. What stays in the team is left out, or has no name. */
export interface TextWriter {
  /** Writes a link to a page; nothing for one that stays in the team. */
  readonly link: (link: Pick<EntryLink, 'title' | 'permalink' | 'number'>) => string | undefined;
  /** Writes the links of a line, or nothing. */
  readonly links: (links: readonly EntryLink[]) => string | undefined;
  readonly person: (person: PersonLink) => string;
  /** Writes a list of pages with their first sentences, below a heading; nothing when it is empty. */
  readonly list: (heading: string, links: readonly EntryLink[]) => readonly string[];
  /** Writes a list below a heading; nothing when it is empty. */
  readonly items: (heading: string, items: readonly (string | undefined)[]) => readonly string[];
}

/** Creates what writes Markdown with the links of pages. */
export function createTextWriter({ toAddress }: Pick<PageLinks, 'toAddress'>): TextWriter {
  const to = (text: string, permalink: string | undefined) => {
    const address = permalink === undefined || permalink === '#' ? undefined : toAddress(permalink);
    return address === undefined ? undefined : `[${toMarkdownText(text)}](${address})`;
  };
  const link: TextWriter['link'] = ({ title, permalink, number }) =>
    to(number === undefined ? title : `${formatRecordNumber(number)} ${title}`, permalink);
  const items: TextWriter['items'] = (heading, written) => {
    const lines = written.flatMap((line) => (line === undefined ? [] : [`- ${line}`]));
    return lines.length === 0 ? [] : [`## ${heading}`, lines.join('\n')];
  };
  return {
    link,
    items,
    links: (all) => {
      const written = all.flatMap((one) => link(one) ?? []);
      return written.length === 0 ? undefined : written.join(', ');
    },
    person: ({ name, permalink }) => {
      if (permalink === undefined) return toMarkdownText(name);
      return to(name, permalink) ?? 'somebody';
    },
    list: (heading, all) =>
      items(
        heading,
        all.map((one) => {
          const written = link(one);
          return written === undefined || one.summary === undefined
            ? written
            : `${written}: ${toMarkdownText(one.summary)}`;
        }),
      ),
  };
}

/** Joins the parts of a line that there are. */
export function joinLine(parts: readonly (string | undefined | false)[], by = ', '): string {
  return parts.filter((part) => part !== undefined && part !== false && part !== '').join(by);
}
