import { quoteName, quotingNote } from '../shared/quote.ts';
import { type AssistantAnswer, type Item, isPastItem, sortItems } from './item.ts';
import { type Detail, writeItem } from './itemText.ts';
import { countTokens } from './tokens.ts';

/** The budgets that a caller can name, in tokens, and the one when none is named. */
export const budgets = { least: 300, usual: 2000, most: 50_000 } as const;

/** An answer that fits its budget. */
export interface FittedAnswer {
  /** Markdown. */
  readonly text: string;
  readonly tokens: number;
  /** What is in it, in its order. */
  readonly items: readonly Item[];
  /** What did not fit. */
  readonly leftOut: readonly Item[];
}

/** The most names of what was left out, and their most tokens: they are no reason to leave out more. */
const mostNamed = 5;
const mostNameTokens = 80;
/** How many items are shown whole before others are shown at all. */
const wholeFirst = 3;
/** What joins parts is counted once for each. */
const joint = 1;

/** Reads a budget that a caller names; what is out of range becomes the nearest. */
export function toBudget(named: number | undefined): number {
  if (named === undefined || Number.isNaN(named)) return budgets.usual;
  return Math.round(Math.min(budgets.most, Math.max(budgets.least, named)));
}

/**
 * Cuts an answer to a budget. Items come by importance: the first few whole, then all others in brief, then these whole, too.
 * What is past comes behind all that, so it never takes the room of what holds. A larger budget shows the same items and more.
 */
export function fitAnswer({ lead, items }: AssistantAnswer, budget?: number): FittedAnswer {
  const limit = toBudget(budget);
  const sorted = sortItems(items);
  const head = `${lead}\n${quotingNote}`;
  const details = sorted.map((): Detail | undefined => undefined);
  const costs = sorted.map(() => 0);
  let spent = countTokens(head);
  let best = details.slice();
  for (const { at, detail } of listSteps(sorted)) {
    const cost = countTokens(writeItem(sorted[at] as Item, detail)) + joint;
    spent += cost - (costs[at] as number);
    // Each step costs what it adds, so that nothing behind it can fit into what is left.
    if (spent > limit) break;
    costs[at] = cost;
    details[at] = detail;
    if (spent + countFooter(sorted, details) <= limit) best = details.slice();
  }
  const shown = sorted.filter((_, at) => best[at] !== undefined);
  const leftOut = sorted.filter((_, at) => best[at] === undefined);
  const parts = sorted.flatMap((item, at) => {
    const detail = best[at];
    return detail === undefined ? [] : [writeItem(item, detail)];
  });
  const text = [head, ...parts, ...writeFooter(leftOut, sorted.length)].join('\n\n');
  return { text, tokens: countTokens(text), items: shown, leftOut };
}

/** Lists the steps by which an answer grows: each shows one item more, or one more fully. */
function listSteps(sorted: readonly Item[]): readonly { readonly at: number; readonly detail: Detail }[] {
  const at = [...sorted.keys()];
  const living = at.filter((one) => !isPastItem(sorted[one] as Item));
  const past = at.filter((one) => isPastItem(sorted[one] as Item));
  const brief = (list: readonly number[]) => list.map((one) => ({ at: one, detail: 'brief' as const }));
  const full = (list: readonly number[]) => list.map((one) => ({ at: one, detail: 'full' as const }));
  const [first, others] = [living.slice(0, wholeFirst), living.slice(wholeFirst)];
  return [
    ...first.flatMap((one) => [...brief([one]), ...full([one])]),
    ...brief(others),
    ...full(others),
    ...brief(past),
    ...full(past),
  ];
}

function countFooter(sorted: readonly Item[], details: readonly (Detail | undefined)[]): number {
  const leftOut = sorted.filter((_, at) => details[at] === undefined);
  return writeFooter(leftOut, sorted.length).reduce((sum, part) => sum + countTokens(part) + joint, 0);
}

function writeFooter(leftOut: readonly Item[], all: number): string[] {
  if (leftOut.length === 0) return [];
  const names: string[] = [];
  for (const id of new Set(leftOut.flatMap(({ source }) => source?.id ?? []))) {
    const name = quoteName(id);
    if (names.length === mostNamed || countTokens([...names, name].join(', ')) > mostNameTokens) break;
    names.push(name);
  }
  const how = names.length === 0 ? 'Name a larger budget.' : `Name a larger budget, or read ${names.join(', ')}.`;
  return [`Left out of ${all} items: ${leftOut.length}. ${how}`];
}
