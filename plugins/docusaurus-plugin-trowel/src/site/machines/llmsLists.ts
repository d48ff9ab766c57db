import { type KindName, kindNames, kinds } from '../../content/kinds/index.ts';
import type { HubEntry } from '../../hub/hub.ts';
import type { ConceptFrontMatter } from '../../okf/profile.ts';
import { groupBy } from '../../shared/collections.ts';
import { toMarkdownText } from '../../shared/markdownText.ts';
import { formatRecordNumber } from '../../shared/recordNumber.ts';
import { compareInIndex } from '../surroundings.ts';

/** A page as lists for assistants have it. */
export interface ListedPage {
  readonly entry: HubEntry;
  readonly frontMatter: ConceptFrontMatter;
  /** The whole address of its Markdown. */
  readonly address: string;
}

/** The kinds in the order of reading: what it is, then why it is so, then all else. */
const order: readonly KindName[] = ['system', ...kindNames.filter((kind) => kind !== 'system')];

/** Says whether a page no longer holds: superseded, rejected, lifted, gone. */
function isPastPage({ frontMatter }: Pick<ListedPage, 'frontMatter'>): boolean {
  return frontMatter.status === 'deprecated';
}

/** Sorts the pages of each kind: what holds first. Lists that are a chronicle begin with the newest. */
export function sortByKind<Page extends ListedPage>(pages: readonly Page[]): ReadonlyMap<KindName, readonly Page[]> {
  const groups = groupBy(pages, ({ entry }) => entry.kind);
  return new Map(
    order.flatMap((kind) => {
      const own = [...(groups.get(kind) ?? [])].sort((a, b) => compareInIndex(a.entry, b.entry));
      const ordered = kinds[kind].isChronicle ? own.reverse() : own;
      const [living, past] = [ordered.filter((page) => !isPastPage(page)), ordered.filter(isPastPage)];
      return own.length === 0 ? [] : [[kind, [...living, ...past]] as const];
    }),
  );
}

/** Writes the line of a page: its link, its first sentence, and what took its place. */
export function writeListLine(page: ListedPage): string {
  const { title, number, summary } = page.entry;
  const name =
    number === undefined || page.entry.kind !== 'decision' ? title : `${formatRecordNumber(number)} ${title}`;
  const state = describePast(page);
  const told = [summary === '' ? undefined : toMarkdownText(summary), state && `(${state})`].filter(Boolean).join(' ');
  return `- [${toMarkdownText(name)}](${page.address})${told === '' ? '' : `: ${told}`}`;
}

/** Says of a page that no longer holds what became of it. */
export function describePast(page: Pick<ListedPage, 'entry' | 'frontMatter'>): string | undefined {
  if (!isPastPage(page)) return undefined;
  const { successor } = page.frontMatter.trowel;
  if (successor) return `does not hold: superseded by [${toMarkdownText(successor.title)}](${successor.to})`;
  const { verdict } = page.entry.fields;
  return `does not hold: ${toMarkdownText(page.frontMatter.trowel.state ?? String(verdict ?? 'past'))}`;
}
