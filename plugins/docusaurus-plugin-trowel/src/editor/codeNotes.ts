import { pluralize } from '../shared/plural.ts';
import { toVisibleLine } from '../shared/quote.ts';
import { isPast } from '../why/ranking.ts';
import type { GoverningPage, Landmine } from '../why/types.ts';
import { describeConstraint, describePage, describeReconsider } from '../why/words.ts';
import { toClipped } from './escapedText.ts';

/** How many landmines or constraints a line names. */
const mostNamed = 2;
/** The most characters of one title in a line. */
const longest = 120;

/** Says in one line what governs a piece of code: landmines first, then the constraints that hold. */
export function toGovernedLine(pages: readonly GoverningPage[]): string {
  const living = pages.filter((page) => !isPast(page));
  const [first, ...others] = living;
  if (!first) return pages.length > 0 ? describePast(pages) : '';
  const landmines = [...new Set(living.flatMap((page) => page.landmines.map(toLandmineTitle)))];
  const rest = others.length > 0 ? ` and ${pluralize(others.length, 'page')} more` : '';
  return [
    toList(landmines, ['Landmine', 'landmines']),
    toList(findHeld(living), ['Constraint that holds', 'constraints that hold']),
    toSentence(`Governed by ${toShort(first.title)} (${describePage(first)})${rest}`),
    describeReconsider(first) ?? '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Says in one line what governs a file whose marker in a line says the same, and more. */
export function toPointer(pages: readonly GoverningPage[], line: number): string {
  const [first, ...others] = pages.filter((page) => !isPast(page));
  if (!first) return toGovernedLine(pages);
  const rest = others.length > 0 ? ` and ${pluralize(others.length, 'page')} more` : '';
  return `Governed by ${toShort(first.title)} (${describePage(first)})${rest}: see the marker in line ${line}.`;
}

/** Says in two or three words what is above a lens: `2 landmines`. */
export function toCountWords(pages: readonly GoverningPage[]): string {
  const living = pages.filter((page) => !isPast(page));
  const landmines = living.reduce((sum, page) => sum + page.landmines.length, 0);
  if (landmines > 0) return pluralize(landmines, 'landmine');
  const held = findHeld(living).length;
  if (held > 0) return `${pluralize(held, 'constraint')} that ${held === 1 ? 'holds' : 'hold'}`;
  if (living.length === 0)
    return `${pluralize(pages.length, 'page')} that no longer ${pages.length === 1 ? 'holds' : 'hold'}`;
  return pluralize(living.length, 'page');
}

/** The constraints that hold behind pages, and those among the pages themselves, each once. */
function findHeld(pages: readonly GoverningPage[]): string[] {
  const behind = pages.flatMap(({ constraints }) => constraints).filter(({ status }) => status === 'holds');
  const own = pages.filter(({ kind, status }) => kind === 'constraint' && status === 'holds');
  const ids = new Set<string>();
  const isNew = ({ id }: { readonly id: string }) => !ids.has(id) && ids.add(id) !== undefined;
  return [...behind.filter(isNew).map(describeConstraint), ...own.filter(isNew).map(({ title }) => title)];
}

function describePast(pages: readonly GoverningPage[]): string {
  const [first, ...others] = pages as readonly [GoverningPage, ...GoverningPage[]];
  const rest =
    others.length > 0
      ? ` and ${pluralize(others.length, 'page')} more, of which none holds`
      : ', which no longer holds';
  const next = first.supersededBy ? ` ${toSentence(`${toShort(first.supersededBy.title)} replaces it`)}` : '';
  return `${toSentence(`Was governed by ${toShort(first.title)} (${describePage(first)})${rest}`)}${next}`;
}

function toLandmineTitle({ title, text }: Landmine): string {
  return toShort(title ?? text);
}

/** `Landmine: …`, or `3 landmines: …; …; and 1 more.` */
function toList(names: readonly string[], [one, many]: readonly [one: string, many: string]): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, mostNamed).map((name) => name.replace(/[.;]+$/, ''));
  const more = names.length - shown.length;
  const lead = names.length === 1 ? one : `${names.length} ${many}`;
  return toSentence(`${lead}: ${[...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')}`);
}

function toShort(text: string): string {
  return toClipped(toVisibleLine(text), longest);
}

function toSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
