import type { HubEntry, PlaybookPage, PlaybookPlan } from '../../hub/hub.ts';
import { rewriteLinks } from '../../okf/bodyLinks.ts';
import { toMarkdownText } from '../../shared/markdownText.ts';
import type { Directory } from '../directory.ts';
import type { PageLinks } from './pageLinks.ts';
import type { TextWriter } from './textWriter.ts';

/** What is needed to write blocks of other pages. */
export interface BlockInput {
  readonly directory: Directory;
  readonly links: PageLinks;
  readonly writer: TextWriter;
  /** Returns the text of an entry's file, with its comments and its JSX, in the same lines. */
  readonly textOf: (entry: HubEntry) => string;
  /** Makes a passage of an entry plain. */
  readonly toPlain: (entry: HubEntry, text: string) => string;
}

/** Writes the blocks that a playbook compiles, by stage, each with the page that it is from. */
export function writePlaybook({ stages, own }: PlaybookPlan, input: BlockInput): readonly string[] {
  const { directory, writer } = input;
  return [
    ...stages.flatMap(({ title, pages, stories }) => {
      const told = writer.links(directory.links(stories));
      const written = [...writePages(pages, input), ...(told === undefined ? [] : [`Stories to tell: ${told}`])];
      return written.length === 0 ? [] : [...(title === '' ? [] : [`## ${toMarkdownText(title)}`]), ...written];
    }),
    ...(own.length === 0 ? [] : ['## Pitfalls of mentors', ...writePages(own, input)]),
  ];
}

/** Writes blocks of pages whole, below the name of each page. Those of pages that stay in the team are left out. */
export function writePages(pages: readonly PlaybookPage[], input: BlockInput): readonly string[] {
  const { directory, links, writer, textOf, toPlain } = input;
  return pages.flatMap(({ entry: id, blocks }) => {
    const entry = directory.find(id);
    const from = entry && links.to(entry) !== undefined ? writer.link(directory.link(entry)) : undefined;
    if (!entry || from === undefined) return [];
    const lines = textOf(entry).split('\n');
    const passages = blocks.flatMap((index) => {
      const block = entry.blocks[index];
      if (!block) return [];
      const [first, last] = block.lines;
      const passage = toPlain(entry, lines.slice(first - 1, last).join('\n'));
      return [rewriteLinks(passage, (href) => links.inText(entry, href)).body.trim()];
    });
    return passages.length === 0 ? [] : [`### From ${from}`, ...passages];
  });
}
